package kolo.mail.post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail goes out; the server itself is `spring.mail.*`.
///
/// @param from        the sender's address of every network's mail; empty for `no-reply@{platform domain}`
/// @param maxAttempts how often delivery is tried before a message is given up
@ConfigurationProperties("kolo.mail")
record MailProperties(@DefaultValue("") String from, @DefaultValue("9") int maxAttempts) {
    MailProperties {
        if (!from.isEmpty() && !from.matches("[^\\s@<>,]+@[^\\s@<>,]+")) {
            throw new IllegalArgumentException(
                    "kolo.mail.from is one address such as office@example.org, without a name, not \"" + from + "\".");
        }
        if (maxAttempts < 1 || maxAttempts > 100) {
            throw new IllegalArgumentException(
                    "kolo.mail.max-attempts is a number from 1 to 100, not " + maxAttempts + ".");
        }
    }
}
