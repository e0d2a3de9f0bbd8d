package vn.ngomon.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who reports with a picture in a storm, and the officers who see to it; each answer is written down. */
final class StormReporter {

    private final Province province;
    private final Insistence insistence;
    private final Acknowledged acknowledged;

    StormReporter(Province province, Insistence insistence, Acknowledged acknowledged) {
        this.province = province;
        this.insistence = insistence;
        this.acknowledged = acknowledged;
    }

    void lifecycle() throws IOException, InterruptedException {
        var random = ThreadLocalRandom.current();
        long number = random.nextInt(1_000_000);
        var words = Words.of(number);
        var spot = province.spots().get(random.nextInt(province.spots().size()));
        var citizen = province.citizens().get(random.nextInt(province.citizens().size()));
        var centre = province.centre().get(random.nextInt(province.centre().size()));
        var key = UUID.randomUUID().toString();
        var photo = insistence.post("/api/v1/reports/photos?name=anh.jpg", citizen, key, "application/octet-stream", Photograph.ofStreet());
        acknowledged.add(new Acknowledged.Line("photo", photo.member("id"), photo.member("width"), key));
        key = UUID.randomUUID().toString();
        var told = insistence.post("/api/v1/reports", citizen, key, String.format(Locale.ROOT, "{\"category\": \"%s\", \"description\": \"%s\", \"lon\": %.6f, \"lat\": %.6f, \"photos\": [\"%s\"]}",
                words.category(), words.description(number), spot.lon(), spot.lat(), photo.member("id")));
        var id = told.member("id");
        acknowledged.add(new Acknowledged.Line("open", id, told.member("code"), key));
        var agency = UUID.fromString(act(id, "dispatch", centre, "{}").member("agency"));
        act(id, "answer", province.handlers().get(agency), "{\"answer\": \"%s\"}".formatted(words.answer(number)));
        act(id, "approve", centre, "{}");
    }

    private Wire.Reply act(String id, String action, String token, String body) throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        var reply = insistence.post("/api/v1/reports/" + id + "/actions/" + action, token, key, body);
        acknowledged.add(new Acknowledged.Line(action, id, reply.member("version"), key));
        return reply;
    }
}
