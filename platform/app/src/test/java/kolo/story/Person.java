package kolo.story;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

/// Somebody in front of a browser, on one host of the application. What goes wrong behind the page (an error in the
/// console, a refusal of the content security policy, a request to another server, an answer of 500 or a missing part)
/// is noted in [#troubles()].
final class Person implements AutoCloseable {
    static final int PHONE = 390;
    static final int DESKTOP = 1280;

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> troubles = new ArrayList<>();
    private int loads;

    Person(Browser browser, int port, String host) {
        origin = "http://" + host + ":" + port;
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en")
                .setTimezoneId("Europe/Belgrade")
                .setViewportSize(DESKTOP, 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // A refused form or a page that is not there is an answer, which the story itself judges.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                troubles.add(page.url() + " says in the console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add(page.url() + " fails: " + error));
        page.onLoad(loaded -> loads++);
        page.onRequest(this::watch);
        page.onResponse(this::watch);
    }

    private void watch(Request request) {
        if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")
                && !request.url().startsWith("blob:")) {
            troubles.add(page.url() + " asks another server: " + request.url());
        }
    }

    private void watch(Response response) {
        boolean part = !response.request().isNavigationRequest();
        if (response.status() >= 500 || (part && response.status() >= 400)) {
            troubles.add(response.request().method() + " " + response.url() + " is answered " + response.status());
        }
    }

    /// Opens a path of this host and answers the status.
    int opens(String path) {
        var response = page.navigate(path.startsWith("http") ? path : origin + path);
        return response == null ? 0 : response.status();
    }

    /// Signs in with e-mail and password.
    Person signsIn(String email, String password) {
        opens("/sign-in");
        fills("email", email);
        fills("password", password);
        return sends("/sign-in");
    }

    /// Fills the field of this name in the page's main part.
    Person fills(String name, String value) {
        field(name).fill(value);
        return this;
    }

    /// Chooses a value of a select, a radio group or a group of checkboxes.
    Person chooses(String name, String... values) {
        if (field(name).first().evaluate("field => field.tagName").equals("SELECT")) {
            field(name).selectOption(values);
        } else {
            Arrays.stream(values)
                    .forEach(value -> page.locator("main [name='" + name + "'][value='" + value + "']").check());
        }
        return this;
    }

    /// Puts a file into an upload field.
    Person attaches(String name, String fileName, String type, byte[] content) {
        field(name).setInputFiles(new FilePayload(fileName, type, content));
        return this;
    }

    Locator field(String name) {
        return page.locator("main [name='" + name + "']:not([type=hidden])");
    }

    /// Sends the form that leads to this path (its `action` ends so) and waits for the page that comes.
    Person sends(String action) {
        return comesBy(page.locator("main form[action$='" + action + "'] button[type=submit]").first()::click);
    }

    /// Does something that makes a new page come, and waits until it is there.
    Person comesBy(Runnable act) {
        int before = loads;
        act.run();
        page.waitForCondition(() -> loads > before);
        return this;
    }

    /// Follows the link or presses the button of this name in the main part.
    Person clicks(String name) {
        var link = page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
        return comesBy((link.count() > 0 ? link.first() : button(name))::click);
    }

    private Locator button(String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first();
    }

    /// What the main part shows.
    String reads() {
        return page.locator("main").innerText();
    }

    /// Looks at the page as on a screen of this width, in the light or in the dark.
    Person on(int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /// Whole picture of what the window shows.
    void photographs(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    Page page() {
        return page;
    }

    /// The address without the host.
    String path() {
        var url = URI.create(page.url());
        return url.getPath();
    }

    String origin() {
        return origin;
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        context.close();
    }
}
