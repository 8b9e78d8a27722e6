package kolo.account.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.tenancy.Networks;
import kolo.tenancy.RetentionRule;
import kolo.tenancy.Settings;

/// How long the current network keeps each kind of personal data.
@Component
public class RetentionTimes {
    private final List<RetentionRule> rules;
    private final Settings settings;
    private final Networks networks;
    private final AuditLog audit;
    private final Actors actors;
    private final Clock clock;

    RetentionTimes(ObjectProvider<RetentionRule> rules, Settings settings, Networks networks, AuditLog audit,
            Actors actors, Clock clock) {
        this.rules = rules.stream().sorted(Comparator.comparing(RetentionRule::key)).toList();
        this.settings = settings;
        this.networks = networks;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /// One kind with the months that hold now.
    public record Kept(String key, int months, int least, int most) {
        /// The field of the form.
        public String field() {
            return key.replace('.', '-');
        }
    }

    /// All kinds, by their keys.
    @Transactional(readOnly = true)
    public List<Kept> all() {
        return rules.stream().map(this::kept).toList();
    }

    private Kept kept(RetentionRule rule) {
        return new Kept(rule.key(), months(rule), rule.months().least(), rule.months().most());
    }

    private int months(RetentionRule rule) {
        return rule.months().of(settings.find(setting(rule)));
    }

    private static String setting(RetentionRule rule) {
        return rule.key() + ".months";
    }

    List<RetentionRule> rules() {
        return rules;
    }

    /// The first instant that is still kept, by the network's calendar. Needs a transaction.
    Instant before(RetentionRule rule) {
        return clock.instant().atZone(networks.current().zone()).minusMonths(months(rule)).toInstant();
    }

    /// Sets the months of each kind.
    ///
    /// @param months what was typed, by [Kept#field]
    /// @throws Invalid with one problem for each field outside its bounds
    @Transactional
    public void change(Map<String, String> months) {
        actors.current().require(IdentityIntent.MANAGE_NETWORK);
        var problems = all().stream()
                .filter(kept -> !allowed(months.getOrDefault(kept.field(), ""), kept))
                .map(kept -> new FieldProblem(kept.field(), "account.retention.bounds",
                        List.<Object>of(kept.least(), kept.most())))
                .toList();
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        for (var rule : rules) {
            var before = kept(rule);
            int after = Integer.parseInt(months.getOrDefault(before.field(), ""));
            if (after != before.months()) {
                settings.write(setting(rule), Integer.toString(after));
                audit.record("account.audit.retention-set", "network", networks.current().id().value(),
                        Map.of("kind", rule.key(), "months", before.months()),
                        Map.of("kind", rule.key(), "months", after));
            }
        }
    }

    private static boolean allowed(String typed, Kept kept) {
        return typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= kept.least()
                && Integer.parseInt(typed) <= kept.most();
    }
}
