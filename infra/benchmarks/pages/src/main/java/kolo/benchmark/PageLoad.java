package kolo.benchmark;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.form;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;

/// Gatling's simulation of the phase that is to run.
public final class PageLoad extends Simulation {
    static final AtomicReference<Phase> PHASE = new AtomicReference<>();
    static final AtomicReference<Recorder> RECORDER = new AtomicReference<>();
    private static final AtomicInteger USERS = new AtomicInteger();
    private static final String TIME = "time";
    private static final String SESSION = "session";
    private static final String STATUS = "status";

    /// Called by Gatling.
    public PageLoad() {
        var phase = Objects.requireNonNull(PHASE.get());
        var recorder = Objects.requireNonNull(RECORDER.get());
        var protocol = http.baseUrl("http://127.0.0.1:" + phase.port())
                .header("Host", Phase.HOST + ":" + phase.port())
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html")
                .disableWarmUp()
                .disableCaching()
                .disableAutoReferer()
                .disableFollowRedirect()
                .shareConnections();
        var length = phase.warming().plus(phase.counting());
        var deed = named(phase).exec(one(phase, recorder));
        var users = scenario(phase.name());
        if (phase.users() > 0) {
            // Each user begins once and asks until the end: a new user for each page would measure Gatling.
            setUp(users.exec(named(phase))
                    .during(length)
                    .on(one(phase, recorder))
                    .injectOpen(atOnceUsers(phase.users())))
                    .protocols(protocol)
                    .maxDuration(length.plusSeconds(3));
        } else {
            setUp(users.exec(deed).injectOpen(constantUsersPerSec(phase.rate()).during(length))).protocols(protocol)
                    .maxDuration(length.plusSeconds(5));
        }
    }

    /// Gives a user the cookie of a session, as if it had signed in.
    private static ChainBuilder named(Phase phase) {
        if (phase.cookies().isEmpty()) {
            return exec(flushCookieJar());
        }
        return exec(session -> session.set(SESSION,
                phase.cookies().get(USERS.getAndIncrement() % phase.cookies().size())))
                .exec(addCookie(Cookie(Visitor.SESSION, "#{" + SESSION + "}")));
    }

    private static ChainBuilder one(Phase phase, Recorder recorder) {
        return switch (phase.deed()) {
            case READ -> read(phase, recorder);
            case SIGN_IN -> signIn(phase, recorder);
            case EDIT -> edit(phase, recorder);
        };
    }

    private static ChainBuilder read(Phase phase, Recorder recorder) {
        var get = http(phase.name()).get(phase.path());
        return exec(get.check(responseTimeInMillis().saveAs(TIME), status().saveAs(STATUS),
                status().is(200)))
                .exec(session -> heard(session, recorder));
    }

    private static ChainBuilder signIn(Phase phase, Recorder recorder) {
        return exec(flushCookieJar())
                .exec(http("form").get(phase.path()).check(css("input[name=_csrf]", "value").saveAs("csrf")))
                .exec(http(phase.name()).post(phase.path())
                        .formParam("_csrf", "#{csrf}")
                        .formParam("email", Visitor.MEMBER)
                        .formParam("password", Visitor.PASSWORD)
                        .check(responseTimeInMillis().saveAs(TIME), status().saveAs(STATUS),
                                status().is(303)))
                .exec(session -> heard(session, recorder));
    }

    /// Users take turns at one profile each, so that nobody overtakes another.
    private static ChainBuilder edit(Phase phase, Recorder recorder) {
        return exec(http("form").get(phase.path() + "/edit")
                .check(form("form[action='" + phase.path() + "']").saveAs("form")))
                .exec(http(phase.name()).post(phase.path())
                        .form("#{form}")
                        .check(responseTimeInMillis().saveAs(TIME), status().saveAs(STATUS),
                                status().is(303)))
                .exec(session -> heard(session, recorder));
    }

    private static Session heard(Session session, Recorder recorder) {
        boolean right = !session.isFailed() && session.contains(TIME);
        recorder.answered(session.contains(TIME) ? session.getInt(TIME) : 0, right,
                session.contains(STATUS) ? session.getInt(STATUS) : 0);
        return session.markAsSucceeded().remove(TIME).remove(STATUS);
    }
}
