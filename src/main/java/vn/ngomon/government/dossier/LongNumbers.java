package vn.ngomon.government.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.notice.Notice;
import vn.ngomon.platform.notice.Notices;
import vn.ngomon.platform.notice.Recipient;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;

/** Tells the province's administrators that a unit's daily numbers have outgrown the four digits of Circular 01/2018, art. 9. */
@Component
class LongNumbers {

    private static final Logger log = LoggerFactory.getLogger(LongNumbers.class);

    private final Directory directory;
    private final Identity identity;
    private final Notices notices;

    LongNumbers(Directory directory, Identity identity, Notices notices) {
        this.directory = directory;
        this.identity = identity;
        this.notices = notices;
    }

    /** @return whether this is the first number of the day that needs five digits */
    boolean report(String unit, LocalDate day, int number) {
        if (number != DossierCode.LAST_OF_FOUR_DIGITS + 1) {
            return false;
        }
        log.warn("Unit {} has given more than {} codes on {}", unit, DossierCode.LAST_OF_FOUR_DIGITS, day);
        notices.post(administrators(day).map(account -> new Notice(Ids.next(), Recipient.account(account), "dossier.notice.long-numbers",
                List.of(unit, Dates.day(day)), null, BusinessClock.isSimulated())).toList());
        return true;
    }

    private Stream<UUID> administrators(LocalDate day) {
        return directory.agenciesOn(day).stream().filter(agency -> agency.tier() == Tier.PROVINCE)
                .flatMap(agency -> identity.holders(agency.id(), Role.PROVINCE_ADMIN).stream()).distinct();
    }
}
