package kolo.governance.turn;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import kolo.governance.Office;
import kolo.governance.TermSummary;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;

/// The letters in the life of a turn, written in the transaction that causes them.
@Component
class TurnLetters {
    private final Outbox outbox;
    private final Addresses addresses;
    private final Networks networks;
    private final Invited invited;

    TurnLetters(Outbox outbox, Addresses addresses, Networks networks, Invited invited) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.networks = networks;
        this.invited = invited;
    }

    /// What a letter tells of a term.
    ///
    /// @param lastDay the last day in office
    record About(String office, String holder, LocalDate firstDay, LocalDate lastDay, String link) {}

    static Letter letter(Recipient to, String name, About about, LocalDate answerBy) {
        var letter = letter(to, name, about);
        return letter.with("answerBy", answerBy);
    }

    static Letter letter(Recipient to, String name, About about) {
        return Letter.of(to, "governance/letter/" + name, "governance.letter." + name + ".subject", about.office(),
                about.holder())
                .with("office", about.office())
                .with("holder", about.holder())
                .with("firstDay", about.firstDay())
                .with("lastDay", about.lastDay())
                .with("link", about.link());
    }

    /// The offer, to whoever represents the invited member; answers how many were written to.
    int offer(Office office, TermSummary term) {
        return send("offer", office, term, "/governance/offers/" + term.id());
    }

    /// A reminder of the offer.
    int reminder(Office office, TermSummary term) {
        return send("reminder", office, term, "/governance/offers/" + term.id());
    }

    private int send(String name, Office office, TermSummary term, String path) {
        var about = about(office, term, path);
        var recipients = invited.recipients(term);
        var answerBy = Objects.requireNonNull(term.offer()).answerBy();
        recipients.forEach(to -> outbox.send(letter(to, name, about, answerBy)));
        return recipients.size();
    }

    /// To the office: the invited member accepted.
    void accepted(Office office, TermSummary term) {
        send("accepted", about(office, term, "/governance/terms/" + term.id()), invited.office());
    }

    /// To the office: the invited member declined, or did not answer.
    void declined(Office office, TermSummary term) {
        send("declined", about(office, term, "/governance/offices/" + office.id()), invited.office());
    }

    /// To the holder: the turn is settled.
    void confirmed(Office office, TermSummary term) {
        send("confirmed", about(office, term, "/governance"), invited.recipients(term));
    }

    /// To the office: an office became vacant.
    void vacancy(Office office, TermSummary term) {
        send("vacancy", about(office, term, "/governance/offices/" + office.id()), invited.office());
    }

    /// To whoever leads meanwhile.
    void acting(Office office, TermSummary term) {
        send("acting", about(office, term, "/governance"), invited.recipients(term));
    }

    /// To the holder, on the first day.
    void begun(Office office, TermSummary term) {
        send("begun", about(office, term, "/governance"), invited.recipients(term));
    }

    /// To the holder: the person who chairs left, somebody is to be named by a day.
    void replacement(Office office, TermSummary term, LocalDate dueBy) {
        var about = about(office, term, "/governance/terms/" + term.id() + "/persons");
        invited.recipients(term).forEach(to -> outbox.send(letter(to, "replacement", about, dueBy)));
    }

    private void send(String name, About about, List<Recipient> recipients) {
        recipients.forEach(to -> outbox.send(letter(to, name, about)));
    }

    private About about(Office office, TermSummary term, String path) {
        return new About(office.name(), invited.nameOf(term), term.from(), term.until().minusDays(1),
                addresses.url(networks.current(), path));
    }
}
