package kolo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTests {
    @TempDir
    Path folder;

    @Test
    void the_browser_on_the_path_is_taken() throws IOException {
        var program = program("chromium");
        assertThat(Chromium.find(Map.of("PATH", "/nowhere:" + folder))).contains(program);
    }

    @Test
    void a_browser_that_is_named_comes_first() throws IOException {
        program("chromium");
        var named = program("my-own");
        assertThat(Chromium.find(Map.of("PATH", folder.toString(), "KOLO_CHROMIUM", named.toString())))
                .contains(named);
    }

    @Test
    void a_named_browser_that_is_not_there_is_not_replaced_by_another() throws IOException {
        program("chromium");
        assertThat(Chromium.find(Map.of("PATH", folder.toString(), "KOLO_CHROMIUM", "/nowhere/chromium"))).isEmpty();
    }

    @Test
    void a_machine_without_a_browser_has_none() {
        assertThat(Chromium.find(Map.of("PATH", folder.toString()))).isEmpty();
    }

    private Path program(String name) throws IOException {
        var file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
