package kolo.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import kolo.tenancy.Blueprint;

/// The networks of the first start, as `first-start.yaml` describes them.
record FirstNetworks(List<Described> networks) {
    /// One network.
    ///
    /// @param names   earlier or later names
    /// @param texts   by kind and language
    record Described(String slug, String name, String shortName, List<Map<String, String>> names, Blueprint blueprint,
            String country, String zone, List<String> languages, Map<String, String> brand,
            Map<String, String> settings, Map<String, Map<String, String>> texts) {}

    static FirstNetworks read() {
        try (InputStream yaml = new ClassPathResource("kolo/app/first-start.yaml").getInputStream()) {
            Map<String, List<Map<String, Object>>> document = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(yaml);
            return new FirstNetworks(document.getOrDefault("networks", List.of())
                    .stream()
                    .map(FirstNetworks::described)
                    .toList());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Described described(Map<String, Object> network) {
        return new Described(required(network, "slug"), required(network, "name"), required(network, "shortName"),
                given(network, "names", List.of()), Blueprint.valueOf(required(network, "blueprint")),
                required(network, "country"), required(network, "zone"), required(network, "languages"),
                required(network, "brand"), given(network, "settings", Map.of()), required(network, "texts"));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the file is our own
    private static <T> T required(Map<String, Object> network, String key) {
        return FirstNetworks.<T>cast(Objects.requireNonNull(network.get(key), key));
    }

    private static <T> T given(Map<String, Object> network, String key, T otherwise) {
        var value = network.get(key);
        return value == null ? otherwise : FirstNetworks.<T>cast(value);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the file is our own
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
