package kolo.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import org.springframework.core.io.Resource;

/// One file of texts: `membership_sr.properties` is module `membership`, suffix `_sr`.
record Bundle(String module, String suffix, Map<String, String> texts) {
    static Bundle read(Resource resource) throws IOException {
        var file = String.valueOf(resource.getFilename());
        var name = file.substring(0, file.length() - ".properties".length());
        var underscore = name.indexOf('_');
        var module = underscore < 0 ? name : name.substring(0, underscore);
        var suffix = underscore < 0 ? "" : name.substring(underscore);
        try (var in = resource.getInputStream()) {
            return new Bundle(module, suffix, read(file, in));
        }
    }

    private static Map<String, String> read(String file, InputStream in) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        var strict = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    throw new IllegalStateException("%s has '%s' twice".formatted(file, key));
                }
                return value;
            }
        }.load(new InputStreamReader(in, strict));
        return texts;
    }

    String file() {
        return module + suffix + ".properties";
    }
}
