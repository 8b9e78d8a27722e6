package kolo.account.settings;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.account.privacy.RetentionTimes;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;
import kolo.web.SettingsTab;

/// How many months the network keeps each kind of personal data.
@Controller
class RetentionPages {
    private final RetentionTimes times;
    private final SettingsFrame frame;

    RetentionPages(RetentionTimes times, SettingsFrame frame) {
        this.times = times;
        this.frame = frame;
    }

    @GetMapping("/settings/retention")
    Page show() {
        var form = Form.empty();
        for (var kept : times.all()) {
            form = form.with(kept.field(), Integer.toString(kept.months()));
        }
        return page(form);
    }

    @PostMapping("/settings/retention")
    View save(@RequestParam MultiValueMap<String, String> sent) {
        return Form.submitted(new MapBindingResult(Map.of(), "form"), () -> {
            times.change(sent.toSingleValueMap());
            return Redirect.to("/settings/retention").saying("account.settings.saved");
        }, this::page);
    }

    private Page page(Form form) {
        return frame.page("account/settings/retention", "account.retention.title")
                .with("form", form)
                .with("kinds", times.all());
    }

    /// The tab.
    @Configuration(proxyBeanMethods = false)
    static class RetentionTab {
        @Bean
        SettingsTab retentionTab() {
            return new SettingsTab("account.retention.tab", "/settings/retention", 350, "");
        }
    }
}
