package kolo.governance.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.governance.TermKind;
import kolo.governance.handover.HandoverTask.Work;
import kolo.governance.mandate.Mandated;
import kolo.identity.Actor;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;

class HandoverTests extends Mandated {
    private static final Work KEYS = new Work("Ključevi · Кључеви · Κλειδιά · Șișești", "All of them.", -14, "Ana",
            "Bojan");

    @Autowired
    KeepHandover keep;
    @Autowired
    SignHandover sign;
    @Autowired
    ReadHandover read;
    @Autowired
    KeepTemplate templates;
    @Autowired
    FileStore files;

    @Test
    void the_tasks_are_laid_out_when_the_term_is_settled_and_wait_for_the_day() {
        actsAs(gamma);
        assertThat(view().tasks()).hasSize(9);
        assertThat(view().stage()).isEqualTo(HandoverTimes.Stage.AHEAD);
        var task = view().tasks().getFirst().id();
        assertThatThrownBy(() -> run(ours, () -> sign.task(next, task, Side.INCOMING))).isInstanceOf(Conflict.class);
        itIs("2016-11-02T00:00:00");
        assertThat(view().stage()).isEqualTo(HandoverTimes.Stage.OPEN);
        run(ours, () -> sign.task(next, task, Side.INCOMING));
    }

    @Test
    void each_side_signs_for_itself_and_the_office_for_nobody() {
        itIs("2016-12-01T10:00:00");
        var task = first();
        actsAs(gamma);
        assertThatThrownBy(() -> run(ours, () -> sign.task(next, task, Side.OUTGOING))).isInstanceOf(Forbidden.class);
        actsAs(office);
        for (var side : Side.values()) {
            assertThatThrownBy(() -> run(ours, () -> sign.task(next, task, side))).isInstanceOf(Forbidden.class);
        }
        actsAs(beta);
        run(ours, () -> sign.task(next, task, Side.OUTGOING));
        assertThat(view().done()).isZero();
        assertThatThrownBy(() -> run(ours, () -> keep.change(next, task, KEYS, version(task))))
                .isInstanceOf(Conflict.class);
        actsAs(gamma);
        run(ours, () -> sign.task(next, task, Side.INCOMING));
        assertThat(view().done()).isOne();
        run(ours, () -> sign.taskBack(next, task, Side.INCOMING));
        assertThat(view().done()).isZero();
    }

    @Test
    void members_read_a_handover_and_visitors_do_not() {
        actsAs(alpha);
        assertThat(browser().get("/governance/handovers/" + next).status()).isEqualTo(200);
        assertThatThrownBy(() -> in(ours, () -> keep.add(next, KEYS))).isInstanceOf(Forbidden.class);
        actsAs(Actor.visitor());
        assertThat(browser().get("/governance/handovers/" + next).status()).isNotEqualTo(200);
        assertThat(browser().get("/governance/handovers/" + next + "/act.pdf").status()).isNotEqualTo(200);
        actsAs(office);
        assertThatThrownBy(() -> run(theirs, () -> keep.begin(next))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_act_is_kept_with_the_second_signature_and_nothing_changes_from_the_first_on() throws IOException {
        itIs("2016-12-01T10:00:00");
        actsAs(beta);
        var task = in(ours, () -> keep.add(next, KEYS));
        run(ours, () -> keep.prove(next, task, "https://example.org/keys", null));
        run(ours, () -> keep.remark(next, "Напомена: све је у реду."));
        run(ours, () -> sign.act(next, Side.OUTGOING));
        assertThatThrownBy(() -> in(ours, () -> keep.add(next, KEYS))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> run(ours, () -> sign.task(next, task, Side.OUTGOING))).isInstanceOf(Conflict.class);
        run(ours, () -> sign.actBack(next, Side.OUTGOING));
        run(ours, () -> sign.task(next, task, Side.OUTGOING));
        run(ours, () -> sign.act(next, Side.OUTGOING));
        assertThat(view().act()).isNull();
        actsAs(gamma);
        run(ours, () -> sign.act(next, Side.INCOMING));

        var act = java.util.Objects.requireNonNull(view().act());
        var text = in(ours, () -> text(act.path()));
        assertThat(text).contains("Act of handover", "Beta", "Gamma", "Ključevi", "Кључеви", "Κλειδιά", "Șișești",
                "https://example.org/keys", "Напомена: све је у реду.", "not signed by both sides",
                "Signed electronically by Member");
        actsAs(beta);
        assertThatThrownBy(() -> run(ours, () -> sign.actBack(next, Side.OUTGOING))).isInstanceOf(Conflict.class);
    }

    @Test
    void a_signature_falls_when_somebody_else_is_to_hand_over() {
        var handover = new Handover(next);
        var at = clock.instant();
        assertThat(handover.sign(Side.OUTGOING, "Beta", at, null, now)).isFalse();
        assertThat(handover.sign(Side.INCOMING, "Gamma", at, null, past)).isTrue();
        assertThat(handover.complete()).isFalse();
        assertThat(handover.signature(Side.OUTGOING)).isEmpty();
        assertThat(handover.sign(Side.OUTGOING, "Alpha", at, null, past)).isFalse();
        assertThat(handover.complete()).isTrue();
        assertThat(handover.outgoingTerm()).contains(past);
        assertThatThrownBy(() -> handover.sign(Side.OUTGOING, "Beta", at, null, now)).isInstanceOf(Conflict.class);
    }

    private String text(String path) {
        var id = new FileId(java.util.UUID.fromString(path.split("/")[2]));
        try (var file = files.open(id).orElseThrow(); var pdf = Loader.loadPDF(file.content().readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void an_unfinished_handover_never_blocks_the_term() {
        itIs("2017-01-01T00:00:00");
        var holder = in(ours, () -> governance.holder(chair, clock.instant()).orElseThrow());
        assertThat(holder.term().id()).isEqualTo(next);
        assertThat(view().done()).isZero();
        itIs("2017-02-01T00:00:00");
        actsAs(gamma);
        assertThat(view().stage()).isEqualTo(HandoverTimes.Stage.CLOSED);
        assertThatThrownBy(() -> run(ours, () -> sign.act(next, Side.INCOMING))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> in(ours, () -> keep.add(next, KEYS))).isInstanceOf(Conflict.class);
        assertThat(in(ours, () -> governance.holder(chair, clock.instant()).orElseThrow()).term().id())
                .isEqualTo(next);
    }

    @Test
    void where_nobody_held_the_office_the_networks_office_hands_over() {
        var later = term("Delta", TermKind.REGULAR, "2020-01-01", "2021-01-01");
        itIs("2019-12-01T10:00:00");
        actsAs(office);
        var task = in(ours, () -> read.of(later).orElseThrow()).tasks().getFirst().id();
        assertThat(in(ours, () -> read.of(later).orElseThrow()).outgoing()).isNull();
        run(ours, () -> sign.task(later, task, Side.OUTGOING));
        actsAs(gamma);
        assertThatThrownBy(() -> run(ours, () -> sign.task(later, task, Side.OUTGOING)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void history_has_no_handover() {
        actsAs(office);
        assertThat(browser().get("/governance/handovers/" + past).status()).isEqualTo(404);
    }

    @Test
    void the_networks_own_list_takes_the_place_of_the_usual_one_for_handovers_to_come() {
        actsAs(office);
        run(ours, () -> templates.add(KEYS));
        var later = term("Delta", TermKind.REGULAR, "2018-01-01", "2019-01-01");
        assertThat(in(ours, () -> read.of(later).orElseThrow()).tasks()).hasSize(10);
        assertThat(view().tasks()).hasSize(9);
        actsAs(gamma);
        assertThatThrownBy(() -> run(ours, () -> templates.add(KEYS))).isInstanceOf(Forbidden.class);
    }

    @Test
    void links_lead_to_the_web_and_days_stay_within_the_handover() {
        for (var bad : Stream.of("javascript:alert(1)", "ftp://x/y", "data:text/html,x", "/etc/passwd", "https://")
                .toList()) {
            assertThatThrownBy(() -> HandoverTaskPage.link(bad)).as(bad).isInstanceOf(Invalid.class);
        }
        for (var bad : Stream.of("-61", "31", "x", "1e1").toList()) {
            assertThatThrownBy(() -> new TaskForm("t", null, bad, null, null, null).work()).as(bad)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void a_task_is_signed_in_the_browser_and_the_draft_of_the_act_comes_as_a_pdf() {
        itIs("2016-12-01T10:00:00");
        var first = first();
        actsAs(beta);
        var browser = browser();
        var path = "/governance/handovers/" + next;
        browser.form(browser.get(path), "form[action$='" + first + "/signature']:has([value=OUTGOING])").submit();
        assertThat(view().tasks().getFirst().outgoing()).isNotNull();
        var act = browser.get(path + "/act.pdf");
        assertThat(act.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(new String(act.body(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    private HandoverView view() {
        return in(ours, () -> read.of(next).orElseThrow());
    }

    private HandoverTaskId first() {
        actsAs(office);
        return view().tasks().getFirst().id();
    }

    private int version(HandoverTaskId id) {
        return view().tasks().stream().filter(task -> task.id().equals(id)).findFirst().orElseThrow().version();
    }
}
