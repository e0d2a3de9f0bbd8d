package vn.ngomon.operations.demo.words;

import java.time.Instant;
import java.util.SplittableRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;

/** Puts sentences together: what is reported, answered, refused, asked and thought. The same random gives the same words. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class Wording {

    private final Phrases tellings = new Phrases("tellings.txt");
    private final Phrases answers = new Phrases("answers.txt");
    private final Phrases phrases = new Phrases("phrases.txt");
    private final Phrases campaign = new Phrases("campaign.txt");

    /** @param core chooses what is told; two who tell of one thing share it and choose their other words by {@code random} */
    public String telling(String category, Where where, SplittableRandom core, SplittableRandom random) {
        var what = tellings.one(category, core).replace("{place}", where.told());
        var told = what.replace("{since}", phrases.one("since", random));
        var opener = random.nextInt(100) < 45 ? phrases.one("opener", random) + " " : "";
        var words = opener.endsWith(", ") ? lower(told) : told;
        return opener + words + (random.nextInt(100) < 65 || told.length() < 90 ? " " + phrases.one("closing", random) : "");
    }

    /** Of the campaign there is. */
    public String campaign(String part) {
        return campaign.one(part, new SplittableRandom(0));
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }

    public String answer(String category, String agency, Instant at, SplittableRandom random) {
        var key = answers.has(category) ? category : category.substring(0, category.indexOf('.'));
        var answer = answers.one(key, random).replace("{agency}", agency).replace("{day}", Dates.day(at.atZone(BusinessClock.ZONE).toLocalDate()));
        return answer;
    }

    /** @param use of which kind: {@code refusal}, {@code return}, {@code comment3} … */
    public String phrase(String use, SplittableRandom random) {
        return phrases.one(use, random);
    }
}
