package kolo.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.events.EditionId;
import kolo.events.EditionKind;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.LocalText;
import kolo.events.capacity.Fairness;
import kolo.events.capacity.Pool;
import kolo.events.capacity.PoolKind;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.Networks;
import kolo.texts.Texts;

/// Decides how an edition takes registrations: when, whom, how many, and what they are asked.
@Component
public class SetUpRegistration {
    private final Events events;
    private final SettingRows settings;
    private final PoolRows pools;
    private final Gate gate;
    private final AuditLog audit;
    private final ContentVersion content;
    private final Networks networks;
    private final Texts texts;
    private final Actors actors;
    private final Clock clock;

    SetUpRegistration(Events events, SettingRows settings, PoolRows pools, Gate gate, AuditLog audit,
            ContentVersion content, Networks networks, Texts texts, Actors actors, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.pools = pools;
        this.gate = gate;
        this.audit = audit;
        this.content = content;
        this.networks = networks;
        this.texts = texts;
        this.actors = actors;
        this.clock = clock;
    }

    /// Opens registration for an edition, with one kind of participant, a waiting list, and an answer within a day.
    ///
    /// @param capacity places for the whole edition, or null without a limit
    /// @throws Conflict when it takes registrations already, is somebody else's, or its days are not known
    @Transactional
    public void open(EditionId id, @Nullable Integer capacity) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var edition = events.visible(id).orElseThrow(NotFound::new);
        if (edition.kind() == EditionKind.ELSEWHERE) {
            throw new Conflict("events.registration.problem.elsewhere");
        }
        if (!edition.when().datable()) {
            throw new Conflict("events.registration.problem.no-days");
        }
        if (settings.find(id).isPresent()) {
            throw new Conflict("events.registration.problem.open-already");
        }
        settings.insert(new RegistrationSetting(id, 0, null, null, null, true, 24, 22, 7, false, Fairness.STRICT, 1,
                null, null, LocalText.NONE));
        pools.add(id, PoolKind.EVENT, "", capacity);
        if (edition.attendance().onSite()) {
            pools.add(id, PoolKind.MODE, ParticipationMode.ONSITE.name(), null);
        }
        if (edition.attendance().online()) {
            pools.add(id, PoolKind.MODE, ParticipationMode.ONLINE.name(), null);
        }
        var names = new HashMap<String, String>();
        networks.current()
                .languages()
                .forEach(language -> names.put(language, texts.text(language, "events.registration.type.usual")));
        settings.save(id, new ParticipationType(Ids.next(), 0, new LocalText(names), Manner.OPEN, false, null, null,
                null, false));
        audit.record("events.audit.registration-opened", "edition", id.value(), Map.of(),
                Map.of("title", edition.title("en")));
        content.changed();
        content.changesAt(edition.when().startsAt());
    }

    /// What the office sees of the setting.
    ///
    /// @param pools every pool with its places, the whole edition first
    record Settled(EditionSummary edition, @Nullable RegistrationSetting setting, List<ParticipationType> types,
            List<Question> questions, List<Pool> pools) {}

    /// The setting as it stands.
    @Transactional(readOnly = true)
    Settled settled(EditionId id) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var edition = events.visible(id).orElseThrow(NotFound::new);
        return new Settled(edition, settings.find(id).orElse(null), settings.types(id), settings.questions(id),
                pools.all(id));
    }

    /// Changes times, rules and limits.
    ///
    /// @param sizes the capacity of the edition, its modes and its sessions, by kind and subject
    @Transactional
    void change(RegistrationSetting setting, Map<PoolKey, @Nullable Integer> sizes) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var id = setting.edition();
        requireSetting(id);
        requireInOrder(setting);
        var before = settings.find(id).orElseThrow(NotFound::new);
        if (!settings.update(setting)) {
            throw new Conflict();
        }
        gate.through(id, passage -> {
            sizes.forEach((key, capacity) -> passage.resize(passage.pool(key.kind(), key.subject()).id(), capacity));
            for (var pool : passage.pools()) {
                switch (pool.kind()) {
                    case ORGANISATION -> passage.resize(pool.id(), setting.organisationLimit());
                    case COUNTRY -> passage.resize(pool.id(), setting.countryLimit());
                    case EVENT, MODE, TYPE, SESSION -> {
                        // as given above
                    }
                }
            }
            passage.reconsider();
            return true;
        });
        audit.record("events.audit.registration-set", "edition", id.value(), described(before), described(setting));
        publish(setting);
    }

    private void publish(RegistrationSetting setting) {
        content.changed();
        for (var moment : new @Nullable Instant[]{setting.opensAt(), setting.closesAt()}) {
            if (moment != null && moment.isAfter(clock.instant())) {
                content.changesAt(moment);
            }
        }
    }

    private static Map<String, @Nullable Object> described(RegistrationSetting setting) {
        var described = new HashMap<String, @Nullable Object>();
        described.put("opens", setting.opensAt());
        described.put("closes", setting.closesAt());
        described.put("cancel until", setting.cancelUntil());
        described.put("waiting list", setting.waitingList());
        described.put("per organisation", setting.organisationLimit());
        described.put("per country", setting.countryLimit());
        return described;
    }

    private static void requireInOrder(RegistrationSetting setting) {
        if (setting.opensAt() != null && setting.closesAt() != null
                && !setting.closesAt().isAfter(setting.opensAt())) {
            throw Invalid.field("closesOn", "events.registration.problem.closes-before");
        }
    }

    /// A pool by what it is about.
    record PoolKey(PoolKind kind, String subject) {}

    /// Adds or changes a kind of participant; its capacity too.
    @Transactional
    void keep(EditionId id, ParticipationType type, @Nullable Integer capacity) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        requireSetting(id);
        if (type.names().isEmpty()) {
            throw Invalid.field("name", "events.registration.problem.name");
        }
        settings.save(id, type);
        gate.through(id, passage -> {
            passage.resize(passage.pool(PoolKind.TYPE, type.id().toString()).id(), capacity);
            return true;
        });
        audit.record("events.audit.type-kept", "edition", id.value(), Map.of(),
                Map.of("type", type.name("en"), "manner", type.manner().name()));
        content.changed();
    }

    private void requireSetting(EditionId id) {
        if (events.visible(id).isEmpty() || settings.find(id).isEmpty()) {
            throw new NotFound();
        }
    }

    /// Adds or changes a question.
    @Transactional
    void keep(EditionId id, Question question, boolean retired) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        requireSetting(id);
        if (question.labels().isEmpty()) {
            throw Invalid.field("label", "events.registration.problem.name");
        }
        boolean choice = question.kind() == Question.Kind.ONE || question.kind() == Question.Kind.SOME;
        if (choice && question.options().size() < 2) {
            throw Invalid.field("options", "events.registration.problem.options");
        }
        settings.save(id, question, retired);
        audit.record("events.audit.question-kept", "edition", id.value(), Map.of(),
                Map.of("question", question.label("en"), "retired", retired));
    }

    /// The capacity of a kind of participant; null without a limit.
    static @Nullable Integer capacity(Settled settled, UUID type) {
        for (var pool : settled.pools()) {
            if (pool.kind() == PoolKind.TYPE && pool.subject().equals(type.toString())) {
                return pool.capacity();
            }
        }
        return null;
    }
}
