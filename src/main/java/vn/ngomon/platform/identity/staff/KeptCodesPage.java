package vn.ngomon.platform.identity.staff;

import java.util.List;
import vn.ngomon.platform.identity.account.KeptCodes;

/** Codes waiting because no gateway carries them. */
public record KeptCodesPage(List<KeptCodes.Kept> codes) {}
