package vn.ngomon.platform.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts and the counters they are numbered from. */
@Repository
class Receipts {

    private final JdbcClient db;

    Receipts(JdbcClient db) {
        this.db = db;
    }

    /** Others of the same agency wait until this transaction ends; if it fails, the number is free again. */
    int nextNumber(UUID agency, int year) {
        return db.sql("""
                insert into payment_counter (agency_id, year, last) values (:agency, :year, 1)
                on conflict (agency_id, year) do update set last = payment_counter.last + 1
                returning last""")
                .param("agency", agency).param("year", year).query(Integer.class).single();
    }

    void add(Receipt receipt) {
        db.sql("""
                insert into payment_receipt (id, request_id, agency_id, year, series, number, method, reference, cashier,
                    cashier_name, issued_at)
                values (:id, :request, :agency, :year, :series, :number, :method, :reference, :cashier, :name, :at)""")
                .param("id", receipt.id()).param("request", receipt.requestId()).param("agency", receipt.agencyId())
                .param("year", receipt.year()).param("series", receipt.series()).param("number", receipt.number())
                .param("method", receipt.method().name()).param("reference", receipt.reference())
                .param("cashier", receipt.cashier()).param("name", receipt.cashierName())
                .param("at", PaymentRequests.utc(receipt.issuedAt()))
                .update();
    }

    Optional<Receipt> of(UUID request) {
        return db.sql("""
                select id, request_id, agency_id, year, series, number, method, reference, cashier, cashier_name, issued_at
                from payment_receipt where request_id = :request""")
                .param("request", request).query(Receipts::receipt).optional();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
                row.getObject("agency_id", UUID.class), row.getInt("year"), row.getString("series"), row.getInt("number"),
                PaymentMethod.valueOf(row.getString("method")), row.getString("reference"), row.getObject("cashier", UUID.class),
                row.getString("cashier_name"), row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
