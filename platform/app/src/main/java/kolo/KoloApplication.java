package kolo;

import java.util.Arrays;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

import kolo.app.Command;

/// Starts Kolo, or runs one of its commands: `migrate`, `first-operator <e-mail>`.
@SpringBootApplication
@Modulithic(systemName = "Kolo", sharedModules = "kernel")
public class KoloApplication {
    /// @param arguments a command with its arguments, or Spring Boot's own options
    public static void main(String[] arguments) {
        var command = Command.of(Arrays.asList(arguments));
        if (command.isPresent()) {
            System.exit(command.get().run(KoloApplication.class));
        }
        SpringApplication.run(KoloApplication.class, arguments);
    }
}
