package vn.ngomon.bench;

/** Told how long each call took. */
public interface Timing {
    void took(String call, long nanos);
}
