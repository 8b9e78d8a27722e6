package kolo.operator.post;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.NotFound;
import kolo.mail.MailView;
import kolo.mail.Mailbox;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;
import kolo.web.OnPlatform;
import kolo.web.Page;

/// The messages of all networks, on a laptop that has no mail server; each network's are read in its own binding.
///
/// Only with the embedded database: elsewhere an operator has no business with what networks write to people.
@Controller
@OnPlatform
@ConditionalOnBooleanProperty("kolo.local")
class OutboxPages {

    private static final int SHOWN = 200;

    private final Networks networks;
    private final Mailbox mailbox;
    private final Actors actors;
    private final TransactionTemplate transaction;

    OutboxPages(Networks networks, Mailbox mailbox, Actors actors, TransactionTemplate transaction) {
        this.networks = networks;
        this.mailbox = mailbox;
        this.actors = actors;
        this.transaction = transaction;
    }

    @GetMapping("/operator/outbox")
    Page list() {
        actors.current().require(IdentityIntent.OPERATE);
        List<Network> all = read(() -> Stream
                .concat(Stream.of(networks.platform()), networks.all().stream())
                .toList());
        var messages = all.stream()
                .flatMap(network -> in(network.id(), () -> mailbox.newest()).stream()
                        .map(mail -> new MessageView(network.id().toString(), network.name(), mail)))
                .sorted(Comparator.comparing((MessageView message) -> message.mail().createdAt()).reversed())
                .limit(SHOWN)
                .toList();
        return Page.of("operator/outbox").title("operator.outbox.title").notIndexed().with("messages", messages);
    }

    @GetMapping("/operator/outbox/{network}/{message}")
    Page show(@PathVariable OutboxId network, @PathVariable MessageId message) {
        var owner = network(network);
        var mail = mail(owner, message);
        return Page.of("operator/message")
                .style("/operator/console.css")
                .titled(mail.subject())
                .crumb("operator.outbox.title", "/operator/outbox")
                .notIndexed()
                .with("message", new MessageView(owner.id().toString(), owner.name(), mail));
    }

    @GetMapping("/operator/outbox/{network}/{message}/letter.html")
    ResponseEntity<byte[]> letter(@PathVariable OutboxId network, @PathVariable MessageId message) {
        return LetterFile.of(mail(network(network), message).html());
    }

    private Network network(OutboxId id) {
        actors.current().require(IdentityIntent.OPERATE);
        return read(() -> networks.get(new TenantId(id.value())));
    }

    private MailView mail(Network owner, MessageId message) {
        return in(owner.id(), () -> mailbox.find(message.value())).orElseThrow(NotFound::new);
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.call(tenant, () -> read(work));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
