package kolo.operator.networks;

import java.util.regex.Pattern;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.kernel.Invalid;
import kolo.tenancy.LimitKind;
import kolo.tenancy.Limits.OwnLimits;
import kolo.web.Form;
import kolo.web.OnPlatform;
import kolo.web.Page;
import kolo.web.Redirect;

/// What one network may use of the platform; an empty field leaves it at the usual limit.
@Controller
@OnPlatform
class LimitsPage {
    private static final long MEGABYTE = 1_000_000;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[\\s\\u00a0\\u202f.,']\\d{3})+");
    private final GovernLimits govern;

    LimitsPage(GovernLimits govern) {
        this.govern = govern;
    }

    /// @param storage in megabytes
    /// @param version of the limits when the form was shown
    record LimitsForm(@Nullable @Size(max = 20) String members, @Nullable @Size(max = 20) String storage,
            @Nullable @Size(max = 20) String mails, @Nullable @Size(max = 20) String requests,
            @NotBlank String version) {}

    @GetMapping("/operator/networks/{id}/limits")
    Page show(@PathVariable NetworkId id) {
        var own = govern.of(id).own();
        return page(id, Form.of(new LimitsForm(shown(own.members(), 1), shown(own.storage(), MEGABYTE),
                shown(own.mailsADay(), 1), shown(own.requestsASecond(), 1), Integer.toString(own.version()))));
    }

    @PostMapping("/operator/networks/{id}/limits")
    View set(@PathVariable NetworkId id, @Valid @ModelAttribute LimitsForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            govern.set(id, new OwnLimits(value(LimitKind.MEMBERS, "members", form.members(), 1),
                    value(LimitKind.STORAGE, "storage", form.storage(), MEGABYTE),
                    value(LimitKind.MAILS, "mails", form.mails(), 1),
                    value(LimitKind.REQUESTS, "requests", form.requests(), 1), version(form.version())));
            return Redirect.to(id.path()).saying("operator.limits.saved");
        }, again -> page(id, again));
    }

    private static String shown(@Nullable Long value, long unit) {
        return value == null ? "" : Long.toString(value / unit);
    }

    /// A space, a point, a comma or an apostrophe stands between thousands and nowhere else: "1.5" is no fifteen.
    private static @Nullable Long value(LimitKind kind, String field, @Nullable String text, long unit) {
        var typed = text == null ? "" : text.strip();
        if (typed.isEmpty()) {
            return null;
        }
        var digits = GROUPED.matcher(typed).matches() ? typed.replaceAll("\\D", "") : typed;
        if (digits.length() <= 12 && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            long value = Long.parseLong(digits) * unit;
            if (kind.allows(value)) {
                return value;
            }
        }
        throw Invalid.field(field, "operator.problem.limit");
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException forged) {
            throw new Invalid("operator.problem.limit");
        }
    }

    private Page page(NetworkId id, Form form) {
        var allowance = govern.of(id);
        var network = allowance.network();
        return Page.of("operator/limits")
                .title("operator.limits.title", network.name())
                .crumb("operator.networks.title", "/operator/networks")
                .crumbNamed(network.name(), id.path())
                .notIndexed()
                .with("form", form)
                .with("use", allowance.use())
                .with("usual", allowance.usual())
                .with("path", id.path());
    }
}
