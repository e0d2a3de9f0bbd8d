package vn.ngomon.platform.print;

import org.jspecify.annotations.Nullable;

/**
 * One place to sign.
 *
 * @param title in whose capacity: {@code NGƯỜI TIẾP NHẬN HỒ SƠ}
 * @param hint what to write there: {@code (Ký và ghi rõ họ tên)}, or null
 * @param name printed below the space, or null
 */
public record Signer(String title, @Nullable String hint, @Nullable String name) {}
