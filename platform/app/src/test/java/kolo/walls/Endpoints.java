package kolo.walls;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint of the running application, as its own mappings tell them.
final class Endpoints {
    private Endpoints() {}

    /// One method and pattern with what a caller can put into it.
    ///
    /// @param typedIds  the path variables that are identifiers, by name
    /// @param texts     the path variables that are texts, such as tokens
    /// @param fields    the names of query parameters and form fields
    /// @param files     the names of uploads
    record Endpoint(String method, String pattern, Map<String, Class<?>> typedIds, Set<String> texts,
            Set<String> fields, Set<String> files, boolean platform) {
        /// Whether a caller could name a thing elsewhere than in the path.
        boolean takesInput() {
            return !fields.isEmpty() || !files.isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Endpoint> of(RequestMappingHandlerMapping mappings) {
        var endpoints = new ArrayList<Endpoint>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("kolo.")) {
                endpoints.addAll(endpoints(mapping, handler));
            }
        });
        endpoints.sort(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method));
        return endpoints;
    }

    private static List<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
        var typedIds = new LinkedHashMap<String, Class<?>>();
        var texts = new LinkedHashSet<String>();
        var fields = new LinkedHashSet<String>();
        var files = new LinkedHashSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            var inPath = parameter.getParameterAnnotation(PathVariable.class);
            var sent = parameter.getParameterAnnotation(RequestParam.class);
            if (inPath != null) {
                var name = named(parameter, inPath.value());
                if (typedId(parameter.getParameterType())) {
                    typedIds.put(name, parameter.getParameterType());
                } else {
                    texts.add(name);
                }
            } else if (parameter.getParameterType() == MultipartFile.class) {
                files.add(named(parameter, sent == null ? "" : sent.value()));
            } else if (sent != null) {
                fields.add(named(parameter, sent.value()));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    (component.getType() == MultipartFile.class ? files : fields).add(component.getName());
                }
            }
        }
        boolean platform = AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), kolo.web.OnPlatform.class)
                || handler.hasMethodAnnotation(kolo.web.OnPlatform.class);
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues()
                .stream()
                .flatMap(pattern -> (methods.isEmpty()
                        ? List.of("GET", "POST").stream()
                        : methods.stream().map(RequestMethod::name))
                        .map(method -> new Endpoint(method, pattern, typedIds, texts, fields, files, platform)))
                .toList();
    }

    /// Kolo's identifiers are records of one UUID.
    private static boolean typedId(Class<?> type) {
        return type == UUID.class || (type.isRecord() && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class);
    }

    private static String named(MethodParameter parameter, String annotated) {
        return annotated.isEmpty() ? String.valueOf(parameter.getParameterName()) : annotated;
    }
}
