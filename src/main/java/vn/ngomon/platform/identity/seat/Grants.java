package vn.ngomon.platform.identity.seat;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;

/** Seats given to an account itself: the first administrator's before there are officers, and those of service accounts. */
@Repository
public class Grants {

    private final JdbcClient db;

    Grants(JdbcClient db) {
        this.db = db;
    }

    public Set<Seat> of(UUID account) {
        return Set.copyOf(db.sql("select agency_id, unit_id, role from account_seat where account_id = :account").param("account", account)
                .query((row, n) -> new Seat(row.getObject("agency_id", UUID.class), row.getObject("unit_id", UUID.class),
                        Role.valueOf(row.getString("role")), null))
                .list());
    }

    public void give(UUID account, Set<Seat> seats) {
        seats.forEach(seat -> db.sql("""
                insert into account_seat (account_id, agency_id, unit_id, role) values (:account, :agency, :unit, :role)
                on conflict do nothing""")
                .param("account", account).param("agency", seat.agencyId()).param("unit", seat.unitId()).param("role", seat.role().name())
                .update());
    }

    public boolean anyProvinceAdministrator() {
        return db.sql("""
                select exists (select 1 from account_seat s join account a on a.id = s.account_id
                               where s.role = 'PROVINCE_ADMIN' and a.state = 'OPEN' and (a.password_hash is not null
                                     or exists (select 1 from demo_account d where d.account_id = a.id)))""")
                .query(Boolean.class).single();
    }
}
