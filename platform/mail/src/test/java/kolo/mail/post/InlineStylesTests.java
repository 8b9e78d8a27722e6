package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InlineStylesTests {
    @Test
    void plain_elements_get_a_look_and_keep_their_attributes() {
        assertThat(InlineStyles.apply("<p lang=\"sr\">x</p><pre>y</pre>", "#123456"))
                .isEqualTo("<p style=\"margin:0 0 16px\" lang=\"sr\">x</p><pre>y</pre>");
        assertThat(InlineStyles.apply("<a href=\"$1\">x</a>", "#123456"))
                .isEqualTo("<a style=\"color:#123456\" href=\"$1\">x</a>");
    }

    @Test
    void an_element_with_a_look_of_its_own_keeps_it() {
        assertThat(InlineStyles.apply("<a href=\"x\" style=\"color:red\">x</a>", "#123456"))
                .isEqualTo("<a href=\"x\" style=\"color:red\">x</a>");
    }
}
