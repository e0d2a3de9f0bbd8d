package vn.ngomon.platform.directory.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.AreaMatch;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;
import vn.ngomon.platform.ui.SearchSource;

/** The ways into the directory's pages. */
@Configuration(proxyBeanMethods = false)
class DirectoryPages {

    @Bean
    NavEntry areasEntry() {
        return new NavEntry(Area.PUBLIC, 60, "/areas", "directory.areas.title", "pin");
    }

    @Bean
    NavEntry agenciesEntry() {
        return new NavEntry(Area.ADMIN, 20, "/admin/agencies", "directory.agencies.title", "building",
                Set.of(Role.AGENCY_ADMIN, Role.PROVINCE_ADMIN));
    }

    @Bean
    SearchSource areaSearch(Directory directory, MessageSource messages) {
        return new SearchSource() {
            @Override
            public String titleKey() {
                return "directory.areas.title";
            }

            @Override
            public String moreHref() {
                return "/areas?q=";
            }

            @Override
            public List<Hit> find(String query, Locale locale, int limit) {
                return directory.findAreas(query, directory.today()).stream().limit(limit).map(match -> new Hit(
                        "/areas/" + match.found().id(), match.found().fullName(locale), note(match, locale))).toList();
            }

            private String note(AreaMatch match, Locale locale) {
                var heirs = match.current().stream().map(area -> area.fullName(locale)).collect(Collectors.joining(", "));
                return match.isFormer() && !heirs.isEmpty()
                        ? messages.getMessage("directory.area.nowIs", null, locale) + " " + heirs : match.found().code().value();
            }
        };
    }
}
