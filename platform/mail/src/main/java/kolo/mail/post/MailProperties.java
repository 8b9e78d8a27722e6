package kolo.mail.post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail goes out; the server itself is `spring.mail.*`.
///
/// @param from        the sender's address of every network's mail; empty for `no-reply@{platform domain}`
/// @param maxAttempts how often delivery is tried before a message is given up
@ConfigurationProperties("kolo.mail")
record MailProperties(@DefaultValue("") String from, @DefaultValue("9") int maxAttempts) {}
