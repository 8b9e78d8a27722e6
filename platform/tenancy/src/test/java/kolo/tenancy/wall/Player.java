package kolo.tenancy.wall;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import kolo.tenancy.TenantOwned;

import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "walltest", name = "player")
class Player extends TenantOwned {
    String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "club_id")
    @Nullable Club club;

    protected Player() {}

    Player(UUID id, String name, Club club) {
        super(id);
        this.name = name;
        this.club = club;
    }
}
