package vn.ngomon.government.procedure.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.Asset;
import vn.ngomon.platform.ui.NavEntry;
import vn.ngomon.platform.ui.SearchSource;

/** What the catalogue adds to the house: its stylesheet, its places in the menus, its part of the search and of the home page. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Asset procedureStyle() {
        return new Asset("procedure.css", "assets/procedure.css");
    }

    @Bean
    NavEntry proceduresInTheMenu() {
        return new NavEntry(Area.PUBLIC, 10, "/procedures", "procedure.nav", "list");
    }

    @Bean
    NavEntry proceduresAtTheDesk() {
        return new NavEntry(Area.DESK, 80, "/desk/procedures", "procedure.nav.admin", "list", Set.of(Role.PROCEDURE_CONTROLLER, Role.PROVINCE_ADMIN));
    }

    @Bean
    SearchSource procedureSearch(Catalogue catalogue) {
        return new SearchSource() {

            @Override
            public String titleKey() {
                return "procedure.nav";
            }

            @Override
            public String moreHref() {
                return "/procedures?q=";
            }

            @Override
            public List<Hit> find(String query, Locale locale, int limit) {
                return catalogue.now().index().search(query).stream().filter(line -> line.standing().counts()).limit(limit)
                        .map(line -> new Hit("/procedures/" + line.code(), line.name().in(locale.getLanguage()), line.code() + " · " + line.field().name().in(locale.getLanguage())))
                        .toList();
            }
        };
    }
}
