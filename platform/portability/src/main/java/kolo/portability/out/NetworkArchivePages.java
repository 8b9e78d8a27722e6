package kolo.portability.out;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.NotFound;
import kolo.operator.NetworkSection;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;
import kolo.web.Fragment;
import kolo.web.OnPlatform;
import kolo.web.Redirect;

/// The operator takes a network out: a section of its page in the console.
@Controller
@OnPlatform
class NetworkArchivePages implements NetworkSection {
    private final Archives archives;
    private final SendArchive sender;
    private final Networks networks;
    private final Actors actors;

    NetworkArchivePages(Archives archives, SendArchive sender, Networks networks, Actors actors) {
        this.archives = archives;
        this.sender = sender;
        this.networks = networks;
        this.actors = actors;
    }

    /// A network as an address of the console names it.
    record NetworkId(UUID value) {
        TenantId tenant() {
            return new TenantId(value);
        }
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Optional<Fragment> section(Network network) {
        return Optional.of(Fragment.of("portability/section")
                .with("path", "/operator/networks/" + network.id() + "/archives")
                .with("archives", archives.all())
                .with("days", archives.days()));
    }

    @PostMapping("/operator/networks/{network}/archives")
    View ask(@PathVariable NetworkId network) {
        CurrentTenant.call(known(network), archives::ask);
        return Redirect.to("/operator/networks/" + network.value()).saying("portability.asked");
    }

    /// @param name stands in the address for people; only the identifier counts
    @GetMapping("/operator/networks/{network}/archives/{id}/{name}")
    void send(@PathVariable NetworkId network, @PathVariable ArchiveId id, @PathVariable String name,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        CurrentTenant.callChecked(known(network), () -> {
            sender.send(archives.fetch(id), request, response);
            return true;
        });
    }

    private TenantId known(NetworkId id) {
        actors.current().require(IdentityIntent.OPERATE);
        if (networks.get(id.tenant()).platform()) {
            throw new NotFound();
        }
        return id.tenant();
    }
}
