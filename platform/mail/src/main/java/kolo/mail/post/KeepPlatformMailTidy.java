package kolo.mail.post;

import java.time.Duration;

import org.springframework.stereotype.Component;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.GlobalWork;
import kolo.tenancy.Networks;

/// The same for the operators' own mail: the platform is a tenant, but not one of the networks.
@Component
class KeepPlatformMailTidy implements GlobalWork {
    private final KeepMailTidy keepMailTidy;
    private final Networks networks;

    KeepPlatformMailTidy(KeepMailTidy keepMailTidy, Networks networks) {
        this.keepMailTidy = keepMailTidy;
        this.networks = networks;
    }

    @Override
    public String name() {
        return "mail.tidy-platform";
    }

    @Override
    public Duration every() {
        return keepMailTidy.every();
    }

    @Override
    public void execute() {
        CurrentTenant.run(networks.platform().id(), keepMailTidy::execute);
    }
}
