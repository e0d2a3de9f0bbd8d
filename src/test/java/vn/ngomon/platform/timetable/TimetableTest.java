package vn.ngomon.platform.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.InternalResourceViewResolver;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.NotFound;

@NgomonTest
class TimetableTest {

    @Autowired
    TimetableController controller;
    @Autowired
    Timetables timetables;
    @Autowired
    Calendars calendars;
    @Autowired
    Journal journal;
    @Autowired
    ViewResolver pageResolver;

    private final UUID agency = UUID.randomUUID();
    private Actor actor = actor(Role.AGENCY_ADMIN);
    private MockMvcTester web;

    @BeforeEach
    void open() {
        web = MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller).setViewResolvers(pageResolver, new InternalResourceViewResolver())
                .setCustomArgumentResolvers(new SignedIn()).build());
    }

    /** Whoever the test says, in place of a session. */
    private class SignedIn implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
                WebDataBinderFactory binders) {
            return actor;
        }
    }

    @Test
    void theYearShowsItsDaysOffWithTheirBasis() {
        assertThat(web.perform(get("/admin/calendar?year=2020").locale(Locale.of("vi")))).hasStatusOk().bodyText()
                .contains("Tết Âm lịch", "Tết Âm lịch (nghỉ bù)", "Bộ luật Lao động 2012, Điều 115", "Năm 2020 có 252 ngày làm việc.")
                .doesNotContain("chưa được công bố");
    }

    @Test
    void aYearWithoutAnAnnouncedTetSaysSo() {
        assertThat(web.perform(get("/admin/calendar?year=2028").locale(Locale.of("vi")))).hasStatusOk().bodyText()
                .contains("năm 2028 chưa được công bố");
    }

    @Test
    void anAdministratorDeclaresADayOffForTheirAgencyAndItIsJournaled() {
        assertThat(declare("2020-10-15", "Nghỉ chống lũ", "Công điện 12/CĐ-UBND")).hasStatus3xxRedirection();

        assertThat(calendars.of(agency).isWorkingDay(LocalDate.of(2020, 10, 15))).isFalse();
        assertThat(web.perform(get("/admin/calendar?year=2020&agency=" + agency))).bodyText().contains("Nghỉ chống lũ");
        assertThat(journal.history(new Subject("calendar", agency))).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("calendar.changed");
            assertThat(entry.actor()).isEqualTo(actor.accountId());
            assertThat(entry.reason()).isEqualTo("Công điện 12/CĐ-UBND");
            assertThat(entry.data().get("what").asString()).isEqualTo("OFF 2020-10-15");
        });
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        assertThat(declare("2020-13-45", "Nghỉ chống lũ", " ")).hasStatus(422).bodyText()
                .contains("Nhập ngày hợp lệ.", "Nhập căn cứ", "value=\"Nghỉ chống lũ\"");
        assertThat(journal.history(new Subject("calendar", agency))).isEmpty();
    }

    @Test
    void anotherAgencysCalendarDoesNotExist() {
        var other = UUID.randomUUID();
        var date = LocalDate.of(2020, 6, 1);
        assertThatThrownBy(() -> timetables.declareDayOff(date, other, "Nghỉ", "QĐ", actor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> timetables.declareDayOff(date, null, "Nghỉ", "QĐ", actor)).isInstanceOf(NotFound.class);
        actor = actor(Role.LEADER);
        assertThatThrownBy(() -> timetables.declareDayOff(date, agency, "Nghỉ", "QĐ", actor)).isInstanceOf(NotFound.class);
        actor = actor(Role.PROVINCE_ADMIN);
        timetables.declareSwap(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 6), other, "QĐ", actor);
        assertThat(calendars.of(other).isWorkingDay(date)).isFalse();
        assertThat(calendars.of(other).isWorkingDay(LocalDate.of(2020, 6, 6))).isTrue();
    }

    @Test
    void aSwapIsDeclaredOnThePageAndAnImpossibleOneIsNamed() {
        assertThat(swap("2020-10-16", "2020-10-17")).hasStatus3xxRedirection();
        assertThat(calendars.of(agency).isWorkingDay(LocalDate.of(2020, 10, 16))).isFalse();
        assertThat(calendars.of(agency).isWorkingDay(LocalDate.of(2020, 10, 17))).isTrue();
        assertThat(calendars.of(agency).special(LocalDate.of(2020, 10, 16)).orElseThrow().swappedWith()).isEqualTo(LocalDate.of(2020, 10, 17));
        assertThat(swap("2020-10-18", "2020-10-19")).hasStatus(422).bodyText().contains("Ngày này đã là ngày nghỉ.", "Ngày này đã là ngày làm việc.");
    }

    private MvcTestResult swap(String off, String worked) {
        return web.perform(post("/admin/calendar/swaps").locale(Locale.of("vi")).param("agency", agency.toString()).param("off", off).param("worked", worked)
                .param("swapBasis", "Công văn 12"));
    }

    @Test
    void deskHoursAreDeclaredShownAndWithdrawn() {
        assertThat(hours("2020-10-05", "07:00", "11:00")).hasStatus3xxRedirection();
        var monday = LocalDate.of(2020, 10, 5);
        assertThat(calendars.of(agency).endOfDeskHours(monday)).isEqualTo(Instant.parse("2020-10-05T04:00:00Z"));
        assertThat(calendars.of(agency).endOfDeskHours(monday.minusDays(3))).as("before it the nation's").isEqualTo(Instant.parse("2020-10-02T10:30:00Z"));
        var page = web.perform(get("/admin/calendar?year=2020&agency=" + agency).locale(Locale.of("vi")));
        assertThat(page).bodyText().contains("07:00–11:00", "Quyết định giờ mùa hè");
        var form = Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).select("form[action^=/admin/calendar/hours/]");
        assertThat(form).as("only one's own").hasSize(1);
        assertThat(web.perform(post(form.attr("action")))).hasStatus3xxRedirection();
        assertThat(calendars.of(agency).endOfDeskHours(monday)).isEqualTo(Instant.parse("2020-10-05T10:30:00Z"));
        assertThat(journal.history(new Subject("calendar", agency))).extracting(entry -> entry.data().get("what").asString())
                .containsExactly("HOURS 2020-10-05", "HOURS_WITHDRAWN 2020-10-05");
    }

    @Test
    void impossibleDeskHoursAreNamedAndWhatWasTypedStays() {
        assertThat(hours("2020-10-05", "11:00", "07:00")).hasStatus(422).bodyText().contains("Mỗi buổi cần giờ mở và giờ đóng muộn hơn", "value=\"11:00\"");
        assertThat(calendars.of(agency).version()).isEqualTo(calendars.national().version());
        assertThat(journal.history(new Subject("calendar", agency))).isEmpty();
    }

    private MvcTestResult hours(String from, String opens, String closes) {
        return web.perform(post("/admin/calendar/hours").locale(Locale.of("vi")).param("agency", agency.toString()).param("from", from).param("cutOff", "10:00")
                .param("hoursBasis", "Quyết định giờ mùa hè").param("day1.1.opens", opens).param("day1.1.closes", closes));
    }

    private MvcTestResult declare(String date, String name, String basis) {
        return web.perform(post("/admin/calendar/days").locale(Locale.of("vi")).param("agency", agency.toString()).param("date", date)
                .param("kind", "DAY_OFF").param("occasion", "OTHER").param("name", name).param("basis", basis));
    }

    private Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), "Kiểm thử", Set.of(new Seat(agency, UUID.randomUUID(), role, null)));
    }
}
