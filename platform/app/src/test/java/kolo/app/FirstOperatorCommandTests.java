package kolo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import kolo.KoloApplication;
import kolotest.TestDatabase;

@ExtendWith(OutputCaptureExtension.class)
class FirstOperatorCommandTests {
    @Test
    void the_first_operators_link_is_printed_once(CapturedOutput output) {
        try (var database = TestDatabase.fresh()) {
            var login = database.appLogin();
            var arguments = List.of("you@example.org", "--kolo.local.skip=true",
                    "--spring.datasource.url=" + login.url(), "--spring.datasource.username=" + login.user(),
                    "--spring.datasource.password=" + login.password(), "--kolo.platform.domain=example.org",
                    "--kolo.platform.scheme=https", "--kolo.platform.port=0");
            assertThat(new FirstOperatorCommand(arguments).run(KoloApplication.class)).isZero();
            assertThat(output.getOut()).contains("https://example.org/");
            assertThat(new FirstOperatorCommand(arguments).run(KoloApplication.class)).isEqualTo(1);
            assertThat(output.getErr()).contains("has an operator already");
        }
    }
}
