package kolo.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.faults.Ledger.Outcome;
import kolo.faults.Visitor.Answer;
import kolotest.Wait;

/// People who write all the time: they sign in, edit profiles, register, publish articles and change passwords, each in
/// a thread of its own, through the pages, and note what they were told.
final class Writers implements AutoCloseable {
    static final String SIGN_IN = "sign-ins";
    static final String PROFILE = "profile edits";
    static final String REGISTRATION = "registrations";
    static final String ARTICLE = "articles";
    static final String PASSWORD = "passwords";
    private static final int PROFILES = 3;
    private static final int GUESTS = 2;
    private static final int ACCOUNTS = 3;
    private static final int LETTERS = 20_000;
    private final Stage stage;
    private final Ledger ledger;
    /// Keeps the tokens of one case apart from those of another.
    final String mark;
    final UUID edition = UUID.randomUUID();
    /// The cookies of everybody who was told that they are signed in.
    final List<Visitor> signedIn = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger guest = new AtomicInteger();
    private volatile boolean over;

    Writers(Stage stage, Ledger ledger, String mark) {
        this.stage = stage;
        this.ledger = ledger;
        this.mark = mark;
        plant(stage.database.sql());
    }

    private void plant(JdbcClient sql) {
        sql.sql("truncate identity.rate_limit").update();
        for (var statement : COUNT_CHANGES.split(";;")) {
            sql.sql(statement).update();
        }
        for (int i = 0; i < ACCOUNTS; i++) {
            sql.sql("""
                    insert into identity.account (tenant_id, id, version, email, email_norm, name, name_folded, language,
                      status, password_hash, created_at)
                    select tenant_id, gen_random_uuid(), 0, :email, :email, :email, :email, 'en', 'ACTIVE', password_hash,
                      created_at from identity.account a where email_norm = 'editor@example.org'
                      and tenant_id = (select id from tenancy.tenant where slug = 'clusnet')
                    """)
                    .param("email", account(i))
                    .update();
        }
        var type = UUID.randomUUID();
        for (var statement : """
                             insert into events.edition (tenant_id, id, version, kind, slug, titles, descriptions, reports, state, visibility,
                                 precision, starts_on, starts_time, starts_at, ends_on, ends_time, ends_at, zone, attendance, sources,
                                 demonstration, sequence, created_at, changed_at, published_at)
                             select id, :edition, 0, 'CONFERENCE', :mark, '{"en": "Faults"}', '{}', '{}', 'PUBLISHED', 'PUBLIC',
                                 'TIME', '2099-01-01', '10:00', '2099-01-01T09:00Z', '2099-01-01', '18:00', '2099-01-01T17:00Z',
                                 'Europe/Belgrade', 'OFFLINE', '{}', true, 0, '2026-01-01', '2026-01-01', '2026-01-01'
                             from tenancy.tenant where slug = 'clusnet';
                             insert into events.registration_setting (tenant_id, id, version, waiting_list, offer_hours, auto_confirm,
                                 fairness, most_places, consents)
                             select id, :edition, 0, true, 24, false, 'STRICT', 1, '{}' from tenancy.tenant where slug = 'clusnet';
                             insert into events.participation_type (tenant_id, id, edition_id, rank, names, manner, members_only, retired)
                             select id, :type, :edition, 0, '{"en": "Guest"}', 'OPEN', false, false from tenancy.tenant where slug = 'clusnet';
                             insert into events.pool (tenant_id, id, edition_id, kind, subject, capacity, allowed_over, taken, last_number)
                             select id, gen_random_uuid(), :edition, 'EVENT', '', :seats, 0, 0, 0 from tenancy.tenant where slug = 'clusnet'
                             """
                .split(";")) {
            sql.sql(statement)
                    .param("edition", edition)
                    .param("type", type)
                    .param("mark", mark)
                    .param("seats", LETTERS)
                    .update();
        }
        sql.sql("""
                insert into events.submission (tenant_id, id, edition_id, digest, request, created_at)
                select t.id, gen_random_uuid(), :edition,
                  encode(sha256(convert_to(:mark || lpad(n::text, :width, '0'), 'UTF8')), 'hex'),
                  jsonb_build_object('submitKey', gen_random_uuid(), 'type', :type::text, 'account', null, 'member', null,
                    'name', :mark || ' guest ' || n, 'email', :mark || n || '@example.org', 'organisation', null,
                    'country', 'RS', 'language', 'en', 'mode', 'ONSITE', 'places', 1, 'sessions', '[]'::jsonb,
                    'answers', '{}'::jsonb, 'invitation', null), '2026-01-01'
                from tenancy.tenant t, generate_series(0, :most) n where slug = 'clusnet'
                """)
                .param("edition", edition)
                .param("mark", mark)
                .param("width", SECRET - mark.length())
                .param("type", type.toString())
                .param("most", LETTERS)
                .update();
    }

    private static final int SECRET = 43;
    /// A witness of its own in the database, which sees what was committed and nothing else.
    private static final String COUNT_CHANGES = """
                                                create schema if not exists faults;;
                                                create table if not exists faults.change (account uuid not null);;
                                                create or replace function faults.changed() returns trigger
                                                language plpgsql security definer as
                                                'begin insert into faults.change values (new.id); return new; end';;
                                                create or replace trigger changed after update on identity.account
                                                for each row when (old.password_hash is distinct from new.password_hash)
                                                execute function faults.changed()""";

    private String secret(int number) {
        return mark + ("%0" + (SECRET - mark.length()) + "d").formatted(number);
    }

    String account(int number) {
        return mark + "-writer-" + number + "@example.org";
    }

    /// Everybody begins.
    Writers begin() {
        threads.add(Thread.ofVirtual().start(this::forgetLimits));
        threads.add(Thread.ofVirtual().start(() -> repeat(SIGN_IN, this::signIn)));
        var members = stage.database.sql()
                .sql("""
                     select id from membership.member where tenant_id =
                       (select id from tenancy.tenant where slug = 'clusnet') order by id limit :count""")
                .param("count", PROFILES)
                .query(UUID.class)
                .list();
        for (var member : members) {
            var visitor = enter("administrator@example.org");
            threads.add(Thread.ofVirtual()
                    .start(() -> repeat(PROFILE, token -> edit(visitor, member, token))));
        }
        for (int i = 0; i < GUESTS; i++) {
            var visitor = new Visitor(Stage.PORT, Stage.NETWORK);
            threads.add(Thread.ofVirtual().start(() -> repeat(REGISTRATION, token -> register(visitor, token))));
        }
        var office = enter("administrator@example.org");
        threads.add(Thread.ofVirtual().start(() -> repeat(ARTICLE, token -> publish(office, token))));
        for (int i = 0; i < ACCOUNTS; i++) {
            var changing = new ChangingPassword(account(i), enter(account(i)));
            threads.add(Thread.ofVirtual().start(() -> repeat(PASSWORD, changing::change)));
        }
        return this;
    }

    /// All these people share one address, and sign in more often than anybody may from one.
    private void forgetLimits() {
        while (!over) {
            try {
                stage.database.sql().sql("delete from identity.rate_limit").update();
            } catch (DataAccessException away) {
                // the database is what is being broken
            }
            Wait.pause(Duration.ofMillis(500));
        }
    }

    private Visitor enter(String email) {
        var visitor = new Visitor(Stage.PORT, Stage.NETWORK);
        try {
            var answer = visitor.signIn(email, Visitor.PASSWORD);
            if (!answer.accepted()) {
                throw new IllegalStateException(email + " cannot sign in: " + answer.status());
            }
            return visitor;
        } catch (IOException noAnswer) {
            throw new java.io.UncheckedIOException(noAnswer);
        }
    }

    /// A deed, under a token of its own.
    private interface Act {
        Answer apply(Token token) throws IOException;
    }

    /// What a deed leaves behind; an act that takes its own name says so.
    static final class Token {
        String text;

        Token(String text) {
            this.text = text;
        }
    }

    private void repeat(String kind, Act act) {
        for (int number = 0; !over; number++) {
            var token = new Token(mark + " " + UUID.randomUUID().toString().substring(0, 13) + " " + number);
            long begun = System.nanoTime();
            try {
                var answer = act.apply(token);
                var outcome = outcome(answer);
                note(kind, token.text, begun, outcome,
                        outcome == Outcome.WRONG ? kind + ": " + answer.inShort() : Integer.toString(answer.status()));
            } catch (IOException noAnswer) {
                note(kind, token.text, begun, Outcome.UNKNOWN, noAnswer.getClass().getSimpleName());
                Wait.pause(Duration.ofMillis(200));
            } catch (RuntimeException unexpected) {
                note(kind, token.text, begun, Outcome.WRONG, unexpected.toString());
            }
            Wait.pause(Duration.ofMillis(50));
        }
    }

    private static Outcome outcome(Answer answer) {
        if (answer.accepted()) {
            return Outcome.ACKNOWLEDGED;
        }
        // An error page of ours, or of the balancer, is one in words.
        return answer.status() >= 500 && answer.body().contains("<h1") ? Outcome.REFUSED : Outcome.WRONG;
    }

    private void note(String kind, String token, long begun, Outcome outcome, String detail) {
        ledger.add(new Ledger.Deed(kind, token, outcome, begun, System.nanoTime(), detail));
    }

    private Answer signIn(Token token) throws IOException {
        var visitor = new Visitor(Stage.PORT, Stage.NETWORK);
        var answer = visitor.signIn("administrator@example.org", Visitor.PASSWORD);
        if (answer.accepted()) {
            signedIn.add(visitor);
        }
        return answer;
    }

    private Answer edit(Visitor visitor, UUID member, Token token) throws IOException {
        var path = "/members/" + member;
        return visitor.fill(path + "/edit", path, Map.of("address", token.text));
    }

    private Answer register(Visitor visitor, Token token) throws IOException {
        int number = guest.getAndIncrement();
        token.text = mark + " guest " + number;
        return register(visitor, number);
    }

    /// A guest follows the link of their letter and presses the button.
    Answer register(Visitor visitor, int number) throws IOException {
        var path = "/registrations/confirm/" + secret(number);
        return visitor.fill(path, path, Map.of());
    }

    private Answer publish(Visitor visitor, Token token) throws IOException {
        var written = visitor.fill("/newsroom/new", "/newsroom/new",
                Map.of("locale", "en", "kind", "NEWS", "visibility", "PUBLIC", "title", token.text, "lead", token.text,
                        "body", "<p>" + token.text + "</p>"));
        if (!written.accepted()) {
            return written;
        }
        var desk = written.location().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        return visitor.fill(desk, "/newsroom/texts/[^/]+/publication$", Map.of());
    }

    /// One account, whose password becomes another again and again; whoever got no answer tries both.
    private static final class ChangingPassword {
        private final String email;
        private final Visitor visitor;
        private String certain = Visitor.PASSWORD;
        private String perhaps = Visitor.PASSWORD;
        private int number;

        ChangingPassword(String email, Visitor visitor) {
            this.email = email;
            this.visitor = visitor;
        }

        Answer change(Token token) throws IOException {
            if (!certain.equals(perhaps)) {
                find();
            }
            token.text = email;
            perhaps = "the %d. password of somebody".formatted(++number);
            var answer = visitor.fill("/account/password", "/account/password",
                    Map.of("current", certain, "password", perhaps));
            if (answer.accepted()) {
                certain = perhaps;
            }
            return answer;
        }

        private void find() throws IOException {
            if (visitor.signIn(email, perhaps).accepted()) {
                certain = perhaps;
            } else if (visitor.signIn(email, certain).accepted()) {
                perhaps = certain;
            } else {
                throw new IOException("neither password is taken now");
            }
        }
    }

    /// Ends the writing; whoever waits for an answer still gets it.
    @Override
    public void close() {
        over = true;
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
