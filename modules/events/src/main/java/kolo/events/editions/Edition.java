package kolo.events.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import kolo.events.AttendanceMode;
import kolo.events.EditionId;
import kolo.events.EditionKind;
import kolo.events.EditionState;
import kolo.events.SeriesId;
import kolo.events.When;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.tenancy.TenantOwned;

/// One event with its dates, its place and its state.
///
/// What calendars must learn of (start, end, zone, place, state) raises its sequence, once the edition is announced;
/// texts do not (RFC 5545, 3.8.7.4).
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(schema = "events", name = "edition")
class Edition extends TenantOwned {
    private @Nullable UUID seriesId;
    private @Nullable Integer number;
    @Enumerated(EnumType.STRING)
    private EditionKind kind = EditionKind.CONFERENCE;
    private String slug = "";
    @JdbcTypeCode(SqlTypes.JSON)
    private String titles = "{}";
    @JdbcTypeCode(SqlTypes.JSON)
    private String descriptions = "{}";
    @JdbcTypeCode(SqlTypes.JSON)
    private String reports = "{}";
    @Enumerated(EnumType.STRING)
    private EditionState state = EditionState.DRAFT;
    private @Nullable String cancelReason;
    private String visibility = Visibility.PUBLIC.code();
    @Enumerated(EnumType.STRING)
    private When.Precision precision = When.Precision.DAY;
    private LocalDate startsOn = LocalDate.EPOCH;
    private @Nullable LocalTime startsTime;
    private Instant startsAt = Instant.EPOCH;
    private LocalDate endsOn = LocalDate.EPOCH;
    private @Nullable LocalTime endsTime;
    private Instant endsAt = Instant.EPOCH;
    private String zone = "UTC";
    @Enumerated(EnumType.STRING)
    private AttendanceMode attendance = AttendanceMode.OFFLINE;
    private @Nullable String venue;
    private @Nullable String address;
    private @Nullable String city;
    private @Nullable String country;
    private @Nullable String joinLink;
    private @Nullable String website;
    private @Nullable String frame;
    private @Nullable String participants;
    private @Nullable Integer countriesRepresented;
    private @Nullable Integer speakers;
    private @Nullable String note;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] sources = {};
    @Column(updatable = false)
    private boolean demonstration;
    private int sequence;
    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable Instant publishedAt;

    /// For Hibernate.
    protected Edition() {}

    Edition(UUID id, String slug, EditionDetails details, boolean demonstration, Instant at) {
        super(id);
        this.slug = slug;
        this.demonstration = demonstration;
        this.createdAt = at;
        write(details);
        this.changedAt = at;
    }

    /// Takes over what the editor decided.
    ///
    /// @return what changed, by name, as it was before; empty when nothing did
    Map<String, Object> edit(EditionDetails details, Instant at) {
        var before = snapshot();
        var calendar = calendar();
        write(details);
        var changed = new HashMap<String, Object>();
        var after = snapshot();
        before.forEach((name, value) -> {
            if (!value.equals(after.get(name))) {
                changed.put(name, value);
            }
        });
        if (state != EditionState.DRAFT && !calendar.equals(calendar())) {
            sequence++;
        }
        if (!changed.isEmpty()) {
            changedAt = at;
        }
        return changed;
    }

    /// Announces a draft, or takes back that it was called off.
    void publish(Instant at) {
        if (state == EditionState.PUBLISHED) {
            throw new Conflict("events.problem.published-already");
        }
        if (state == EditionState.CANCELLED) {
            sequence++;
        }
        state = EditionState.PUBLISHED;
        cancelReason = null;
        if (publishedAt == null) {
            publishedAt = at;
        }
        changedAt = at;
    }

    /// Calls it off; it stays listed and in calendars, as cancelled.
    void cancel(String reason, Instant at) {
        if (state != EditionState.PUBLISHED) {
            throw new Conflict("events.problem.not-published");
        }
        state = EditionState.CANCELLED;
        cancelReason = reason;
        sequence++;
        changedAt = at;
    }

    private void write(EditionDetails details) {
        kind = details.kind();
        seriesId = details.series() == null ? null : details.series().value();
        number = details.number();
        titles = LocalTexts.write(details.titles());
        descriptions = LocalTexts.write(details.descriptions());
        reports = LocalTexts.write(details.reports());
        visibility = details.visibility().code();
        when(details.when());
        var place = details.place();
        attendance = place.attendance();
        venue = place.venue();
        address = place.address();
        city = place.city();
        country = place.country();
        joinLink = place.joinLink();
        website = details.website();
        var facts = details.facts();
        frame = facts.frame();
        participants = facts.participants();
        countriesRepresented = facts.countries();
        speakers = facts.speakers();
        note = facts.note();
        sources = facts.sources().toArray(String[]::new);
    }

    private void when(When when) {
        precision = when.precision();
        startsOn = when.startsOn();
        startsTime = when.startsTime();
        startsAt = when.startsAt();
        endsOn = when.endsOn();
        endsTime = when.endsTime();
        endsAt = when.endsAt();
        zone = when.zone().getId();
    }

    /// Everything that an editor decides, as it stands.
    EditionDetails details() {
        return new EditionDetails(kind, seriesId == null ? null : new SeriesId(seriesId), number,
                LocalTexts.read(titles), LocalTexts.read(descriptions), LocalTexts.read(reports),
                Visibility.parse(visibility), when(),
                new Place(attendance, venue, address, city, country, joinLink), website,
                new EditionFacts(frame, participants, countriesRepresented, speakers, note, List.of(sources)));
    }

    private Map<String, Object> snapshot() {
        var all = new HashMap<String, Object>();
        all.put("kind", kind);
        all.put("titles", LocalTexts.read(titles));
        all.put("descriptions", LocalTexts.read(descriptions));
        all.put("reports", LocalTexts.read(reports));
        all.put("visibility", visibility);
        all.put("when", when());
        all.put("place", calendar().subList(1, 6).toString());
        all.put("joinLink", String.valueOf(joinLink));
        all.put("website", String.valueOf(website));
        all.put("series", String.valueOf(seriesId) + number);
        all.put("facts", details().facts());
        return all;
    }

    /// What stands in one of the things that [#edit] names.
    Object shown(String name) {
        return String.valueOf(snapshot().get(name));
    }

    /// What a calendar shows and must be told of.
    private List<String> calendar() {
        return List.of(when().toString(), String.valueOf(venue), String.valueOf(address), String.valueOf(city),
                String.valueOf(country), attendance.name());
    }

    EditionId id() {
        return new EditionId(getId());
    }

    When when() {
        return new When(precision, startsOn, startsTime, startsAt, endsOn, endsTime, endsAt, ZoneId.of(zone));
    }

    EditionState state() {
        return state;
    }

    String slug() {
        return slug;
    }

    int sequence() {
        return sequence;
    }

    boolean listed() {
        return state != EditionState.DRAFT;
    }

    String title() {
        return LocalTexts.read(titles).in("en").map(written -> Objects.requireNonNull(written.text())).orElse(slug);
    }
}
