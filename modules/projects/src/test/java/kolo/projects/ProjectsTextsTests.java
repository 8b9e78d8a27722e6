package kolo.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import kolo.projects.terms.ActivityType;
import kolo.projects.terms.Coded;
import kolo.projects.terms.Course;
import kolo.projects.terms.DocumentType;
import kolo.projects.terms.FundType;
import kolo.projects.terms.PartnerRole;
import kolo.projects.terms.PartnerType;
import kolo.projects.terms.ProjectStatus;
import kolo.projects.terms.ProjectType;
import kolo.texts.Texts;

class ProjectsTextsTests {
    private static final Texts TEXTS = Texts.load();

    @Test
    void every_text_is_there_in_every_language_and_well_formed() {
        assertThat(TEXTS.problems()).isEmpty();
    }

    static Stream<Coded> codes() {
        return Stream.of(ProjectType.values(), ProjectStatus.values(), FundType.values(), PartnerRole.values(),
                PartnerType.values(), ActivityType.values(), DocumentType.values(), Course.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_code_has_a_text(Coded code) {
        assertThat(TEXTS.has(code.key())).isTrue();
    }
}
