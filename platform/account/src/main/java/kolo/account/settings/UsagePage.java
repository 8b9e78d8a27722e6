package kolo.account.settings;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

import kolo.tenancy.Limits;
import kolo.tenancy.Limits.Use;
import kolo.tenancy.Networks;
import kolo.web.Page;

/// How much the network uses of what it may have, before a limit is felt.
@Controller
class UsagePage {
    private final SettingsFrame frame;
    private final Limits limits;
    private final Networks networks;
    private final TransactionTemplate transaction;

    UsagePage(SettingsFrame frame, Limits limits, Networks networks, TransactionTemplate transaction) {
        this.frame = frame;
        this.limits = limits;
        this.networks = networks;
        this.transaction = transaction;
    }

    @GetMapping("/settings/usage")
    Page show() {
        var page = frame.page("account/settings/usage", "account.usage.title");
        List<Use> use = Objects.requireNonNull(transaction.execute(status -> limits.use()));
        return page.with("use", use).with("networkName", networks.current().name());
    }
}
