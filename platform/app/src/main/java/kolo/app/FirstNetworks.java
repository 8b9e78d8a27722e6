package kolo.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

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

    @SuppressWarnings("unchecked") // the file is our own
    private static Described described(Map<String, Object> network) {
        return new Described((String) network.get("slug"), (String) network.get("name"),
                (String) network.get("shortName"),
                (List<Map<String, String>>) network.getOrDefault("names", List.of()),
                Blueprint.valueOf((String) network.get("blueprint")), (String) network.get("country"),
                (String) network.get("zone"), (List<String>) network.get("languages"),
                (Map<String, String>) network.get("brand"),
                (Map<String, String>) network.getOrDefault("settings", Map.of()),
                (Map<String, Map<String, String>>) network.get("texts"));
    }
}
