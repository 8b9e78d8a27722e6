package kolo.web;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/// Reads a typed identifier (`MemberId`, `AccountId`, …): any record whose only component is a UUID.
final class TypedIdConverter implements ConditionalGenericConverter {
    private static final Pattern CANONICAL = Pattern
            .compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return isTypedId(target.getType());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor target) {
        var text = source == null ? "" : source.toString();
        if (text.isEmpty()) {
            return null;
        }
        // UUID.fromString takes shorter groups, so that one thing would have several addresses.
        if (!CANONICAL.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an identifier");
        }
        try {
            var constructor = target.getType().getDeclaredConstructor(UUID.class);
            constructor.trySetAccessible();
            return constructor.newInstance(UUID.fromString(text));
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException("Not an identifier", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean isTypedId(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == UUID.class;
    }
}
