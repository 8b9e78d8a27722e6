package kolo.app;

import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.EmailAddress;
import kolo.kernel.Problem;
import kolo.operator.FirstOperator;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;

/// `first-operator <e-mail>`: invites the platform's first operator and prints the link to this terminal, never to a
/// log. Nothing listens and no job runs meanwhile.
record FirstOperatorCommand(List<String> arguments) implements Command {
    @Override
    public int run(Class<?> application) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            System.err.println("Whom? first-operator you@example.org");
            return 2;
        }
        try (var context = new SpringApplicationBuilder(application)
                .properties("server.port=-1", "management.server.port=-1", "db-scheduler.enabled=false")
                .run(arguments.stream().filter(argument -> argument.startsWith("--")).toArray(String[]::new))) {
            var platform = context.getBean(Networks.class).platform();
            var link = CurrentTenant.call(platform.id(), () -> context.getBean(Actors.class)
                    .call(Actor.system(),
                            () -> context.getBean(FirstOperator.class).invite(new EmailAddress(arguments.getFirst()))));
            System.out.println("Open this link within seven days to set the password:\n" + link);
            return 0;
        } catch (Problem refused) {
            System.err.println(switch (refused.key()) {
                case "kernel.email-invalid" -> arguments.getFirst() + " is not an e-mail address.";
                default -> "The platform has an operator already, who can invite others at /people.";
            });
            return 1;
        }
    }
}
