package kolo.governance.turn;

import java.time.LocalDate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.governance.turn.TurnLetters.About;
import kolo.mail.LetterSample;
import kolo.mail.LetterScene;

/// The letters about turns, to be looked at and checked in every language.
@Configuration(proxyBeanMethods = false)
class TurnSamples {
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);

    private static About about(LetterScene scene) {
        return new About("Chair", "Cluj IT Cluster", FIRST, FIRST.plusYears(1).minusDays(1), scene.link("/governance"));
    }

    private static LetterSample told(String name) {
        return new LetterSample("governance." + name,
                scene -> TurnLetters.letter(scene.recipient(), name, about(scene)));
    }

    private static LetterSample answerable(String name) {
        return new LetterSample("governance." + name, scene -> TurnLetters.letter(scene.recipient(), name, about(scene),
                FIRST.minusMonths(5)));
    }

    @Bean
    LetterSample turnOfferLetter() {
        return answerable("offer");
    }

    @Bean
    LetterSample turnReminderLetter() {
        return answerable("reminder");
    }

    @Bean
    LetterSample turnAcceptedLetter() {
        return told("accepted");
    }

    @Bean
    LetterSample turnDeclinedLetter() {
        return told("declined");
    }

    @Bean
    LetterSample turnConfirmedLetter() {
        return told("confirmed");
    }

    @Bean
    LetterSample turnVacancyLetter() {
        return told("vacancy");
    }

    @Bean
    LetterSample turnActingLetter() {
        return told("acting");
    }

    @Bean
    LetterSample turnBegunLetter() {
        return told("begun");
    }

    @Bean
    LetterSample turnReplacementLetter() {
        return answerable("replacement");
    }
}
