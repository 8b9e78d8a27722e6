package kolo.account.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.identity.People;
import kolo.identity.Role;
import kolo.kernel.EmailAddress;
import kolo.mail.DeliveryFailure;
import kolo.mail.Mailbox;
import kolo.tenancy.Networks;
import kolo.texts.Formats;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.OnEveryHost;
import kolo.web.Page;
import kolo.web.Paging;
import kolo.web.Redirect;

/// The people who have an account here, for the office.
@Controller
@OnEveryHost
class PeoplePages {
    private static final int PAGE_SIZE = 50;

    private final People people;
    private final ManagePeople manage;
    private final Mailbox mailbox;
    private final Networks networks;
    private final Actors actors;
    private final TransactionTemplate transaction;

    PeoplePages(People people, ManagePeople manage, Mailbox mailbox, Networks networks, Actors actors,
            TransactionTemplate transaction) {
        this.people = people;
        this.manage = manage;
        this.mailbox = mailbox;
        this.networks = networks;
        this.actors = actors;
        this.transaction = transaction;
    }

    record InvitationForm(@NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 35) String language, @Nullable List<String> roles) {}

    @GetMapping("/people")
    Page list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "1") int page) {
        var search = q.substring(0, Math.min(q.length(), 200));
        var found = people.list(search, read(Role.class, role).orElse(null),
                read(AccountStatus.class, status).orElse(null), Math.clamp(page, 1, 10_000) - 1, PAGE_SIZE);
        var failures = failures(found.people());
        return Page.of("account/people/list")
                .title("account.people.title")
                .with("people", found.people().stream().map(person -> view(person, failures)).toList())
                .with("query", search)
                .with("role", role)
                .with("status", status)
                .with("roles", people.roles())
                .with("filtered", !search.isBlank() || !role.isEmpty() || !status.isEmpty())
                .with("paging", new Paging(page, PAGE_SIZE, found.total()));
    }

    @GetMapping("/people/new")
    Page showInvitation() {
        actors.current().require(IdentityIntent.MANAGE_PEOPLE);
        return invitationPage(Form.empty()
                .with("language", networks.current().defaultLanguage())
                .with("roles",
                        people.roles().getLast().name()));
    }

    @PostMapping("/people")
    View invite(@Valid @ModelAttribute InvitationForm form, BindingResult errors) {
        actors.current().require(IdentityIntent.MANAGE_PEOPLE);
        return Form.submitted(errors, () -> {
            var invited = manage.invite(form.email(), form.name(), form.language(), roles(form.roles()));
            var told = invited.status() == AccountStatus.INVITED ? "account.people.invited" : "account.people.added";
            return Redirect.to("/people").saying(told, invited.email());
        }, this::invitationPage);
    }

    @GetMapping("/people/{id}")
    Page show(@PathVariable AccountId id) {
        var person = people.get(id);
        return Page.of("account/people/person")
                .titled(person.account().name())
                .crumb("account.people.title", "/people")
                .with("person", view(person, failures(List.of(person))))
                .with("roles", people.roles());
    }

    @PostMapping("/people/{id}/roles")
    Redirect changeRoles(@PathVariable AccountId id, @RequestParam(required = false) @Nullable List<String> roles) {
        manage.changeRoles(id, roles(roles));
        return Redirect.to("/people/" + id).saying("account.people.roles-saved");
    }

    @PostMapping("/people/{id}/invitation")
    Redirect inviteAgain(@PathVariable AccountId id) {
        manage.inviteAgain(id);
        return Redirect.to("/people/" + id).saying("account.people.invited-again");
    }

    @PostMapping("/people/{id}/disabling")
    Redirect disable(@PathVariable AccountId id) {
        manage.disable(id);
        return Redirect.to("/people/" + id).saying("account.people.disabled");
    }

    @PostMapping("/people/{id}/enabling")
    Redirect enable(@PathVariable AccountId id) {
        manage.enable(id);
        return Redirect.to("/people/" + id).saying("account.people.enabled");
    }

    private Page invitationPage(Form form) {
        var languages = networks.current()
                .languages()
                .stream()
                .map(tag -> new Choice(tag, Formats.endonym(tag)))
                .toList();
        return Page.of("account/people/invite")
                .title("account.people.invite.title")
                .crumb("account.people.title", "/people")
                .with("form", form)
                .with("languages", languages)
                .with("roles", people.roles());
    }

    private PersonView view(People.PersonView person, Map<String, DeliveryFailure> failures) {
        var me = actors.current().account().filter(person.account().id()::equals).isPresent();
        return PersonView.of(person, me, failures.get(person.account().email().toLowerCase(Locale.ROOT)));
    }

    private Map<String, DeliveryFailure> failures(List<People.PersonView> persons) {
        var addresses = persons.stream().map(person -> new EmailAddress(person.account().email())).toList();
        return transaction.execute(status -> mailbox.failures(addresses));
    }

    private static Set<Role> roles(@Nullable List<String> names) {
        return names == null
                ? Set.of()
                : names.stream()
                        .flatMap(name -> read(Role.class, name).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static <E extends Enum<E>> Optional<E> read(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst();
    }
}
