package kolo.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import kolo.WholeSystem;

/// Everything can be reached, seen and left without a mouse.
@WholeSystem
class TheKeyboardIsEnoughTests {
    private static final String FOCUSED = "() => document.activeElement.id || document.activeElement.className";
    private static final String OUTLINED = """
                                           () => {
                                             const style = getComputedStyle(document.activeElement);
                                             return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                                               || style.boxShadow !== 'none';
                                           }
                                           """;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;
    Person visitor;

    @BeforeEach
    void comes() {
        visitor = chromium.person(port, "ict.localhost");
    }

    @AfterEach
    void goes() {
        visitor.close();
    }

    @Test
    void the_first_stop_leads_past_the_navigation() {
        visitor.opens("/");
        presses("Tab");
        assertThat(focused()).isEqualTo("skip");
        assertThat(visitor.page().locator("a.skip").boundingBox().y).as("it is on the screen").isNotNegative();
        presses("Enter");
        assertThat(focused()).isEqualTo("content");
    }

    @Test
    void every_stop_can_be_seen() {
        visitor.opens("/members");
        for (int stop = 1; stop <= 25; stop++) {
            presses("Tab");
            assertThat(visitor.page().evaluate(OUTLINED)).as("stop %d, %s", stop,
                    visitor.page().evaluate("() => document.activeElement.outerHTML.slice(0, 120)")).isEqualTo(true);
        }
    }

    @Test
    void a_slash_leads_to_the_search_and_is_a_letter_inside_of_it() {
        visitor.opens("/members");
        presses("/");
        assertThat(focused()).isEqualTo("search-q");
        presses("/");
        assertThat(visitor.page().locator("#search-q").inputValue()).isEqualTo("/");
    }

    @Test
    void escape_closes_the_menu_of_the_phone() {
        visitor.on(Person.PHONE, ColorScheme.LIGHT).opens("/");
        var menu = visitor.page().locator("#menu");
        assertThat(menu.isVisible()).isFalse();
        visitor.page().locator("button[popovertarget=menu]").focus();
        presses("Enter");
        assertThat(menu.isVisible()).isTrue();
        assertThat(Inspection.of(visitor, new Inspection.Look(Person.PHONE, ColorScheme.LIGHT))).isEmpty();
        presses("Escape");
        assertThat(menu.isVisible()).isFalse();
        assertThat(visitor.page().evaluate("() => document.activeElement.getAttribute('popovertarget')"))
                .isEqualTo("menu");
    }

    @Test
    void escape_closes_the_list_of_languages_and_the_focus_goes_back() {
        visitor.opens("/");
        var languages = visitor.page().locator("header details.drop");
        languages.locator("summary").focus();
        presses("Enter");
        assertThat(languages.getAttribute("open")).isNotNull();
        presses("Escape");
        assertThat(languages.getAttribute("open")).isNull();
        assertThat(visitor.page().evaluate("() => document.activeElement.tagName")).isEqualTo("SUMMARY");
    }

    @Test
    void one_signs_in_and_out_without_a_mouse() {
        visitor.opens("/sign-in");
        visitor.field("email").focus();
        visitor.page().keyboard().type("editor@example.org");
        presses("Tab");
        visitor.page().keyboard().type(WholeSystem.PASSWORD);
        visitor.comesBy(() -> presses("Enter"));
        assertThat(visitor.path()).isEqualTo("/home");
        visitor.page().locator("form[action$='/sign-out'] button").focus();
        visitor.comesBy(() -> presses("Enter"));
        visitor.opens("/home");
        assertThat(visitor.path()).isEqualTo("/sign-in");
    }

    @Test
    void what_is_wrong_in_a_form_takes_the_focus() {
        visitor.opens("/contact");
        visitor.page().evaluate("() => document.querySelector('main form').noValidate = true");
        visitor.sends("/contact");
        assertThat(visitor.page().locator("main [aria-invalid=true]").count()).isPositive();
        assertThat(
                visitor.page().evaluate("() => !!document.activeElement.closest('main [role=alert], main [tabindex]')"))
                .isEqualTo(true);
        assertThat(Inspection.of(visitor, new Inspection.Look(Person.DESKTOP, ColorScheme.LIGHT))).isEmpty();
    }

    private void presses(String key) {
        visitor.page().keyboard().press(key);
    }

    private Object focused() {
        return visitor.page().evaluate(FOCUSED);
    }
}
