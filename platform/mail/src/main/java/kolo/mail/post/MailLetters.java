package kolo.mail.post;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.mail.LetterSample;
import kolo.mail.TrialLetter;

/// The letters of this module.
@Configuration(proxyBeanMethods = false)
class MailLetters {
    @Bean
    LetterSample trialLetter() {
        return new LetterSample("mail.trial", scene -> TrialLetter.to(scene.recipient(), scene.network().name()));
    }
}
