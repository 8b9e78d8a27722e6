package kolo.events.registration;

import java.time.Clock;
import java.time.Instant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.DataSubject;
import kolo.tenancy.PersonalDataEraser;
import kolo.tenancy.RetentionRule;

/// How those who took part leave the records of events, which keep their counts: some time after the event, or at their
/// own wish.
@Configuration(proxyBeanMethods = false)
class ParticipantsLetGo {

    @Bean
    RetentionRule registrationsKept(PersonRows people, Clock clock) {
        return new RetentionRule() {
            @Override
            public String key() {
                return "events.retention.registrations";
            }

            @Override
            public Months months() {
                return new Months(12, 1, 60);
            }

            @Override
            public int end(Instant before) {
                return people.erase(people.endedBefore(before), clock.instant()) + people.forgetGuestsOf(before);
            }
        };
    }

    /// At the wish of a person. What is still ahead is called off first, so that the place goes to who waits for it and
    /// the letter still says so.
    @Component
    static class EraseParticipant implements PersonalDataEraser {
        private final PersonRows people;
        private final Gate gate;
        private final Clock clock;

        EraseParticipant(PersonRows people, Gate gate, Clock clock) {
            this.people = people;
            this.gate = gate;
            this.clock = clock;
        }

        @Override
        public String name() {
            return "events";
        }

        @Override
        public int found(DataSubject person) {
            return people.of(person).size() + people.besides(person);
        }

        @Override
        @Transactional
        public int erase(DataSubject person) {
            var all = people.of(person);
            all.stream()
                    .filter(one -> one.state().cancellable())
                    .forEach(one -> gate.through(one.edition(), passage -> {
                        var now = passage.find(one.id());
                        if (now.state().cancellable() && passage.ahead()) {
                            passage.end(now, RegistrationState.CANCELLED, null, "PARTICIPANT");
                        }
                        return true;
                    }));
            return people.erase(all.stream().map(one -> one.id().value()).toList(), clock.instant())
                    + people.forget(person);
        }
    }
}
