package vn.ngomon.city.fieldreport.voice;

import java.time.Instant;

/**
 * What somebody may say of a report, for {@code voice/_voice.jte}; a page that shows it passes its own address, to come back to.
 *
 * @param back where the forms lead back to: {@code public} or {@code own}
 * @param answered whether a public answer is there
 * @param supporters how many have the same trouble
 */
public record VoicePage(String code, String back, Voice voice, boolean signedIn, boolean answered, int supporters, Instant now) {

    public boolean mayRate() {
        return voice.mayRate(now);
    }

    public boolean isScored(int score) {
        return voice.rating() != null && voice.rating().score() == score;
    }

    public boolean isFixed(boolean fixed) {
        return voice.rating() != null && voice.rating().fixed() == fixed;
    }

    public String comment() {
        return voice.rating() == null || voice.rating().comment() == null ? "" : voice.rating().comment();
    }
}
