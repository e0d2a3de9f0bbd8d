package vn.ngomon.platform.identity;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one-click people of a demo province. Shut unless the demo opens it at start, and even then only for a browser on
 * the machine itself.
 */
@Repository
public class DemoAccounts {

    /** @param labelVi what the person is; a name after a colon is told by {@code person} */
    public record Button(UUID account, String person, String labelVi, String labelEn) {

        public String post(String language) {
            return (language.equals("vi") ? labelVi : labelEn).split(": ", 2)[0];
        }
    }

    private final JdbcClient db;
    private final AtomicBoolean open = new AtomicBoolean();

    DemoAccounts(JdbcClient db) {
        this.db = db;
    }

    /** Called by the demo at each start of a demo province; nothing else opens it. */
    public void open() {
        open.set(true);
    }

    public boolean isOpen() {
        return open.get();
    }

    public List<Button> buttons() {
        return db.sql("""
                select d.account_id as account, a.name as person, d.label_vi, d.label_en
                from demo_account d join account a on a.id = d.account_id
                where d.label_vi <> '' order by d.rank, d.label_vi limit 500""")
                .query(Button.class).list();
    }

    public boolean has(UUID account) {
        return db.sql("select 1 from demo_account where account_id = :id").param("id", account).query(Integer.class).optional().isPresent();
    }
}
