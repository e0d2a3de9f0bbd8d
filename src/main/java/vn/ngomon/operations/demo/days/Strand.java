package vn.ngomon.operations.demo.days;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kind of planned things that the province's days carry along, such as dossiers: what happens to them, and how far each is. Events given
 * back to a strand are its own.
 */
public interface Strand {

    /** @param made what the plan has become; null when it could never be made */
    record Begun(@Nullable UUID made, boolean done, boolean failed) {}

    /** About how many plans there will be, told before any is made: a small demo still puts something on every desk. */
    int planned();

    /** Makes the plans. @return their numbers */
    List<Integer> plan();

    /** By the plan's number, what was begun before the program was stopped. */
    Map<Integer, Begun> begun();

    Event first(int number);

    /** What comes next for something half lived. */
    List<? extends Event> resume(int number, UUID made);

    /** In a transaction of its own. @return what follows from it */
    List<? extends Event> live(Event event);

    /** After a transaction that did not hold: the event as it stands now. */
    Event reread(Event event);

    /** Nothing follows any more. */
    void done(int number);

    void failed(int number, String why);

    /** Nothing more will be asked: plans need no longer be remembered. */
    void over();
}
