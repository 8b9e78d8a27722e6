package kolo.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One Chromium for a test class: the one that `KOLO_CHROMIUM` names, or the first on the `PATH`.
///
/// Without any the class is skipped; where `CI` is `true` it fails instead, so that a machine that was set up badly does
/// not look like a green build. No browser is ever downloaded.
final class Chromium implements BeforeAllCallback, AfterAllCallback {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome-stable",
            "google-chrome", "chrome");
    private static final String MISSING = """
                                          No Chromium was found, so the browser stories are not told. Install one (on Debian: apt-get install \
                                          chromium) or name it in the environment variable KOLO_CHROMIUM.""";

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        var environment = System.getenv();
        var program = find(environment);
        if (program.isEmpty() && "true".equals(environment.get("CI"))) {
            throw new IllegalStateException(MISSING);
        }
        Assumptions.assumeTrue(program.isPresent(), MISSING);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(with(environment, "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program.orElseThrow())
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run",
                                "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    /// Somebody with a browser of their own: no cookie, no cache, nothing remembered.
    Person person(int port, String host) {
        if (browser == null) {
            throw new IllegalStateException("the browser is started before the tests of a class");
        }
        return new Person(browser, port, host);
    }

    /// The browser to use, if the machine has one.
    static Optional<Path> find(Map<String, String> environment) {
        var named = environment.getOrDefault("KOLO_CHROMIUM", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }
}
