package kolo.portability.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import kolo.kernel.Invalid;
import kolotest.Trials;

class OneFileTests {
    private static final String TYPE = "multipart/form-data; boundary=----x";

    private static byte[] form(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("------x\r\nContent-Disposition: form-data; name=\"archive\"; filename=\"" + name
                + "\"\r\nContent-Type: application/zip\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n------x--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] read(byte[] form, long most) throws IOException {
        var out = new ByteArrayOutputStream();
        new OneFile(TYPE, new ByteArrayInputStream(form)).writeTo(out, most, "1 kB");
        return out.toByteArray();
    }

    @Test
    void the_bytes_come_out_as_they_went_in() {
        Trials.times(500).run(random -> {
            var pieces = new ByteArrayOutputStream();
            for (int i = random.nextInt(12); i > 0; i--) {
                pieces.writeBytes(switch (random.nextInt(6)) {
                    case 0 -> "\r\n".getBytes(StandardCharsets.UTF_8);
                    case 1 -> "\r\n------".getBytes(StandardCharsets.UTF_8);
                    case 2 -> "\r\r\n---".getBytes(StandardCharsets.UTF_8);
                    case 3 -> "------z".getBytes(StandardCharsets.UTF_8);
                    case 4 -> "\r\n-----\r\n------y".getBytes(StandardCharsets.UTF_8);
                    default -> new byte[]{0, (byte) random.nextInt(256), 13};
                });
            }
            assertThat(read(form("a.zip", pieces.toByteArray()), 1_000)).isEqualTo(pieces.toByteArray());
        });
    }

    @Test
    void its_name_is_read_in_any_script() throws IOException {
        assertThat(new OneFile(TYPE, new ByteArrayInputStream(form("мрежа.zip", new byte[1]))).fileName())
                .isEqualTo("мрежа.zip");
    }

    @Test
    void too_much_nothing_and_half_are_refused() {
        assertThatThrownBy(() -> read(form("a", new byte[2_000]), 1_000)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> read(form("", new byte[1]), 1_000)).isInstanceOf(Invalid.class);
        var whole = form("a", new byte[100]);
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 20), 1_000)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new OneFile("text/plain", new ByteArrayInputStream(whole)))
                .isInstanceOf(Invalid.class);
    }
}
