package vn.ngomon.city.fieldreport.hotline;

import java.util.List;
import vn.ngomon.city.fieldreport.reporting.NewReportPage;

/**
 * A report being written down.
 *
 * @param sources how it may have come
 * @param via how it came
 * @param who and {@code contact}: of the reporter, as far as told
 */
public record NoteDownPage(NewReportPage report, List<String> sources, String via, String who, String contact) {}
