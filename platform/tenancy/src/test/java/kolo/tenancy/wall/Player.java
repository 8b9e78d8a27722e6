package kolo.tenancy.wall;

import java.util.UUID;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import kolo.tenancy.TenantOwned;

@Entity
@Table(schema = "walltest", name = "player")
class Player extends TenantOwned {
    String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "club_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    @Nullable
    Club club;

    protected Player() {}

    Player(UUID id, String name, Club club) {
        super(id);
        this.name = name;
        this.club = club;
    }
}
