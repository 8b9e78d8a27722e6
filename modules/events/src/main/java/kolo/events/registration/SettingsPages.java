package kolo.events.registration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.events.EditionTabs;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.LocalText;
import kolo.events.capacity.Fairness;
import kolo.events.capacity.PoolKind;
import kolo.events.registration.SetUpRegistration.PoolKey;
import kolo.events.registration.SetUpRegistration.Settled;
import kolo.identity.Actors;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;
import kolo.texts.Formats;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The office decides how an edition takes registrations.
@Controller
class SettingsPages {
    private static final int MOST_SESSIONS = 200;
    private final SetUpRegistration setUp;
    private final KeepReminders keepReminders;
    private final ReminderRows reminders;
    private final GuestRows guests;
    private final Events events;
    private final EditionTabs tabs;
    private final Networks networks;
    private final TransactionTemplate transaction;
    private final Actors actors;

    SettingsPages(SetUpRegistration setUp, KeepReminders keepReminders, ReminderRows reminders, GuestRows guests,
            Events events, EditionTabs tabs, Networks networks, TransactionTemplate transaction, Actors actors) {
        this.setUp = setUp;
        this.keepReminders = keepReminders;
        this.reminders = reminders;
        this.guests = guests;
        this.events = events;
        this.tabs = tabs;
        this.networks = networks;
        this.transaction = transaction;
        this.actors = actors;
    }

    @GetMapping("/events/{id}/registration/settings")
    Page settings(@PathVariable EditionId id, @RequestParam(required = false) @Nullable String edit) {
        return page(id, edit == null ? "" : edit, null);
    }

    private Page page(EditionId id, String edit, @Nullable Form again) {
        return Objects.requireNonNull(transaction.execute(status -> shown(id, edit, again)));
    }

    /// @param edit  which one form is shown: that of a kind of participant or of a question by its id, one of the new
    ///   ones by its name, or, when empty, the general one with the lists
    /// @param again what was refused
    private Page shown(EditionId id, String edit, @Nullable Form again) {
        var settled = setUp.settled(id);
        var edition = settled.edition();
        var language = FormContents.language();
        var forms = new HashMap<String, Form>();
        settled.types().forEach(type -> forms.put(type.id().toString(), SettingForms.of(type, settled)));
        settled.questions().forEach(question -> forms.put(question.id().toString(), SettingForms.of(question)));
        forms.put("general", settled.setting() == null
                ? Form.empty()
                : SettingForms.of(settled.setting(), settled, edition.when().zone()));
        if (again != null) {
            forms.put(edit, again);
        }
        var target = edit.equals("general") ? "" : edit;
        if (!target.isEmpty() && !target.startsWith("new-") && !forms.containsKey(target)) {
            throw new NotFound();
        }
        var names = new HashMap<java.util.UUID, String>();
        settled.types().forEach(type -> names.put(type.id(), type.name(language)));
        return Page.of("events/registration/settings")
                .title("events.registration.settings.title")
                .crumb("events.title", "/events")
                .crumbNamed(edition.title(language), edition.path())
                .style("/events/registration.css")
                .inWorkspace()
                .with("edit", target)
                .with("view",
                        new SettingsView(edition, edition.title(language), tabs.of(actors.current()), settled.setting(),
                                settled.types(), settled.questions(), forms, sessions(settled, language),
                                reminders.all(id),
                                guests.invitations(id)
                                        .stream()
                                        .map(one -> new SettingsView.InvitedView(one.email(),
                                                names.getOrDefault(one.type(), "…"), one.registration() != null))
                                        .toList(),
                                edition.when().zone().getId(), languages()));
    }

    private List<Choice> sessions(Settled settled, String language) {
        var formats = Formats.in(language);
        return settled.setting() == null
                ? List.of()
                : events.sessions(settled.edition().id())
                        .stream()
                        .limit(MOST_SESSIONS)
                        .map(session -> new Choice("session-" + session.id(),
                                formats.dateTime(session.startsAt(), session.zone()) + " · "
                                        + session.titles().in(language).map(LocalText.Written::text).orElse("…")))
                        .toList();
    }

    private List<Choice> languages() {
        return networks.current().languages().stream().map(tag -> new Choice(tag, Formats.endonym(tag))).toList();
    }

    @PostMapping("/events/{id}/registration/opening")
    View open(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent) {
        return kept(id, "general", () -> {
            var typed = new Typed(sent);
            var capacity = typed.number("capacity", 0, 1_000_000);
            typed.requireFine();
            setUp.open(id, capacity);
        }, "events.registration.settings.opened");
    }

    @PostMapping("/events/{id}/registration/settings")
    View change(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent) {
        return kept(id, "general", () -> {
            var settled = setUp.settled(id);
            var before = settled.setting();
            if (before == null) {
                throw new NotFound();
            }
            var typed = new Typed(sent);
            var setting = read(typed, before, settled.edition().when().zone());
            var sizes = sizes(typed, sent);
            typed.requireFine();
            setUp.change(setting, sizes);
        }, "events.registration.settings.saved");
    }

    private RegistrationSetting read(Typed typed, RegistrationSetting before, ZoneId zone) {
        var from = typed.number("quietFrom", 0, 23);
        var until = typed.number("quietUntil", 0, 23);
        boolean quiet = from != null && until != null;
        return new RegistrationSetting(before.edition(), typed.number("version", 0, 9_999_999, before.version()),
                typed.moment("opens", zone), typed.moment("closes", zone), typed.moment("cancel", zone),
                typed.ticked("waitingList"), typed.number("offerHours", 1, 720, 24), quiet ? from : null,
                quiet ? until : null, typed.ticked("autoConfirm"),
                typed.ticked("firstThatFits") ? Fairness.FIRST_THAT_FITS : Fairness.STRICT,
                typed.number("mostPlaces", 1, 20, 1), typed.number("organisationLimit", 1, 100_000),
                typed.number("countryLimit", 1, 100_000),
                typed.texts("consent", networks.current().languages(), 2000));
    }

    private static Map<PoolKey, @Nullable Integer> sizes(Typed typed, MultiValueMap<String, String> sent) {
        var sizes = new LinkedHashMap<PoolKey, @Nullable Integer>();
        sizes.put(new PoolKey(PoolKind.EVENT, ""), typed.number("capacity", 0, 1_000_000));
        for (var mode : ParticipationMode.values()) {
            if (sent.containsKey("capacity-" + mode)) {
                sizes.put(new PoolKey(PoolKind.MODE, mode.name()), typed.number("capacity-" + mode, 0, 1_000_000));
            }
        }
        for (var field : sent.keySet()) {
            boolean given = field.matches("session-[0-9a-f-]{36}") && !typed.text(field).isEmpty();
            if (given || field.matches("had-session-[0-9a-f-]{36}")) {
                var session = field.substring(field.length() - 36);
                sizes.put(new PoolKey(PoolKind.SESSION, session), typed.number("session-" + session, 0, 1_000_000));
            }
        }
        return sizes;
    }

    @PostMapping("/events/{id}/registration/types")
    View type(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent) {
        var known = new Typed(sent).id("id");
        return kept(id, known == null ? "new-type" : known.toString(), () -> {
            var settled = setUp.settled(id);
            var typed = new Typed(sent);
            boolean old = known != null && settled.types().stream().anyMatch(type -> type.id().equals(known));
            var fee = typed.amount("fee");
            var currency = typed.line("currency", 3).toUpperCase(java.util.Locale.ROOT);
            if (fee != null && !currency.matches("[A-Z]{3}")) {
                typed.wrong("currency", "events.registration.problem.currency");
            }
            var type = new ParticipationType(old && known != null ? known : Ids.next(),
                    typed.number("rank", 0, 1000, settled.types().size()),
                    typed.texts("name", networks.current().languages(), 200),
                    typed.one("manner", Manner.class, Manner.OPEN), typed.ticked("membersOnly"), fee,
                    fee == null ? null : currency, fee == null ? null : typed.number("payWithinHours", 1, 8760),
                    typed.ticked("retired"));
            var capacity = typed.number("capacity", 0, 1_000_000);
            typed.requireFine();
            setUp.keep(id, type, capacity);
        }, "events.registration.settings.saved");
    }

    @PostMapping("/events/{id}/registration/questions")
    View question(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent) {
        var known = new Typed(sent).id("id");
        return kept(id, known == null ? "new-question" : known.toString(), () -> {
            var settled = setUp.settled(id);
            var typed = new Typed(sent);
            var old = settled.questions().stream().filter(one -> one.id().equals(known)).findFirst();
            var languages = networks.current().languages();
            var question = new Question(old.map(Question::id).orElseGet(Ids::next),
                    typed.number("rank", 0, 1000, settled.questions().size()),
                    old.map(Question::kind).orElseGet(() -> typed.one("kind", Question.Kind.class, Question.Kind.LINE)),
                    typed.texts("label", languages, 500), SettingForms.options(typed.texts("options", languages, 5000)),
                    typed.ticked("required"));
            typed.requireFine();
            setUp.keep(id, question, typed.ticked("retired"));
        }, "events.registration.settings.saved");
    }

    @PostMapping("/events/{id}/registration/reminders")
    View reminder(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent) {
        return kept(id, "new-reminder", () -> {
            var settled = setUp.settled(id);
            var typed = new Typed(sent);
            @Nullable
            Instant at = typed.moment("send", settled.edition().when().zone());
            var message = typed.block("message", 4000);
            typed.requireFine();
            keepReminders.plan(id, at, message);
        }, "events.registration.settings.reminder-planned");
    }

    @PostMapping("/events/{id}/registration/reminders/{reminder}/removal")
    View forget(@PathVariable EditionId id, @PathVariable ReminderId reminder) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        keepReminders.forget(id, reminder);
        return Redirect.to("/events/" + id + "/registration/settings").saying("events.registration.settings.saved");
    }

    @PostMapping("/events/{id}/registration/invitations")
    View invite(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent) {
        return kept(id, "new-invitation", () -> {
            var settled = setUp.settled(id);
            var typed = new Typed(sent);
            var wished = typed.id("type");
            var type = settled.types().stream().filter(one -> one.id().equals(wished)).findFirst();
            if (type.isEmpty()) {
                typed.wrong("type", "events.registration.problem.type");
            }
            var languages = networks.current().languages();
            var language = languages.contains(typed.text("language")) ? typed.text("language") : languages.getFirst();
            typed.requireFine();
            keepReminders.invite(id, type.orElseThrow(), typed.text("addresses"), language);
        }, "events.registration.settings.invited");
    }

    private View kept(EditionId id, String form, Runnable work, String said) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        return Form.submitted(new MapBindingResult(Map.of(), "form"), () -> {
            work.run();
            return Redirect.to("/events/" + id + "/registration/settings").saying(said);
        }, again -> page(id, form, again));
    }
}
