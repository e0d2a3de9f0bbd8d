package vn.ngomon.city.fieldreport.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Dangers;
import vn.ngomon.city.fieldreport.intake.Received.Flaw;
import vn.ngomon.city.fieldreport.photos.SentMedia;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.file.photo.Photos;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.place.Maps;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.UiFactory;

/** Puts the page of a new report together, for a citizen's phone and for the desk. */
@Component
public class NewReportPages {

    private final Categories categories;
    private final Dangers dangers;
    private final Questions questions;
    private final Maps maps;
    private final Photos photos;
    private final Files files;
    private final UiFactory uis;
    private final JsonMapper json;

    NewReportPages(Categories categories, Dangers dangers, Questions questions, Maps maps, Photos photos, Files files, UiFactory uis, JsonMapper json) {
        this.categories = categories;
        this.dangers = dangers;
        this.questions = questions;
        this.maps = maps;
        this.photos = photos;
        this.files = files;
        this.uis = uis;
        this.json = json;
    }

    public NewReportPage empty(Locale locale) {
        return page(ReportForm.fresh(), JsonMapper.shared().createObjectNode(), List.of(), List.of(), Review.NOTHING, false, locale);
    }

    /** @param refused files that could not be taken */
    public NewReportPage page(ReportForm form, ObjectNode answers, List<Flaw> flaws, List<SentMedia.Refused> refused, Review review, boolean confirmed, Locale locale) {
        var ui = uis.of(locale);
        var wrong = new LinkedHashMap<String, String>();
        refused.forEach(one -> wrong.merge("photos", ui.t(one.messageKey(), one.args().toArray()), (before, more) -> before + " " + more));
        flaws.forEach(flaw -> wrong.merge(flaw.field(), ui.t(flaw.messageKey(), flaw.args().toArray()), (before, more) -> before + " " + more));
        var errors = new ArrayList<Term>();
        wrong.forEach((field, text) -> errors.add(new Term(input(field), text)));
        return new NewReportPage(form, kept(form), maps.pick(new MapFrame.Pick("lon", "lat", form.lon(), form.lat())), choices(locale), json.writeValueAsString(dangers.all()),
                form.category().isEmpty() ? List.of() : questions.fields(form.category(), answers, !flaws.isEmpty(), locale), errors, wrong, review, confirmed, photos.readsHeic());
    }

    /** In the order they came, by the names they came under: without a script nothing else tells them apart. */
    private List<NewReportPage.Kept> kept(ReportForm form) {
        var names = files.find(form.files()).stream().collect(Collectors.toMap(StoredFile::id, StoredFile::name));
        return form.files().stream().map(id -> new NewReportPage.Kept(id, form.films().contains(id) ? "film" : "kept", names.getOrDefault(id, ""))).toList();
    }

    /** Where on the page a flaw is mended. */
    private static String input(String field) {
        return field.equals("spot") ? "place" : field.replaceFirst("^answers\\.", "");
    }

    private List<NewReportPage.Choice> choices(Locale locale) {
        return categories.groups().stream().map(group -> new NewReportPage.Choice(group.name(locale), categories.of(group.code()).stream()
                .map(one -> new NewReportPage.One(one.code(), one.name(locale), Optional.ofNullable(one.emergency()).orElse(""))).toList())).toList();
    }
}
