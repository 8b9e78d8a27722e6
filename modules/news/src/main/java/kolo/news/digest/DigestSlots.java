package kolo.news.digest;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.identity.WithoutCsrf;
import kolo.mail.LetterSample;
import kolo.web.AccountLink;

/// What the digest puts elsewhere.
@Configuration(proxyBeanMethods = false)
class DigestSlots {
    @Bean
    AccountLink digestChoices() {
        return new AccountLink("news.digest.title", "/account/digest", 450, "news");
    }

    @Bean
    WithoutCsrf digestEnd() {
        return new WithoutCsrf("/news/digest/*", "the secret in the address; no cookie counts there (RFC 8058)");
    }

    @Bean
    LetterSample digestLetter() {
        return new LetterSample("news.digest", scene -> SendDigest.letter(scene.recipient(), List.of(
                new DigestItemView("Жене за разбојем", "Четрдесет занатлијки из јужне Србије припрема изложбу.",
                        "sr-Cyrl", "", scene.link("/news/example")),
                new DigestItemView("Days of Clusters", "The yearly conference goes on its way.", "en", "",
                        scene.link("/news/example"))),
                2, scene.link("/news"), scene.link("/news/digest/abc"), scene.link("/account/digest")));
    }
}
