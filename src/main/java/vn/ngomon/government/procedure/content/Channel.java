package vn.ngomon.government.procedure.content;

/** How a dossier comes in and its result goes out (Decree 61/2018, art. 9). */
public enum Channel {
    IN_PERSON, ONLINE, POST
}
