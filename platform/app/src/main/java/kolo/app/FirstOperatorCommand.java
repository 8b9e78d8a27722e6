package kolo.app;

import java.util.List;
import java.util.Map;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

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
        try (var context = new SpringApplicationBuilder(application).initializers(FirstOperatorCommand::quieten)
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

    /// Nothing listens and no job runs; links keep the port on which the service will listen.
    private static void quieten(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        environment.getPropertySources()
                .addFirst(new MapPropertySource("first-operator", Map.of(
                        "kolo.platform.port", environment.getRequiredProperty("kolo.platform.port"), "server.port",
                        "-1",
                        "management.server.port", "-1", "db-scheduler.enabled", "false")));
    }
}
