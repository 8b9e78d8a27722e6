package kolo.events.registration;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.events.LocalText;
import kolo.events.capacity.Fairness;
import kolo.events.registration.SetUpRegistration.Settled;
import kolo.web.Form;

/// Settings as their forms show them.
final class SettingForms {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", java.util.Locale.ROOT);

    private SettingForms() {}

    static Form of(RegistrationSetting setting, Settled settled, ZoneId zone) {
        var form = Form.empty()
                .with("version", Integer.toString(setting.version()))
                .with("offerHours", Integer.toString(setting.offerHours()))
                .with("quietFrom", text(setting.quietFrom()))
                .with("quietUntil", text(setting.quietUntil()))
                .with("mostPlaces", Integer.toString(setting.mostPlaces()))
                .with("organisationLimit", text(setting.organisationLimit()))
                .with("countryLimit", text(setting.countryLimit()));
        form = tick(form, "waitingList", setting.waitingList());
        form = tick(form, "autoConfirm", setting.autoConfirm());
        form = tick(form, "firstThatFits", setting.fairness() == Fairness.FIRST_THAT_FITS);
        form = moment(form, "opens", setting.opensAt(), zone);
        form = moment(form, "closes", setting.closesAt(), zone);
        form = moment(form, "cancel", setting.cancelUntil(), zone);
        form = texts(form, "consent", setting.consents());
        for (var pool : settled.pools()) {
            var field = switch (pool.kind()) {
                case EVENT -> "capacity";
                case MODE -> "capacity-" + pool.subject();
                case SESSION -> "session-" + pool.subject();
                case TYPE, ORGANISATION, COUNTRY -> "";
            };
            form = field.isEmpty() ? form : form.with(field, text(pool.capacity()));
        }
        return form;
    }

    static Form of(ParticipationType type, Settled settled) {
        var fee = type.fee();
        var form = Form.empty()
                .with("rank", Integer.toString(type.rank()))
                .with("manner", type.manner().name())
                .with("fee", fee == null ? "" : fee.toPlainString())
                .with("currency", type.currency() == null ? "" : type.currency())
                .with("payWithinHours", text(type.payWithinHours()))
                .with("capacity", text(SetUpRegistration.capacity(settled, type.id())));
        form = tick(form, "membersOnly", type.membersOnly());
        form = tick(form, "retired", type.retired());
        return texts(form, "name", type.names());
    }

    static Form of(Question question) {
        var form = Form.empty().with("rank", Integer.toString(question.rank())).with("kind", question.kind().name());
        form = texts(tick(form, "required", question.required()), "label", question.labels());
        var lines = new HashMap<String, String>();
        for (var option : question.options()) {
            option.values().forEach((language, text) -> lines.merge(language, text, (all, one) -> all + "\n" + one));
        }
        return texts(form, "options", new LocalText(lines));
    }

    /// The answers to choose from, one per line in each language.
    static List<LocalText> options(LocalText lines) {
        var options = new ArrayList<HashMap<String, String>>();
        lines.values().forEach((language, text) -> {
            var each = text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(50).toList();
            for (int i = 0; i < each.size(); i++) {
                if (options.size() <= i) {
                    options.add(new HashMap<>());
                }
                options.get(i).put(language, each.get(i));
            }
        });
        return options.stream().map(LocalText::new).toList();
    }

    private static Form texts(Form form, String field, LocalText text) {
        var filled = form;
        for (var one : text.values().entrySet()) {
            filled = filled.with(field + "-" + one.getKey(), one.getValue());
        }
        return filled;
    }

    private static Form tick(Form form, String field, boolean ticked) {
        return ticked ? form.with(field, "true") : form;
    }

    private static Form moment(Form form, String field, @Nullable Instant at, ZoneId zone) {
        if (at == null) {
            return form;
        }
        var there = at.atZone(zone);
        return form.with(field + "Date", there.toLocalDate().toString()).with(field + "Time", TIME.format(there));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
