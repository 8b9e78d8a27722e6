package kolo.events.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.registration.EditionTypes;
import kolo.events.registration.Question;
import kolo.events.registration.Registration;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.tables.TableFormat;
import kolo.tables.TableWriter;
import kolo.texts.Texts;
import kolo.web.Attachment;

/// Hands out the list as one sees it, with every answer in a column of its own; cells cannot become formulas.
@Controller
class ExportParticipants {
    private final ManageParticipants manage;
    private final EditionTypes types;
    private final Events events;
    private final Actors actors;
    private final Texts texts;

    ExportParticipants(ManageParticipants manage, EditionTypes types, Events events, Actors actors, Texts texts) {
        this.manage = manage;
        this.types = types;
        this.events = events;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/events/{id}/participants/export.csv")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> csv(@PathVariable EditionId id, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String fee) {
        return file(id, ParticipantFilter.of(q, state, type, country, mode, fee), TableFormat.CSV);
    }

    @GetMapping("/events/{id}/participants/export.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> xlsx(@PathVariable EditionId id, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String fee) {
        return file(id, ParticipantFilter.of(q, state, type, country, mode, fee), TableFormat.XLSX);
    }

    private ResponseEntity<byte[]> file(EditionId id, ParticipantFilter filter, TableFormat format) {
        var edition = events.visible(id).orElseThrow(NotFound::new);
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var content = format.write(texts.text(ParticipantPages.language(), "events.participants.title"),
                table -> write(edition, filter, table));
        return Attachment.of(format.named(edition.slug() + "-participants"),
                MediaType.parseMediaType(format.mediaType()), content);
    }

    private void write(EditionSummary edition, ParticipantFilter filter, TableWriter table) {
        var language = ParticipantPages.language();
        var questions = types.questions(edition.id());
        var names = new java.util.HashMap<UUID, String>();
        types.of(edition.id()).forEach(one -> names.put(one.id(), one.name(language)));
        var header = new ArrayList<String>();
        for (var column : List.of("number", "name", "email", "organisation", "country", "type", "state", "mode",
                "places", "requested", "fee", "currency", "paid", "paid-by", "arrived", "code")) {
            header.add(texts.text(language, "events.participants.column." + column));
        }
        questions.forEach(question -> header.add(question.label(language)));
        table.row(header);
        manage.export(edition.id(), filter)
                .forEach(one -> table.row(cells(one, edition, names, questions, language)));
    }

    private List<? extends @Nullable Object> cells(Registration one, EditionSummary edition, Map<UUID, String> names,
            List<Question> questions, String language) {
        var zone = edition.when().zone();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(one.number());
        cells.add(one.name());
        cells.add(one.email());
        cells.add(one.organisation());
        cells.add(one.country());
        cells.add(names.get(one.type()));
        cells.add(texts.text(language, one.state().key()));
        cells.add(texts.text(language, one.mode().key()));
        cells.add(one.places());
        cells.add(one.requestedAt().atZone(zone).toLocalDateTime().withNano(0).toString());
        cells.add(one.fee());
        cells.add(one.currency());
        cells.add(one.paid());
        cells.add(one.paidBy());
        cells.add(
                one.arrivedAt() == null ? null : one.arrivedAt().atZone(zone).toLocalDateTime().withNano(0).toString());
        cells.add(one.code());
        for (var question : questions) {
            var given = one.answers().get(question.id());
            cells.add(given == null ? null : ParticipantPage.words(question, given, language));
        }
        return cells;
    }
}
