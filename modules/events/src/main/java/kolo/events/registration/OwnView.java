package kolo.events.registration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.texts.Formats;

/// A registration as the participant sees it.
///
/// @param path     the address of this page, by account or by link
/// @param qr       the QR code as SVG; empty in lists
/// @param until    when an offer or the time to pay ends, on the clock of the venue; empty without
/// @param lastDay  until when one may cancel
/// @param joinLink where one joins online, once confirmed
public record OwnView(Registration registration, String path, String title, String editionPath, String when,
        String place, String type, String until, String lastDay, String fee, String qr, long position,
        List<Question> questions, @Nullable String joinLink) {
    /// Copies the questions.
    public OwnView {
        questions = List.copyOf(questions);
    }

    static OwnView of(OwnRegistration.Mine mine, String path, String qr, Formats formats, String language) {
        var one = mine.registration();
        var edition = mine.edition();
        var zone = edition.when().zone();
        var until = one.expiresAt();
        var fee = one.fee();
        return new OwnView(one, path, edition.title(language), edition.path(), EditionWords.when(edition, formats),
                edition.place().orElse(""), mine.type().name(language),
                until == null ? "" : EditionWords.at(until, zone, formats),
                EditionWords.at(mine.setting().lastCancellation(edition.when().startsAt()), zone, formats),
                fee == null ? "" : formats.number(fee, 2) + " " + one.currency(), qr, mine.position(), mine.questions(),
                mine.joinLink());
    }
}
