package kolo.events.participants;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.EditionTabs;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.capacity.Pool;
import kolo.events.capacity.PoolKind;
import kolo.events.registration.EditionTypes;
import kolo.identity.Actors;
import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.Choice;
import kolo.web.Page;
import kolo.web.Redirect;
import kolo.web.Sort;

/// The office's list of those who registered, and what it decides on several at once.
@Controller
class ParticipantPages {
    private static final int SIZE = 50;
    private static final RateLimit LETTERS = new RateLimit("events.letters", 20, Duration.ofHours(1));
    private final Participants participants;
    private final ManageParticipants manage;
    private final EditionTypes types;
    private final Events events;
    private final EditionTabs tabs;
    private final RateLimits limits;
    private final Actors actors;
    private final Texts texts;

    ParticipantPages(Participants participants, ManageParticipants manage, EditionTypes types, Events events,
            EditionTabs tabs, RateLimits limits, Actors actors, Texts texts) {
        this.participants = participants;
        this.manage = manage;
        this.types = types;
        this.events = events;
        this.tabs = tabs;
        this.limits = limits;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/events/{id}/participants")
    @Transactional(readOnly = true)
    public Page list(@PathVariable EditionId id, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String mode, @RequestParam(required = false) @Nullable String fee,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page) {
        var edition = managed(id);
        var filter = ParticipantFilter.of(q, state, type, country, mode, fee);
        var order = Sort.of(sort, Participants.SORTS, "number");
        var found = participants.find(id, filter, order, number(page), SIZE);
        var language = language();
        var names = names(id, language);
        var formats = Formats.in(language);
        var countries = participants.byCountry(id)
                .stream()
                .filter(count -> !count.value().isEmpty())
                .map(count -> new Choice(count.value(), formats.country(count.value())))
                .toList();
        return page(edition, "events/participants/list", "events.participants.title").with("view",
                new ParticipantsView(edition, edition.title(language), tabs.of(actors.current()), filter, found.rows(),
                        found.paging(), order,
                        names.entrySet()
                                .stream()
                                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                                .toList(),
                        countries, names, pools(id, names, language)));
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    private EditionSummary managed(EditionId id) {
        var actor = actors.current();
        var edition = events.visible(id).orElseThrow(NotFound::new);
        actor.require(EventsIntent.MANAGE_REGISTRATIONS);
        return edition;
    }

    private static Page page(EditionSummary edition, String template, String title) {
        return Page.of(template)
                .title(title)
                .crumb("events.title", "/events")
                .crumbNamed(edition.title(language()), edition.path())
                .style("/events/registration.css")
                .inWorkspace();
    }

    private Map<UUID, String> names(EditionId id, String language) {
        var names = new java.util.LinkedHashMap<UUID, String>();
        types.of(id).forEach(type -> names.put(type.id(), type.name(language)));
        return names;
    }

    private List<ParticipantsView.PoolView> pools(EditionId id, Map<UUID, String> names, String language) {
        var sessions = new HashMap<String, String>();
        return types.pools(id)
                .stream()
                .filter(pool -> pool.kind() == PoolKind.EVENT || pool.capacity() != null)
                .filter(pool -> (pool.kind() != PoolKind.ORGANISATION && pool.kind() != PoolKind.COUNTRY)
                        || !pool.has(1))
                .map(pool -> new ParticipantsView.PoolView(label(pool, names, sessions, id, language), pool))
                .toList();
    }

    private String label(Pool pool, Map<UUID, String> names, Map<String, String> sessions, EditionId id,
            String language) {
        return switch (pool.kind()) {
            case EVENT -> texts.text(language, "events.participants.pool.event");
            case MODE ->
                texts.text(language, "events.registration.mode." + pool.subject().toLowerCase(java.util.Locale.ROOT));
            case TYPE -> names.getOrDefault(UUID.fromString(pool.subject()), "…");
            case SESSION -> {
                if (sessions.isEmpty()) {
                    events.sessions(id)
                            .forEach(session -> sessions.put(session.id().toString(),
                                    session.titles().in(language).map(title -> title.text()).orElse("…")));
                }
                yield sessions.getOrDefault(pool.subject(), "…");
            }
            case ORGANISATION -> pool.subject().substring(2);
            case COUNTRY -> Formats.in(language).country(pool.subject());
        };
    }

    /// What is sent with a decision: whom it is about and what they are told.
    record DecisionForm(@Nullable List<UUID> ids, @Nullable Boolean everybody, @Nullable String q,
            @Nullable String state, @Nullable String type, @Nullable String country, @Nullable String mode,
            @Nullable String fee, @Nullable String subject, @Nullable String message) {
        ManageParticipants.Selection selection() {
            Collection<UUID> ticked = ids == null
                    ? List.of()
                    : ids.stream().filter(java.util.Objects::nonNull).toList();
            return new ManageParticipants.Selection(ticked, Boolean.TRUE.equals(everybody) ? filter() : null);
        }

        ParticipantFilter filter() {
            return ParticipantFilter.of(q, state, type, country, mode, fee);
        }

        String told() {
            return message == null ? "" : message;
        }
    }

    @PostMapping("/events/{id}/participants/approval")
    View approve(@PathVariable EditionId id, DecisionForm form) {
        return decided(id, form, "events.participants.done.approved", selection -> manage.approve(id, selection));
    }

    @PostMapping("/events/{id}/participants/rejection")
    View reject(@PathVariable EditionId id, DecisionForm form) {
        return decided(id, form, "events.participants.done.rejected",
                selection -> manage.reject(id, selection, form.told()));
    }

    @PostMapping("/events/{id}/participants/admission")
    View letIn(@PathVariable EditionId id, DecisionForm form) {
        return decided(id, form, "events.participants.done.let-in", selection -> manage.letIn(id, selection));
    }

    @PostMapping("/events/{id}/participants/cancellation")
    View cancel(@PathVariable EditionId id, DecisionForm form) {
        return decided(id, form, "events.participants.done.cancelled",
                selection -> manage.cancel(id, selection, form.told()));
    }

    @PostMapping("/events/{id}/participants/absence")
    View absent(@PathVariable EditionId id, DecisionForm form) {
        return decided(id, form, "events.participants.done.absent", selection -> manage.absent(id, selection));
    }

    @PostMapping("/events/{id}/participants/letter")
    View write(@PathVariable EditionId id, DecisionForm form) {
        return decided(id, form, "events.participants.done.written", selection -> {
            limits.spend(LETTERS, actors.current().accountId().toString());
            return manage.write(id, selection, form.subject() == null ? "" : form.subject(), form.told());
        });
    }

    private View decided(EditionId id, DecisionForm form, String said,
            ToIntFunction<ManageParticipants.Selection> decision) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var back = "/events/" + id + "/participants" + form.filter().query();
        Function<Invalid, View> refused = invalid -> {
            var problem = invalid.fields().isEmpty() ? null : invalid.fields().getFirst();
            return problem == null
                    ? Redirect.to(back).warning(invalid.key(), invalid.arguments().toArray())
                    : Redirect.to(back).warning(problem.key(), problem.arguments().toArray());
        };
        try {
            return Redirect.to(back).saying(said, decision.applyAsInt(form.selection()));
        } catch (Invalid invalid) {
            return refused.apply(invalid);
        }
    }
}
