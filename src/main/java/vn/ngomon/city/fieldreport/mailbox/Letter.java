package vn.ngomon.city.fieldreport.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail as somebody wrote it.
 *
 * @param digest of its Message-ID
 * @param from where an answer goes; {@code name} as its sender writes it, or empty
 * @param pictures and films that came with it
 */
record Letter(byte[] digest, String from, String name, String subject, String text, List<Part> pictures) {

    private static final int MOST = 10;
    private static final int DEEPEST = 8;

    /** @return empty for what no person wrote: automatic answers, bounces, lists */
    static Optional<Letter> of(Message message) throws MessagingException, IOException {
        var from = message.getFrom();
        if (from == null || from.length == 0 || !(from[0] instanceof InternetAddress address) || address.getAddress() == null || isAutomatic(message, address.getAddress())) {
            return Optional.empty();
        }
        var found = new Found();
        found.read(message, 0);
        var text = found.plain.isEmpty() ? plain(found.html.toString()) : found.plain.toString();
        return Optional.of(new Letter(digest(message), address.getAddress(), Optional.ofNullable(address.getPersonal()).orElse(""),
                Optional.ofNullable(message.getSubject()).orElse("").strip(), text.strip(), List.copyOf(found.pictures)));
    }

    static byte[] digest(Message message) throws MessagingException {
        var named = message.getHeader("Message-ID");
        var name = named != null && named.length > 0 && !named[0].isBlank() ? named[0].strip()
                : message.getSentDate() + " " + message.getSubject() + " " + message.getSize() + " " + java.util.Arrays.toString(message.getFrom());
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 3834, and what older programs say instead. */
    private static boolean isAutomatic(Message message, String from) throws MessagingException {
        return header(message, "Auto-Submitted").map(value -> !value.startsWith("no")).orElse(false)
                || header(message, "Precedence").filter(value -> value.matches("(bulk|junk|list|auto_reply).*")).isPresent()
                || header(message, "X-Autoreply").isPresent() || header(message, "X-Autorespond").isPresent() || header(message, "List-Id").isPresent()
                || header(message, "Return-Path").filter("<>"::equals).isPresent() || message.isMimeType("multipart/report")
                || from.toLowerCase(Locale.ROOT).matches("(mailer-daemon|postmaster|no-?reply)@.*");
    }

    private static Optional<String> header(Message message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0].strip().toLowerCase(Locale.ROOT));
    }

    static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", " ").replaceAll("(?i)<br\\s*/?>|</(p|div|tr|li|h[1-6])>", "\n").replaceAll("<[^>]{0,2000}>", " "))
                .replace('\u00a0', ' ').replaceAll("[ \t]+", " ").replaceAll("\\s*\n\\s*", "\n").strip();
    }

    static String nameOf(Part part) throws MessagingException {
        try {
            var name = part.getFileName();
            return name == null ? "" : MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException e) {
            return "";
        }
    }

    private static final class Found {

        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Part> pictures = new ArrayList<>();

        void read(Part part, int depth) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts && depth < DEEPEST) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    read(inner, depth + 1);
                }
            } else if (part.isMimeType("image/*") || part.isMimeType("video/*") || nameOf(part).toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|heic|mp4|mov)")) {
                if (pictures.size() < MOST) {
                    pictures.add(part);
                }
            } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && part.getContent() instanceof String words) {
                if (part.isMimeType("text/plain")) {
                    plain.append(words).append('\n');
                } else if (part.isMimeType("text/html")) {
                    html.append(words).append('\n');
                }
            }
        }
    }
}
