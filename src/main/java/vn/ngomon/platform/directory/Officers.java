package vn.ngomon.platform.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/**
 * Who holds which post from when. The agency's administrator decides for the agency, the province's for all; what
 * somebody may not manage does not exist for them. A post that ended stays on record: what was signed then stays signed.
 */
@Service
public class Officers {

    private final OfficerPosts posts;
    private final Directory directory;
    private final DirectoryMemory memory;
    private final Journal journal;
    private final InstantSource clock;

    Officers(OfficerPosts posts, Directory directory, DirectoryMemory memory, Journal journal, InstantSource clock) {
        this.posts = posts;
        this.directory = directory;
        this.memory = memory;
        this.journal = journal;
        this.clock = clock;
    }

    /** What came of an appointment. */
    public sealed interface Appointment {
        record Appointed(UUID officer, UUID post) implements Appointment {}
        /** No such position, officer or post, or not in the agencies the actor manages. */
        record NotFound() implements Appointment {}
        /** The agency does not exist for all of the period. */
        record AgencyNotThen(Validity agency) implements Appointment {}
        /** The officer holds this position already in a part of the period. */
        record AlreadyHeld(Officer.Post post) implements Appointment {}
    }

    /** What came of ending a post. */
    public sealed interface Ending {
        record Ended(LocalDate on) implements Ending {}
        record NotFound() implements Ending {}
        /** The day is not after the post's first day, or the post ended before it. */
        record NotThen(Validity period) implements Ending {}
    }

    /** A new person to the directory, with a first post. */
    @Transactional
    public Appointment appoint(String fullName, UUID positionId, Validity period, Truth truth, Actor by) {
        var name = fullName.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new IllegalArgumentException("A name has 1 to 120 letters");
        }
        return place(positionId, period, by, (position, agency) -> {
            var officer = Ids.next();
            posts.insertOfficer(officer, name, period.from(), truth);
            return write(officer, position, agency, period, by);
        });
    }

    /** A further post beside those the officer holds. */
    @Transactional
    public Appointment addPost(UUID officerId, UUID positionId, Validity period, Actor by) {
        return posts.lock(officerId) ? place(positionId, period, by, (position, agency) -> {
            for (var post : posts.of(officerId)) {
                if (post.positionId().equals(positionId) && post.validity().overlaps(period)) {
                    return new Appointment.AlreadyHeld(post);
                }
            }
            return write(officerId, position, agency, period, by);
        }) : new Appointment.NotFound();
    }

    /** Ends one post and begins another on the same day; to another agency, only by who manages both. */
    @Transactional
    public Appointment move(UUID postId, UUID positionId, LocalDate on, Actor by) {
        var old = posts.find(postId).filter(post -> mayManage(by, post.agencyId())).orElse(null);
        if (old == null || !posts.lock(old.officerId())) {
            return new Appointment.NotFound();
        }
        var period = new Validity(on, null);
        return place(positionId, period, by, (position, agency) -> {
            if (!old.validity().includes(on) || !on.isAfter(old.validity().from()) || position.id().equals(old.positionId())) {
                return new Appointment.AlreadyHeld(old);
            }
            end(old, on, by);
            return write(old.officerId(), position, agency, period, by);
        });
    }

    /** @param on the first day without the post */
    @Transactional
    public Ending endPost(UUID postId, LocalDate on, Actor by) {
        var post = posts.find(postId).filter(found -> mayManage(by, found.agencyId())).orElse(null);
        if (post == null || !posts.lock(post.officerId())) {
            return new Ending.NotFound();
        }
        if (!on.isAfter(post.validity().from()) || post.validity().to() != null && on.isAfter(post.validity().to())) {
            return new Ending.NotThen(post.validity());
        }
        end(post, on, by);
        return new Ending.Ended(on);
    }

    /** The program, the province's administrators, and the agency's own. */
    public static boolean mayManage(Actor actor, UUID agencyId) {
        return actor.equals(Actor.SYSTEM) || actor.holds(Role.PROVINCE_ADMIN) || actor.seat(agencyId, Role.AGENCY_ADMIN).isPresent();
    }

    private interface Writing {
        Appointment with(Position position, Agency agency);
    }

    private Appointment place(UUID positionId, Validity period, Actor by, Writing writing) {
        var position = directory.findPosition(positionId).orElse(null);
        var agency = position == null ? null
                : directory.findUnit(position.unitId()).flatMap(unit -> directory.findAgency(unit.agencyId())).orElse(null);
        if (position == null || agency == null || !mayManage(by, agency.id())) {
            return new Appointment.NotFound();
        }
        var then = agency.validity();
        if (!then.includes(period.from()) || then.to() != null && period.to() != null && period.to().isAfter(then.to())) {
            return new Appointment.AgencyNotThen(then);
        }
        return writing.with(position, agency);
    }

    private Appointment write(UUID officer, Position position, Agency agency, Validity period, Actor by) {
        var post = Ids.next();
        posts.insertPost(post, officer, position, agency.id(), period, by.accountId());
        tell(officer, "officer.appointed", post, agency.id(), position.code(), period.from(), period.to(), by);
        memory.officersChanged(agency.id());
        return new Appointment.Appointed(officer, post);
    }

    private void end(Officer.Post post, LocalDate on, Actor by) {
        posts.end(post.id(), on);
        var position = directory.findPosition(post.positionId()).map(Position::code).orElse("");
        tell(post.officerId(), "officer.relieved", post.id(), post.agencyId(), position, post.validity().from(), on, by);
        memory.officersChanged(post.agencyId());
    }

    private void tell(UUID officer, String type, UUID post, UUID agency, String position, LocalDate from, @Nullable LocalDate to,
            Actor by) {
        var data = new HashMap<String, Object>();
        data.put("post", post.toString());
        data.put("agency", agency.toString());
        data.put("position", position);
        data.put("from", from.toString());
        if (to != null) {
            data.put("to", to.toString());
        }
        journal.append(new Subject("officer", officer), Happening.of(type, clock.instant(), by.accountId(), data));
    }
}
