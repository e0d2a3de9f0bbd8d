package vn.ngomon.government.procedure.content;

/** Whether a catalogue entry is law as published, or invented for the demonstration and never to be shown as law. */
public enum Origin {
    REAL, SIMULATED
}
