package kolo.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A message of the outbox.
///
/// @param html     the page of the message, without scripts; empty once it is erased, and in lists
/// @param text     the same in plain text; empty once it is erased
/// @param attempts how often delivery was tried
/// @param problem  what the last attempt failed of, in the words of the mail server
public record MailView(UUID id, String toAddress, String toName, String language, String template, String subject,
        String html, String text, MailStatus status, Instant createdAt, @Nullable Instant sentAt,
        @Nullable Instant nextAttemptAt, int attempts, @Nullable String problem) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /// The addresses that the message links to, each once, in order.
    public List<String> links() {
        return LINK.matcher(text).results().map(link -> link.group().replaceAll("[.,)]+$", "")).distinct().toList();
    }
}
