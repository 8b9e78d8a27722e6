package kolo.identity.accounts;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.mail.LetterScene;

/// An example of each letter, for the preview.
@Configuration(proxyBeanMethods = false)
class LetterSamples {

    @Bean
    LetterSample invitationSample() {
        return new LetterSample("identity.invitation", scene -> AccountLetters.invitation(scene.recipient(),
                scene.network().name(), "identity.invitation.office",
                Map.of("network", scene.network().name(), "subject", ""), link(scene, "/invitation/")));
    }

    @Bean
    LetterSample signInSample() {
        return new LetterSample("identity.sign-in",
                scene -> AccountLetters.signIn(scene.recipient(), link(scene, "/sign-in/link/"), "123 456"));
    }

    @Bean
    LetterSample resetSample() {
        return new LetterSample("identity.reset",
                scene -> AccountLetters.reset(scene.recipient(), link(scene, "/password/reset/")));
    }

    @Bean
    LetterSample oldAddressSample() {
        return new LetterSample("identity.email-old", scene -> AccountLetters.email(scene.recipient(),
                "identity/letter/email-old", "office@example.org", "new@example.org", link(scene, "/account/email/")));
    }

    @Bean
    LetterSample newAddressSample() {
        return new LetterSample("identity.email-new", scene -> AccountLetters.email(scene.recipient(),
                "identity/letter/email-new", "office@example.org", "new@example.org", link(scene, "/account/email/")));
    }

    @Bean
    LetterSample passwordChangedSample() {
        return new LetterSample("identity.password-changed",
                scene -> Letter.of(scene.recipient(), "identity/letter/password-changed",
                        "identity.letter.password-changed.subject").with("link", link(scene, "/password/forgot")));
    }

    private static String link(LetterScene scene, String path) {
        return scene.link(path + "example");
    }
}
