package kolo.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import kolo.faults.Ledger.Outcome;

/// Compares what the writers were told with what is stored, sent and still to be done.
final class Judge {
    private static final Duration SETTLED = Duration.ofSeconds(90);
    private final Stage stage;
    private final Ledger ledger;
    private final Writers writers;
    private final Findings findings;

    Judge(Stage stage, Ledger ledger, Writers writers, Findings findings) {
        this.stage = stage;
        this.ledger = ledger;
        this.writers = writers;
        this.findings = findings;
    }

    /// Everything that holds after every fault.
    void judge() {
        var settled = stage.settle(SETTLED);
        findings.acknowledged = ledger.done();
        findings.say("acknowledged: %s; else: %s; settled after %.1f s", ledger.done(), ledger.others(),
                settled.toMillis() / 1e3);
        findings.require(stage.waiting() == 0, "%d events or letters are still waiting", stage.waiting());
        findings.require(ledger.count(Outcome.WRONG) == 0, "%d answers that should never be given: %s",
                ledger.count(Outcome.WRONG), ledger.others());
        signIns();
        profiles();
        registrations();
        articles();
        passwords();
        letters();
    }

    private void signIns() {
        int lost = 0;
        for (var visitor : List.copyOf(writers.signedIn)) {
            try {
                lost += visitor.get("/account").status() == 200 ? 0 : 1;
            } catch (IOException noAnswer) {
                lost++;
            }
        }
        findings.lost(lost, "sign-ins of %d", writers.signedIn.size());
    }

    /// The trail of changes has each acknowledged edit once, and no other more often than that.
    private void profiles() {
        once(Writers.PROFILE, counts("""
                                     select after ->> 'address' as token, count(*) as count from audit.entry
                                     where after ->> 'address' like :mark group by 1"""));
    }

    private void registrations() {
        once(Writers.REGISTRATION, counts("""
                                          select name as token, count(*) as count from events.registration
                                          where name like :mark group by 1"""));
    }

    private void articles() {
        once(Writers.ARTICLE, counts("""
                                     select title as token, count(*) as count from (
                                       select r.title from news.translation t
                                       join news.revision r on r.tenant_id = t.tenant_id and r.id = t.live_revision
                                       where r.title like :mark) as live group by 1"""));
    }

    private Map<String, Long> counts(String sql) {
        return stage.database.sql()
                .sql(sql)
                .param("mark", writers.mark + "%")
                .query((row, number) -> Map.entry(row.getString("token"), row.getLong("count")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void once(String kind, Map<String, Long> found) {
        var acknowledged = ledger.tokens(kind, Outcome.ACKNOWLEDGED);
        var lost = acknowledged.stream().filter(token -> !found.containsKey(token)).toList();
        findings.lost(lost.size(), "%s %s", kind, lost.stream().limit(3).toList());
        findings.doubled(found.values().stream().filter(count -> count > 1).count(), kind);
        Set<String> known = ledger.of(kind).stream().map(Ledger.Deed::token).collect(Collectors.toSet());
        findings.doubled(found.keySet().stream().filter(token -> !known.contains(token)).count(),
                "%s that nobody asked for", kind);
    }

    /// Every change of a password, as the table's own trigger counted them, is followed by an event, whose listener writes
    /// one letter.
    private void passwords() {
        var changes = new HashMap<String, Long>();
        var letters = new HashMap<String, Long>();
        stage.database.sql()
                .sql("""
                     select a.email, (select count(*) from faults.change c where c.account = a.id) as changes,
                       (select count(*) from mail.message m where m.tenant_id = a.tenant_id and m.to_address = a.email
                          and m.template = 'identity/letter/password-changed') as letters
                     from identity.account a where a.email like :mark""")
                .param("mark", writers.mark + "%")
                .query(row -> {
                    changes.put(row.getString("email"), row.getLong("changes"));
                    letters.put(row.getString("email"), row.getLong("letters"));
                });
        for (var account : changes.keySet()) {
            long acknowledged = ledger.tokens(Writers.PASSWORD, Outcome.ACKNOWLEDGED)
                    .stream()
                    .filter(account::equals)
                    .count();
            long changed = changes.getOrDefault(account, 0L);
            long told = letters.getOrDefault(account, 0L);
            findings.lost(Math.max(0, acknowledged - changed), "changes of the password of %s", account);
            findings.lost(Math.max(0, changed - told), "effects of events of %s", account);
            findings.doubled(Math.max(0, told - changed), "effects of events of %s", account);
        }
    }

    /// Each letter that was written is accepted by the mail server at least once; twice only as the same letter, when
    /// the node died between the server's answer and its own note.
    private void letters() {
        var accepted = stage.mail.accepted();
        var distinct = new HashSet<>(accepted);
        var written = stage.database.sql()
                .sql("select id::text from mail.message where status = 'SENT'")
                .query(String.class)
                .set();
        long unsent = written.stream()
                .filter(id -> distinct.stream().noneMatch(identifier -> identifier.startsWith("<" + id + "@")))
                .count();
        findings.lost(unsent, "letters of %d", written.size());
        findings.say("%d letters written, %d accepted by the mail server, %d of them twice under the same Message-ID",
                written.size(), accepted.size(), accepted.size() - distinct.size());
    }
}
