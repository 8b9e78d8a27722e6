package kolo.app;

import java.util.List;
import java.util.Optional;

/// A command on the program's command line, instead of a start of the service.
public sealed interface Command permits MigrateCommand, FirstOperatorCommand {
    /// The command that the arguments name, if they name one.
    static Optional<Command> of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        return switch (arguments.getFirst()) {
            case "migrate" -> Optional.of(new MigrateCommand());
            case "first-operator" -> Optional.of(new FirstOperatorCommand(arguments.subList(1, arguments.size())));
            default -> Optional.empty();
        };
    }

    /// Runs the command.
    ///
    /// @param application the application's configuration
    /// @return the exit status: 0 when it did its work
    int run(Class<?> application);
}
