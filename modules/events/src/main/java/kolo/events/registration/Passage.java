package kolo.events.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionState;
import kolo.events.EditionSummary;
import kolo.events.capacity.Places;
import kolo.events.capacity.Pool;
import kolo.events.capacity.PoolKind;
import kolo.events.capacity.Waiter;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;

/// What may be done to the registrations of one edition while its gate is locked. Lives for one transaction.
final class Passage {
    /// What it works with.
    record Tools(PoolRows pools, RegistrationRows registrations, Notices notices, @Nullable Secret own) {}

    private record News(Registration one, @Nullable RegistrationState before) {}

    private static final int CODE = 12;
    private final EditionSummary edition;
    private final RegistrationSetting setting;
    private final List<ParticipationType> types;
    private final Pool gate;
    private final Tools tools;
    private final Instant now;
    private final Actor actor;
    private final Places places;
    private final Map<RegistrationId, News> news = new LinkedHashMap<>();
    private final Set<UUID> newcomers = new HashSet<>();
    private boolean promotionDue;
    private boolean byHand;
    private boolean everythingLocked;

    Passage(EditionSummary edition, RegistrationSetting setting, List<ParticipationType> types, Pool gate, Tools tools,
            Instant now, Actor actor) {
        this.edition = edition;
        this.setting = setting;
        this.types = types;
        this.gate = gate;
        this.tools = tools;
        this.now = now;
        this.actor = actor;
        this.places = new Places(List.of(gate));
    }

    EditionSummary edition() {
        return edition;
    }

    RegistrationSetting setting() {
        return setting;
    }

    Instant now() {
        return now;
    }

    /// Whether the event has not begun and still takes place.
    boolean ahead() {
        return edition.state() == EditionState.PUBLISHED && now.isBefore(edition.when().startsAt());
    }

    /// A registration of this edition as it stands now; [NotFound] when the edition has no such registration.
    Registration find(RegistrationId id) {
        return tools.registrations()
                .find(id)
                .filter(found -> found.edition().equals(edition.id()))
                .orElseThrow(NotFound::new);
    }

    ParticipationType type(UUID id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /// The registration that the same form, or the same person, has made before.
    ///
    /// @throws NotFound when the form's registration is somebody else's now, as after a colleague took the place
    Optional<Registration> before(Request request) {
        var same = tools.registrations()
                .bySubmitKey(request.submitKey())
                .filter(found -> found.edition().equals(edition.id()));
        if (same.isPresent() && !samePerson(same.get(), request)) {
            throw new NotFound();
        }
        return same.or(() -> tools.registrations()
                .active(edition.id(), RegistrationRows.personKey(request.email()), request.account()));
    }

    private static boolean samePerson(Registration one, Request request) {
        var account = one.account();
        return (account != null && account.value().equals(request.account())) || RegistrationRows
                .personKey(one.email())
                .equals(RegistrationRows.personKey(request.email()));
    }

    /// Adds a registration in the state that follows from its kind, the free places and those who wait.
    ///
    /// @param decided whether the office, or its invitation, has approved it already
    /// @throws Conflict when every place is taken and there is no waiting list
    Registration add(Request request, boolean decided) {
        var type = type(request.type());
        var needs = needs(request);
        boolean pending = type.manner() == Manner.APPROVAL && !decided;
        var state = pending ? RegistrationState.PENDING_APPROVAL : stateFor(type, needs, request.places());
        long number = tools.pools().nextNumber(gate.id());
        var until = state == RegistrationState.AWAITING_PAYMENT ? payUntil(type) : null;
        var one = new Registration(new RegistrationId(Ids.next()), edition.id(), type.id(), number, state, now, until,
                now, request.account() == null ? null : new AccountId(request.account()), request.member(),
                request.name(), request.email(), request.organisation(), request.country(), request.language(),
                request.mode(), request.places(), request.answers(), Secret.code(CODE), type.fee(), type.currency(),
                null, null, null, null, null);
        newcomers.add(one.id().value());
        tools.registrations().insert(one, request, now);
        tools.registrations().need(one.id(), needs);
        if (state.holding()) {
            places.take(needs, one.places());
        }
        told(one, null);
        return one;
    }

    private RegistrationState stateFor(ParticipationType type, Set<UUID> needs, int count) {
        boolean fits = places.fit(needs, count);
        if (fits && !tools.registrations().waited(edition.id(), needs)) {
            return seated(type);
        }
        if (!setting.waitingList()) {
            throw new Conflict("events.registration.problem.full");
        }
        // Somebody waits for one of these pools although there are places in all of them, because they lack another or
        // need more: the newcomer queues, and the same promotion decides for both.
        promotionDue |= fits;
        return RegistrationState.WAITLISTED;
    }

    private static RegistrationState seated(ParticipationType type) {
        return type.heldForFee() ? RegistrationState.AWAITING_PAYMENT : RegistrationState.CONFIRMED;
    }

    private Instant payUntil(ParticipationType type) {
        int hours = type.payWithinHours() == null ? 0 : type.payWithinHours();
        var until = now.plus(Duration.ofHours(hours));
        var begins = edition.when().startsAt();
        return until.isAfter(begins) ? begins : until;
    }

    private Set<UUID> needs(Request request) {
        var wanted = Subjects.of(request);
        var subjects = new HashSet<>(wanted.keySet());
        subjects.remove("");
        var needs = new HashSet<>(Set.of(gate.id()));
        for (var pool : tools.pools().lockAbout(edition.id(), subjects)) {
            places.bring(List.of(pool));
            needs.add(pool.id());
            subjects.remove(pool.subject());
        }
        for (var subject : subjects) {
            var kind = wanted.getOrDefault(subject, PoolKind.EVENT);
            var pool = tools.pools().add(edition.id(), kind, subject, limit(kind));
            places.bring(List.of(pool));
            needs.add(pool.id());
        }
        return needs;
    }

    private @Nullable Integer limit(PoolKind kind) {
        return switch (kind) {
            case ORGANISATION -> setting.organisationLimit();
            case COUNTRY -> setting.countryLimit();
            case EVENT, MODE, TYPE, SESSION -> null;
        };
    }

    /// Approves what waits for the office: a place where there is one, else the waiting list at its original number.
    void approve(Registration one) {
        require(one, RegistrationState.PENDING_APPROVAL);
        lockEverything();
        var needs = tools.registrations().needs(one.id());
        var type = type(one.type());
        move(one, stateFor(type, needs, one.places()), needs);
    }

    /// Gives a place whether or not one is free: the office's own decision, which the pools show as "over".
    void letIn(Registration one) {
        if (one.state() != RegistrationState.PENDING_APPROVAL && one.state() != RegistrationState.WAITLISTED) {
            throw new Conflict("events.registration.problem.state");
        }
        lockEverything();
        byHand = true;
        move(one, seated(type(one.type())), tools.registrations().needs(one.id()));
    }

    /// Says yes to an offer.
    ///
    /// @throws Conflict when the time for it is over, or there was none
    void accept(Registration one) {
        require(one, RegistrationState.OFFERED);
        move(one, seated(type(one.type())), Set.of());
    }

    /// Records that the fee was paid, which confirms a place that was held for it.
    void paid(Registration one) {
        if (one.state() == RegistrationState.AWAITING_PAYMENT) {
            move(one, RegistrationState.CONFIRMED, Set.of());
        }
    }

    /// Moves a registration to a state in which it holds no place; what it held goes to those who wait.
    ///
    /// @param reason what the participant is told; null for nothing
    /// @param by     PARTICIPANT, OFFICE, TIME or EDITION
    void end(Registration one, RegistrationState state, @Nullable String reason, String by) {
        if (!one.state().active() || state.active()) {
            throw new Conflict("events.registration.problem.state");
        }
        lockEverything();
        if (one.state().holding()) {
            places.release(tools.registrations().needs(one.id()), one.places());
        }
        // Who leaves the list may have been in somebody's way.
        promotionDue = true;
        tools.registrations().state(one.id(), state, now, null);
        tools.registrations().ended(one.id(), reason, by);
        told(one.in(state, now, null).because(reason), one.state());
    }

    /// Puts a colleague in a participant's place: the new person gets the letter, the old one's links and code end.
    void handOver(Registration one, String name, EmailAddress email, RegistrationEdits edits) {
        if (one.state() == RegistrationState.CONFIRMED) {
            tools.notices().takeOutOfCalendar(edition, one);
        }
        var code = Secret.code(CODE);
        edits.person(one.id(), name, email.value(), code);
        var account = actor.account().map(AccountId::value).orElse(null);
        tools.registrations().step(one.id(), now, "SUBSTITUTE", account, one.name() + " → " + name);
        news.put(one.id(), new News(find(one.id()), null));
    }

    /// Marks somebody as there, or not there after all, or as not come.
    void attendance(Registration one, RegistrationState state) {
        if (!one.state().confirmed() || !state.confirmed()) {
            throw new Conflict("events.registration.problem.state");
        }
        tools.registrations().state(one.id(), state, now, null);
        var account = actor.account().map(AccountId::value).orElse(null);
        tools.registrations()
                .step(one.id(), now, state == RegistrationState.CONFIRMED ? "UNDONE" : state.name(), account, null);
    }

    private void require(Registration one, RegistrationState state) {
        if (one.state() != state) {
            throw new Conflict("events.registration.problem.state");
        }
    }

    private void move(Registration one, RegistrationState state, Set<UUID> taken) {
        var type = type(one.type());
        var until = switch (state) {
            case OFFERED -> setting.offerTime(edition.when().zone()).until(now, edition.when().startsAt());
            case AWAITING_PAYMENT -> payUntil(type);
            default -> null;
        };
        if (state.holding()) {
            places.take(taken, one.places());
        }
        tools.registrations().state(one.id(), state, now, until);
        told(one.in(state, now, until), one.state());
    }

    /// Records the step, and the letter to be written when all is decided: one letter says where it stands then.
    private void told(Registration one, @Nullable RegistrationState before) {
        var account = actor.account().map(AccountId::value).orElse(null);
        tools.registrations().step(one.id(), now, one.state().name(), account, one.reason());
        var first = news.get(one.id());
        news.put(one.id(), new News(one, first == null ? before : first.before()));
    }

    long position(Registration one) {
        return tools.registrations().position(edition.id(), one.number());
    }

    private void lockEverything() {
        if (!everythingLocked) {
            everythingLocked = true;
            places.bring(tools.pools().lockAll(edition.id()));
        }
    }

    /// Sets the size of a pool; more room goes to those who wait, and with less nobody loses a place.
    void resize(UUID pool, @Nullable Integer capacity) {
        lockEverything();
        tools.pools().resize(pool, capacity);
        places.resize(pool, capacity);
        promotionDue = true;
    }

    /// The pools as they stand now, all locked.
    List<Pool> pools() {
        lockEverything();
        return places.all();
    }

    /// The pool of a subject, made without a limit where there is none yet.
    Pool pool(PoolKind kind, String subject) {
        return pools().stream()
                .filter(pool -> pool.kind() == kind && pool.subject().equals(subject))
                .findFirst()
                .orElseGet(() -> {
                    var pool = tools.pools().add(edition.id(), kind, subject, null);
                    places.bring(List.of(pool));
                    return pool;
                });
    }

    /// Where the rules of moving up have changed.
    void reconsider() {
        promotionDue = true;
    }

    /// Shortens what would last beyond the beginning of the event.
    void clampOffers() {
        tools.registrations().clamp(edition.id(), edition.when().startsAt());
    }

    /// Ends offers and held places whose time is over, so that no answer depends on a job having run.
    void endWhatIsOverdue() {
        for (var one : tools.registrations().overdue(edition.id(), now)) {
            end(one, one.state() == RegistrationState.OFFERED
                    ? RegistrationState.OFFER_EXPIRED
                    : RegistrationState.EXPIRED, null, "TIME");
        }
    }

    /// Hands free places to those who wait, writes the pools, and answers whether the public is to be told.
    boolean settle() {
        if (promotionDue && ahead()) {
            promote();
        }
        var changes = places.changes();
        if (!changes.isEmpty()) {
            tools.pools().change(changes, byHand);
        }
        news.values().forEach(news -> {
            var one = news.one();
            tools.notices()
                    .tell(edition, one, news.before(),
                            one.state() == RegistrationState.WAITLISTED ? position(one) : 0,
                            tools.own(), newcomers.contains(one.id().value()));
        });
        return gate.room() != places.pool(gate.id()).room();
    }

    private void promote() {
        var queue = tools.registrations().queue(edition.id());
        if (queue.isEmpty()) {
            return;
        }
        lockEverything();
        var promotion = places.promote(queue, setting.fairness());
        for (var waiter : promotion.seated()) {
            offer(waiter);
        }
        promotion.skips()
                .forEach(skip -> tools.registrations()
                        .step(new RegistrationId(skip.passed()), now, "PASSED_OVER", null, null));
    }

    private void offer(Waiter waiter) {
        var one = find(new RegistrationId(waiter.registration()));
        boolean asked = !setting.autoConfirm() && !newcomers.contains(waiter.registration());
        move(one, asked ? RegistrationState.OFFERED : seated(type(one.type())), Set.of());
    }

    /// Refuses what cannot be registered for now.
    void requireOpen() {
        if (edition.state() != EditionState.PUBLISHED || !edition.when().datable()
                || !setting.open(now, edition.when().startsAt())) {
            throw new Invalid("events.registration.problem.closed");
        }
    }
}
