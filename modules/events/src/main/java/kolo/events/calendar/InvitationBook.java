package kolo.events.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionCancelled;
import kolo.events.EditionChanged;
import kolo.events.EditionId;
import kolo.events.EditionPublished;
import kolo.events.EditionState;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.Invitations;
import kolo.kernel.EmailAddress;
import kolo.mail.CalendarPart;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.tenancy.Addresses;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;
import kolo.texts.Formats;

/// Keeps who has which edition in a calendar by mail, and tells them of every change.
///
/// What a calendar is told has the sequence of the edition and the guest's own steps (invited, withdrawn, invited
/// again) in one number that only rises, because programs ignore what does not.
@Component
class InvitationBook implements Invitations {
    private final JdbcClient jdbc;
    private final Events events;
    private final CalendarEntries entries;
    private final Outbox outbox;
    private final Networks networks;
    private final Addresses addresses;
    private final Settings settings;
    private final Clock clock;

    InvitationBook(JdbcClient jdbc, Events events, CalendarEntries entries, Outbox outbox, Networks networks,
            Addresses addresses, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.entries = entries;
        this.outbox = outbox;
        this.networks = networks;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CalendarPart> invite(EditionId id, Recipient guest) {
        jdbc.sql(
                """
                insert into events.invitation as i (tenant_id, edition_id, address, name, language, own_steps, withdrawn)
                values (:tenant, :edition, :address, :name, :language, 0, false)
                on conflict (tenant_id, edition_id, address) do update
                  set own_steps = i.own_steps + case when i.withdrawn then 1 else 0 end, withdrawn = false,
                    name = excluded.name, language = excluded.language""")
                .param("tenant", CurrentTenant.required().value())
                .param("edition", id.value())
                .param("address", guest.address().normalised())
                .param("name", guest.name())
                .param("language", guest.language())
                .update();
        return datable(id).filter(edition -> edition.state() != EditionState.CANCELLED)
                .flatMap(edition -> guests(ONE, edition, guest.address().normalised()).stream()
                        .findFirst()
                        .flatMap(one -> {
                            boolean knows = one.told() >= sequence(edition, one);
                            told(edition, one);
                            return knows
                                    ? Optional.<CalendarPart>empty()
                                    : Optional.of(part(edition, one, sequence(edition, one), false));
                        }));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CalendarPart> withdraw(EditionId id, Recipient guest) {
        return gone(id, guest).map(Gone::part);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(EditionId id, Recipient guest) {
        gone(id, guest)
                .ifPresent(gone -> outbox.send(letter(gone.edition(), gone.guest(), true).scheduling(gone.part())));
    }

    private record Gone(EditionSummary edition, Guest guest, CalendarPart part) {}

    private Optional<Gone> gone(EditionId id, Recipient guest) {
        var address = guest.address().normalised();
        var gone = datable(id).flatMap(edition -> guests(ONE, edition, address).stream().findFirst().flatMap(one -> {
            boolean knows = one.told() < 0
                    || (edition.state() == EditionState.CANCELLED && one.told() >= sequence(edition, one));
            var left = new Guest(one.address(), one.name(), one.language(), one.ownSteps() + 1, one.told());
            told(edition, left);
            return knows
                    ? Optional.<Gone>empty()
                    : Optional.of(new Gone(edition, left, part(edition, left, sequence(edition, left), true)));
        }));
        jdbc.sql("""
                 update events.invitation set withdrawn = true, own_steps = own_steps + 1
                 where edition_id = :edition and address = :address and not withdrawn""")
                .param("edition", id.value())
                .param("address", address)
                .update();
        return gone;
    }

    @ApplicationModuleListener
    void changed(EditionChanged event) {
        tell(event.edition());
    }

    @ApplicationModuleListener
    void cancelled(EditionCancelled event) {
        tell(event.edition());
    }

    @ApplicationModuleListener
    void announcedAgain(EditionPublished event) {
        tell(event.edition());
    }

    private record Guest(String address, String name, String language, int ownSteps, int told) {}

    private static final String ALL = """
                                      select address, name, language, own_steps, told from events.invitation
                                      where edition_id = :edition and not withdrawn and told < own_steps + :sequence order by address for update""";
    private static final String ONE = """
                                      select address, name, language, own_steps, told from events.invitation
                                      where edition_id = :edition and not withdrawn and address = :address for update""";

    private Optional<EditionSummary> datable(EditionId id) {
        return events.find(id)
                .filter(one -> networks.current().has("events") && one.when().datable()
                        && one.state() != EditionState.DRAFT);
    }

    /// Tells every guest whose calendar does not know the present sequence; asked twice, it does nothing.
    private void tell(EditionId id) {
        datable(id).ifPresent(edition -> guests(ALL, edition, "").forEach(guest -> tell(edition, guest)));
    }

    private List<Guest> guests(String sql, EditionSummary edition, String address) {
        return jdbc.sql(sql)
                .param("edition", edition.id().value())
                .param("sequence", edition.sequence())
                .param("address", address)
                .query((row, number) -> new Guest(row.getString("address"), row.getString("name"),
                        row.getString("language"), row.getInt("own_steps"), row.getInt("told")))
                .list();
    }

    private void tell(EditionSummary edition, Guest guest) {
        boolean gone = edition.state() == EditionState.CANCELLED;
        boolean unknown = guest.told() < 0;
        if (guest.told() < sequence(edition, guest) && !(gone && unknown)) {
            outbox.send(letter(edition, guest, gone).scheduling(part(edition, guest, sequence(edition, guest), gone)));
        }
        told(edition, guest);
    }

    private static int sequence(EditionSummary edition, Guest guest) {
        return edition.sequence() + guest.ownSteps();
    }

    private void told(EditionSummary edition, Guest guest) {
        jdbc.sql("update events.invitation set told = :told where edition_id = :edition and address = :address")
                .param("told", sequence(edition, guest))
                .param("edition", edition.id().value())
                .param("address", guest.address())
                .update();
    }

    private CalendarPart part(EditionSummary edition, Guest guest, int sequence, boolean gone) {
        var network = networks.current();
        var office = settings.find(Settings.OFFICE_EMAIL).orElse("no-reply@" + addresses.hostOf(""));
        var method = gone ? "CANCEL" : "REQUEST";
        var scheduling = new CalendarWriter.Scheduling(method, sequence, clock.instant(), network.name(), office,
                guest.name().isEmpty() ? guest.address() : guest.name(), guest.address());
        return new CalendarPart(method, CalendarWriter.scheduled(
                entries.entry(edition, entries.description(edition.id()), guest.language()), scheduling));
    }

    private Letter letter(EditionSummary edition, Guest guest, boolean gone) {
        var kind = gone ? "cancelled" : guest.told() >= 0 ? "changed" : "invited";
        var recipient = new Recipient(new EmailAddress(guest.address()), guest.name(), guest.language());
        return CalendarLetters.of(recipient, kind, edition.title(guest.language()),
                edition.when().inWords(Formats.in(kolo.texts.Languages.nearest(guest.language()))),
                edition.place().orElse(""), addresses.url(networks.current(), edition.path()));
    }
}
