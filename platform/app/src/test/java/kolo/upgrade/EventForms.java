package kolo.upgrade;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

import kolo.tenancy.TenantEvent;

/// How events and their listeners are written into the registry of events.
final class EventForms {
    private static final JsonMapper json = JsonMapper.builder().build();

    private EventForms() {}

    /// Every type of event of the application.
    static List<Class<?>> types() {
        var provider = new ClassPathScanningCandidateComponentProvider(false);
        provider.addIncludeFilter(new AssignableTypeFilter(TenantEvent.class));
        return provider.findCandidateComponents("kolo")
                .stream()
                .map(found -> type(Objects.requireNonNull(found.getBeanClassName())))
                .filter(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .<Class<?>>map(type -> type)
                .toList();
    }

    /// The names under which the registry keeps what a listener has still to do.
    static Set<String> listeners() {
        var provider = new ClassPathScanningCandidateComponentProvider(false);
        provider.addIncludeFilter((reader, factory) -> isListening(reader.getAnnotationMetadata()));
        return provider.findCandidateComponents("kolo")
                .stream()
                .map(found -> type(Objects.requireNonNull(found.getBeanClassName())))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(ApplicationModuleListener.class))
                .map(method -> ClassUtils.getQualifiedMethodName(method) + Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(",", "(", ")")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isListening(AnnotationMetadata metadata) {
        return metadata.hasAnnotatedMethods(ApplicationModuleListener.class.getName());
    }

    static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class " + name, e);
        }
    }

    /// The registry's form of an event of this type with the same values each time.
    static String sample(Class<?> type) {
        return json.writeValueAsString(value(type, type.getSimpleName()));
    }

    /// What is lost of an event that an older version wrote; empty when it is read whole.
    static List<String> lost(String typeName, String written) {
        try {
            var before = json.readTree(written);
            var now = json.valueToTree(json.readValue(written, Class.forName(typeName)));
            return before.properties()
                    .stream()
                    .filter(property -> !property.getValue().equals(now.get(property.getKey())))
                    .map(property -> typeName + " loses " + property.getKey())
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of(typeName + " is gone: what was published would never be delivered");
        } catch (RuntimeException e) {
            return List.of(typeName + " cannot be read: " + e.getMessage());
        }
    }

    private static Object value(Class<?> type, String name) {
        if (type == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-22T10:15:30.123456Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 22);
        }
        if (type == ZoneId.class) {
            return ZoneId.of("Europe/Belgrade");
        }
        if (type == String.class) {
            return "of " + name;
        }
        if (type == Map.class) {
            return Map.of("name", "value");
        }
        if (type == List.class || type == Set.class) {
            return type == List.class ? List.of() : Set.of();
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type.isEnum()) {
            return Objects.requireNonNull(type.getEnumConstants())[0];
        }
        if (type.isRecord()) {
            return record(type, name);
        }
        throw new IllegalArgumentException(
                "An event carries identifiers, times and enumerations, and not a " + type + " (" + name + ")");
    }

    private static Object record(Class<?> type, String name) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getType(), name + "." + component.getName()))
                    .toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
