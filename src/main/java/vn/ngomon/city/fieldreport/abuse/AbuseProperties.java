package vn.ngomon.city.fieldreport.abuse;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many reports a day are nobody's business, and from how many on somebody is asked for a proof. Zero: no limit.
 *
 * @param account reports of one account
 * @param program reports that programs tell with one account's token
 * @param device reports from one browser, whoever signs in there
 * @param drafts forms filled in by who is not signed in, from one browser
 * @param matters complaints and the like that are counted from one browser; the others are shown their way all the same
 * @param busyDevice from so many on a proof is asked for
 * @param busyAddress likewise for one network address, which thousands may share
 * @param eager reports of an account on its first day
 * @param bits leading zeros a proof of work shows: each more doubles the work
 */
@ConfigurationProperties("ngomon.reports.limits")
record AbuseProperties(@DefaultValue("20") int account, @DefaultValue("2000") int program, @DefaultValue("40") int device, @DefaultValue("20") int drafts, @DefaultValue("5") int matters, @DefaultValue("6") int busyDevice,
        @DefaultValue("300") int busyAddress, @DefaultValue("3") int eager, @DefaultValue("15") int bits) {}
