package kolo.tenancy.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

import kolo.tenancy.TenantOwned;

@Entity
@Table(schema = "walltest", name = "club")
class Club extends TenantOwned {
    String name = "";

    @OneToMany(mappedBy = "club")
    List<Player> players = new ArrayList<>();

    protected Club() {}

    Club(UUID id, String name) {
        super(id);
        this.name = name;
    }
}
