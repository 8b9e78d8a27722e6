package kolo.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import kolotest.Wait;

/// Events that fail, and nodes that are told to stop while they deal with some.
final class Events {
    private static final int PEOPLE = 3;
    private static final Duration SLOW = Duration.ofSeconds(25);

    private Events() {}

    /// Two people whose letters cannot be written, and a third one whose can.
    static Findings poison(Stage stage) {
        var findings = new Findings("poison events");
        var sql = stage.database.sql();
        var writers = new Writers(stage, new Ledger(), "poison");
        sql.sql("delete from tenancy.parked_event").update();
        for (var statement : """
                             create or replace function faults.poisoned() returns trigger language plpgsql as
                             'begin raise exception ''poisoned''; end';;
                             create trigger poisoned before insert on mail.message for each row
                             when (new.to_address like 'poison-writer-%' and new.to_address <> 'poison-writer-2@example.org')
                             execute function faults.poisoned()"""
                .split(";;")) {
            sql.sql(statement).update();
        }
        try {
            for (int i = 0; i < 3; i++) {
                var visitor = new Visitor(Stage.PORT, Stage.NETWORK);
                visitor.signIn(writers.account(i), Visitor.PASSWORD);
                var changed = visitor.fill("/account/password", "/account/password",
                        Map.of("current", Visitor.PASSWORD, "password", "a password that is new"));
                findings.require(changed.accepted(), "the change was answered by %d", changed.status());
            }
            findings.require(Wait.until(Duration.ofSeconds(20), () -> letters(stage, "poison") == 1),
                    "the good event has no effect");
            findings.require(Wait.until(Duration.ofSeconds(90), () -> parked(stage) == 2),
                    "%d events are parked, not 2",
                    parked(stage));
            findings.say("1 letter of the good event, %d events parked", parked(stage));
            operatorSees(findings);
        } catch (IOException noAnswer) {
            findings.require(false, "no answer: %s", noAnswer);
        } finally {
            sql.sql("drop trigger poisoned on mail.message").update();
        }
        tryAgain(stage, findings);
        findings.done = "2 poison, 1 good";
        findings.acknowledged = "3 passwords";
        findings.lost(3 - Math.min(3, letters(stage, "poison")), "letters");
        findings.doubled(Math.max(0, letters(stage, "poison") - 3), "letters");
        return findings;
    }

    private static long letters(Stage stage, String mark) {
        return stage.database.sql()
                .sql("""
                     select count(*) from mail.message where to_address like :address
                       and template = 'identity/letter/password-changed'""")
                .param("address", mark + "-writer-%")
                .query(Long.class)
                .single();
    }

    private static long parked(Stage stage) {
        return stage.database.count("select count(*) from tenancy.parked_event");
    }

    private static Visitor operator() throws IOException {
        var operator = new Visitor(Stage.PORT, "");
        operator.signIn("operator@example.org", Visitor.PASSWORD);
        return operator;
    }

    private static void operatorSees(Findings findings) throws IOException {
        var page = operator().get("/operator/health");
        findings.require(page.body().contains("PasswordChanged"),
                "the operator's page (%d) does not show what is parked",
                page.status());
    }

    private static void tryAgain(Stage stage, Findings findings) {
        try {
            var again = operator().fill("/operator/health", "/operator/events$", Map.of());
            findings.require(again.accepted(), "trying again was answered by %d", again.status());
        } catch (IOException noAnswer) {
            findings.require(false, "no answer: %s", noAnswer);
        }
        findings.require(Wait.until(Duration.ofSeconds(30), () -> letters(stage, "poison") == 3 && parked(stage) == 0),
                "tried again, the parked events have %d letters", letters(stage, "poison"));
    }

    /// A listener that works for longer than an event is waited for, and a second node that looks for forgotten events all
    /// that time: the letter is written once.
    static Findings slow(Stage stage) {
        var findings = new Findings("slow listener, two nodes");
        var writers = new Writers(stage, new Ledger(), "slow");
        try (var lock = stage.database.lock("mail.message")) {
            for (int i = 0; i < PEOPLE; i++) {
                var node = stage.nodes().get(i % 2);
                var visitor = new Visitor(node.port, Stage.NETWORK);
                visitor.signIn(writers.account(i), Visitor.PASSWORD);
                var changed = visitor.fill("/account/password", "/account/password",
                        Map.of("current", Visitor.PASSWORD, "password", "a password that is new"));
                findings.require(changed.accepted(), "the change was answered by %d", changed.status());
            }
            Wait.pause(SLOW);
            findings.require(letters(stage, "slow") == 0, "a letter was written behind the lock");
            findings.say("%d events at work for %d s, taken to be forgotten after 8 s", stage.waiting(),
                    SLOW.toSeconds());
            lock.rollback();
        } catch (IOException | SQLException noAnswer) {
            findings.require(false, "no answer: %s", noAnswer);
        }
        stage.settle(Duration.ofSeconds(60));
        long letters = letters(stage, "slow");
        findings.done = PEOPLE + " events";
        findings.acknowledged = PEOPLE + " passwords";
        findings.lost(Math.max(0, PEOPLE - letters), "letters");
        findings.doubled(Math.max(0, letters - PEOPLE), "letters");
        findings.require(parked(stage) == 0, "%d events are parked", parked(stage));
        return findings;
    }

    /// Both nodes, one after the other, are told to stop and started again while people write.
    static Findings stopped(Stage stage) {
        var findings = new Findings("nodes told to stop");
        var ledger = new Ledger();
        var writers = new Writers(stage, ledger, "sigterm");
        long begin = System.nanoTime();
        try (writers) {
            writers.begin();
            for (var node : stage.nodes()) {
                Wait.pause(Duration.ofSeconds(3));
                var took = node.stop();
                findings.say("%s ended after %.1f s", node.name, took.toMillis() / 1e3);
                findings.require(took.toSeconds() < 60, "%s took %d s to end", node.name, took.toSeconds());
                node.start();
                stage.ready();
            }
            Wait.pause(Duration.ofSeconds(2));
        }
        findings.outage = ledger.outage(begin, System.nanoTime());
        findings.done = "2 × SIGTERM";
        new Judge(stage, ledger, writers, findings).judge();
        return findings;
    }
}
