package kolo.events.editions;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import kolo.events.LocalText;
import kolo.identity.Visibility;
import kolo.tenancy.TenantOwned;

/// What comes back: a name over editions in different years and countries.
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(schema = "events", name = "series")
class EventSeries extends TenantOwned {
    @Column(updatable = false)
    private String slug = "";
    @JdbcTypeCode(SqlTypes.JSON)
    private String titles = "{}";
    @JdbcTypeCode(SqlTypes.JSON)
    private String descriptions = "{}";
    private String visibility = Visibility.PUBLIC.code();
    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;

    /// For Hibernate.
    protected EventSeries() {}

    EventSeries(UUID id, String slug, LocalText title, LocalText description, Visibility visibility, Instant at) {
        super(id);
        this.slug = slug;
        this.createdAt = at;
        write(title, description, visibility, at);
    }

    void write(LocalText title, LocalText description, Visibility shownTo, Instant at) {
        titles = LocalTexts.write(title);
        descriptions = LocalTexts.write(description);
        visibility = shownTo.code();
        changedAt = at;
    }
}
