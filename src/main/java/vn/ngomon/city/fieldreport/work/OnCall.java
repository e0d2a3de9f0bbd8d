package vn.ngomon.city.fieldreport.work;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The number at which an agency answers day and night, for what cannot wait. */
@Repository
public class OnCall {

    private final JdbcClient db;

    OnCall(JdbcClient db) {
        this.db = db;
    }

    public Optional<String> of(UUID agency) {
        return db.sql("select phone from report_on_call where agency_id = :agency").param("agency", agency).query(String.class).optional();
    }

    /** By agency. */
    public Map<UUID, String> all() {
        return db.sql("select agency_id, phone from report_on_call").query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void save(UUID agency, String phone) {
        db.sql("insert into report_on_call (agency_id, phone) values (:agency, :phone) on conflict (agency_id) do update set phone = excluded.phone")
                .param("agency", agency).param("phone", phone).update();
    }

    public void forget(UUID agency) {
        db.sql("delete from report_on_call where agency_id = :agency").param("agency", agency).update();
    }
}
