package kolo.membership.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.kernel.Ids;
import kolo.membership.MemberId;
import kolo.membership.MemberJoined;
import kolo.membership.MemberProfileChanged;
import kolo.membership.profile.Profile;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;

/// Writes many profiles at once, with everything that belongs to a profile: memberships, sources, words for the search.
@Component
public class RollBook {
    private static final int BATCH = 500;

    private final EntityManager entities;
    private final Members members;
    private final ProfileIndex index;
    private final JdbcClient jdbc;
    private final Seats seats;
    private final NetworkDay day;
    private final ApplicationEventPublisher events;
    private final ContentVersion contentVersion;

    RollBook(EntityManager entities, Members members, ProfileIndex index, JdbcClient jdbc, Seats seats,
            NetworkDay day, ApplicationEventPublisher events, ContentVersion contentVersion) {
        this.entities = entities;
        this.members = members;
        this.index = index;
        this.jdbc = jdbc;
        this.seats = seats;
        this.day = day;
        this.events = events;
        this.contentVersion = contentVersion;
    }

    /// One profile to write.
    ///
    /// @param id null for one that is new
    /// @param since when it becomes a member, or null when its membership is not touched
    public record Entry(@Nullable UUID id, MemberNature nature, Profile profile, @Nullable Since since,
            Provenance provenance) {}

    /// A profile as it stands.
    ///
    /// @param member whether a membership is in force today, or was at any time
    public record Known(UUID id, Profile profile, boolean member) {}

    /// How many more members the network may have; nobody else is kept from taking the places.
    public long placesLeft() {
        return seats.left();
    }

    /// Every profile of the network, in the order of creation.
    public List<Known> known() {
        return jdbc
                .sql("select m.id, " + ProfileRows.EVERYTHING
                        + """
                          , exists (select 1 from membership.period e
                                    where e.tenant_id = m.tenant_id and e.member_id = m.id) as member
                          from membership.member m where m.tenant_id = :tenant order by m.created_at, m.id
                          """)
                .param("tenant", CurrentTenant.required().value())
                .query((row, number) -> new Known(row.getObject("id", UUID.class), ProfileRows.read(row),
                        row.getBoolean("member")))
                .list();
    }

    /// Writes the entries in the running transaction and answers their ids in order.
    ///
    /// @param by who does it, or null for the platform itself
    /// @param progress is told how many entries are written, every few hundred
    /// @throws kolo.kernel.Invalid when the network has not so many places as entries begin a membership
    public List<UUID> write(List<Entry> entries, @Nullable UUID by, IntConsumer progress) {
        long joining = entries.stream().filter(entry -> entry.since() != null).count();
        if (joining > 0) {
            seats.take(joining);
        }
        entities.unwrap(Session.class).setJdbcBatchSize(BATCH);
        var at = day.now();
        var ids = new ArrayList<UUID>(entries.size());
        for (int from = 0; from < entries.size(); from += BATCH) {
            ids.addAll(writeBatch(entries.subList(from, Math.min(entries.size(), from + BATCH)), by, at));
            progress.accept(ids.size());
        }
        if (!entries.isEmpty()) {
            contentVersion.changed();
        }
        return ids;
    }

    private List<UUID> writeBatch(List<Entry> entries, @Nullable UUID by, Instant at) {
        var ids = new ArrayList<UUID>(entries.size());
        var existing = members.findAllById(entries.stream().flatMap(entry -> stream(entry.id())).toList())
                .stream()
                .collect(Collectors.toMap(Member::getId, member -> member));
        var fresh = new LinkedHashMap<UUID, Profile>();
        var changed = new LinkedHashMap<UUID, Profile>();
        for (var entry : entries) {
            var member = entry.id() == null ? null : existing.get(entry.id());
            if (member == null) {
                member = new Member(Ids.next(), entry.nature(), entry.profile(), ProfileStatus.IMPORTED_UNCLAIMED,
                        false,
                        at);
                entities.persist(member);
                fresh.put(member.getId(), entry.profile());
            } else {
                member.write(entry.profile());
                changed.put(member.getId(), entry.profile());
            }
            ids.add(member.getId());
        }
        beginMemberships(entries, ids, by, at);
        entities.flush();
        index.add(fresh);
        index.replace(changed);
        recordProvenance(entries, ids, at);
        entities.clear();
        publish(entries, ids, at);
        return ids;
    }

    private static java.util.stream.Stream<UUID> stream(@Nullable UUID id) {
        return java.util.stream.Stream.ofNullable(id);
    }

    private void beginMemberships(List<Entry> entries, List<UUID> ids, @Nullable UUID by, Instant at) {
        for (int i = 0; i < entries.size(); i++) {
            var since = entries.get(i).since();
            if (since != null) {
                entities.persist(new MembershipPeriod(Ids.next(), ids.get(i), since, at, by));
            }
        }
    }

    private void recordProvenance(List<Entry> entries, List<UUID> ids, Instant at) {
        Map<UUID, Provenance> said = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).provenance().empty()) {
                said.put(ids.get(i), entries.get(i).provenance());
            }
        }
        said.forEach((id, provenance) -> record(id, provenance, at));
    }

    /// Records today where something about a profile was read.
    public void remember(UUID member, Provenance provenance) {
        record(member, provenance, day.now());
    }

    /// Records where something was read; the same statement twice is kept once.
    void record(UUID member, Provenance provenance, Instant at) {
        jdbc.sql("""
                 insert into membership.provenance
                   (tenant_id, id, member_id, digest, source, evidence, as_of, note, recorded_at)
                 values (:tenant, :id, :member, :digest, :source, :evidence, :asOf, :note, :at)
                 on conflict (tenant_id, member_id, digest) do nothing
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", Ids.next())
                .param("member", member)
                .param("digest", provenance.digest())
                .param("source", provenance.source())
                .param("evidence", provenance.evidence())
                .param("asOf", provenance.asOf())
                .param("note", provenance.note())
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private void publish(List<Entry> entries, List<UUID> ids, Instant at) {
        var tenant = CurrentTenant.required().value();
        for (int i = 0; i < entries.size(); i++) {
            var member = new MemberId(ids.get(i));
            events.publishEvent(new MemberProfileChanged(tenant, at, member));
            if (entries.get(i).since() != null) {
                events.publishEvent(new MemberJoined(tenant, at, member));
            }
        }
    }
}
