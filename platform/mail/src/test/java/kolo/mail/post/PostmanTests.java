package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import kolo.kernel.CountryCode;
import kolo.kernel.Ids;
import kolo.mail.MailStatus;
import kolo.mail.MailView;
import kolo.tenancy.Addresses;
import kolo.tenancy.Brand;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkLimits;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.TenantId;

class PostmanTests {
    @Test
    void every_wait_for_the_server_is_limited() {
        var smtp = new JavaMailSenderImpl();
        postman(smtp);
        for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            assertThat(smtp.getJavaMailProperties()).containsKeys("mail.smtp." + wait, "mail.smtps." + wait);
        }
    }

    @Test
    void a_limit_that_the_operator_set_stands() {
        var smtp = new JavaMailSenderImpl();
        smtp.getJavaMailProperties().put("mail.smtp.timeout", "1500");
        postman(smtp);
        assertThat(smtp.getJavaMailProperties()).containsEntry("mail.smtp.timeout", "1500");
    }

    @Test
    @Timeout(20)
    void a_server_that_says_nothing_is_left() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var smtp = new JavaMailSenderImpl();
            smtp.setHost("127.0.0.1");
            smtp.setPort(silent.getLocalPort());
            smtp.getJavaMailProperties().put("mail.smtp.timeout", "300");
            var failure = catchThrowableOfType(MailException.class,
                    () -> postman(smtp).deliver(message("a@example.org"), network(), Optional.empty(),
                            Optional.empty(), Optional.empty()));
            assertThat(Refusal.of(failure).cause()).isEqualTo(Refusal.Cause.SERVER);
        }
    }

    @Test
    void without_a_server_nothing_is_delivered() {
        var postman = postman(null);
        assertThat(postman.delivers()).isFalse();
        assertThatThrownBy(
                () -> postman.deliver(message("a@example.org"), network(), Optional.empty(), Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Postman postman(@Nullable JavaMailSender sender) {
        var beans = sender == null
                ? new StaticListableBeanFactory()
                : new StaticListableBeanFactory(Map.of("sender", sender));
        return new Postman(beans.getBeanProvider(JavaMailSender.class), new MailProperties("", 9), new LocalAddresses(),
                Clock.systemUTC());
    }

    private static MailView message(String address) {
        return new MailView(Ids.next(), address, "Ana", "en", "mail/letter/trial", "Subject", "<p>Text</p>", "Text\n",
                MailStatus.QUEUED, Instant.EPOCH, null, Instant.EPOCH, 0, null);
    }

    private static Network network() {
        return new Network(new TenantId(Ids.next()), Network.Kind.NETWORK, "crafts", "Crafts", "Crafts",
                NetworkStatus.ACTIVE, List.of("en"), ZoneId.of("Europe/Belgrade"), new CountryCode("RS"),
                MemberKinds.PERSONS, Set.of(), Brand.KOLO, "crafts.localhost", 0,
                new NetworkLimits(10_000, 2_000_000_000, 2_000, 100), 0);
    }

    private record LocalAddresses() implements Addresses {
        @Override
        public String url(Network network, String path) {
            return "http://" + network.host() + path;
        }

        @Override
        public String hostOf(String slug) {
            return slug.isEmpty() ? "localhost" : slug + ".localhost";
        }

        @Override
        public boolean secure() {
            return false;
        }
    }
}
