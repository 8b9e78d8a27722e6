package kolo.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;

/// Compares the bundles of every module: the same keys, the same placeholders, no empty text, all plural forms the
/// language has, and the right letters.
final class BundleCheck {
    private static final List<Language> WRITTEN = List.of(Language.ENGLISH, Language.SERBIAN_CYRILLIC,
            Language.ROMANIAN);
    private static final Pattern LATIN_WORD = Pattern.compile("[\\p{IsLatin}][\\p{IsLatin}\\p{N}]*");
    /// Abbreviations, addresses and mark-up stay Latin in a Cyrillic sentence.
    private static final Pattern LATIN_BY_NATURE = Pattern
            .compile("<[^>]*>|\\S*[@/]\\S*|\\b\\w+(?:\\.\\w+)+\\b|\\b\\p{Lu}[\\p{Lu}\\p{N}-]+\\b");
    private static final Set<String> LATIN_NAMES = Set.of("Kolo", "Excel", "LibreOffice", "WebP", "ClusNet");

    private final List<Bundle> bundles;
    private final List<String> problems = new ArrayList<>();

    BundleCheck(List<Bundle> bundles) {
        this.bundles = bundles;
    }

    List<String> problems() {
        problems.clear();
        var modules = new TreeMap<String, Map<String, Bundle>>();
        for (var bundle : bundles) {
            modules.computeIfAbsent(bundle.module(), module -> new TreeMap<>()).put(bundle.suffix(), bundle);
        }
        modules.forEach(this::compare);
        return List.copyOf(problems);
    }

    private void compare(String module, Map<String, Bundle> files) {
        var keys = new TreeSet<String>();
        files.values().forEach(bundle -> keys.addAll(bundle.texts().keySet()));
        for (var language : WRITTEN) {
            var bundle = files.get(language.bundleSuffix());
            if (bundle == null) {
                problems.add("%s has no texts in %s".formatted(module, language.tag()));
                continue;
            }
            for (var key : keys) {
                var text = bundle.texts().get(key);
                if (text == null) {
                    problems.add("%s lacks %s".formatted(bundle.file(), key));
                } else if (text.isBlank()) {
                    problems.add("%s: %s is empty".formatted(bundle.file(), key));
                } else {
                    checkText(language, bundle, key, text, files);
                }
            }
        }
        for (var key : keys) {
            if (!key.startsWith(module + ".")) {
                problems.add("%s.properties: %s does not start with the module's name".formatted(module, key));
            }
        }
        for (var suffix : files.keySet()) {
            if (WRITTEN.stream().noneMatch(language -> language.bundleSuffix().equals(suffix))) {
                problems.add("%s%s.properties is in a language that is not shipped".formatted(module, suffix));
            }
        }
    }

    private void checkText(Language language, Bundle bundle, String key, String text, Map<String, Bundle> files) {
        MessagePattern pattern;
        try {
            pattern = new MessagePattern(text);
        } catch (RuntimeException malformed) {
            problems.add("%s: %s does not parse: %s".formatted(bundle.file(), key, malformed.getMessage()));
            return;
        }
        var english = files.get("");
        var original = english == null ? null : english.texts().get(key);
        if (original != null) {
            compareArguments(bundle, key, pattern, original);
        }
        checkPluralForms(language, bundle, key, pattern);
        checkLetters(language, bundle, key, literals(pattern));
    }

    private void compareArguments(Bundle bundle, String key, MessagePattern pattern, String original) {
        try {
            var expected = arguments(new MessagePattern(original));
            if (!arguments(pattern).equals(expected)) {
                problems.add("%s: %s has the placeholders %s instead of %s".formatted(bundle.file(), key,
                        arguments(pattern), expected));
            }
        } catch (RuntimeException malformed) {
            // The English text is reported by its own check.
            return;
        }
    }

    private static Set<String> arguments(MessagePattern pattern) {
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private void checkPluralForms(Language language, Bundle bundle, String key, MessagePattern pattern) {
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() != MessagePattern.Part.Type.ARG_START || !part.getArgType().hasPluralStyle()) {
                continue;
            }
            var type = part.getArgType() == MessagePattern.ArgType.SELECTORDINAL
                    ? PluralRules.PluralType.ORDINAL
                    : PluralRules.PluralType.CARDINAL;
            var forms = new HashSet<>(PluralRules.forLocale(language.icu(), type).getKeywords());
            int end = pattern.getLimitPartIndex(i);
            for (int j = i + 1; j < end; j++) {
                if (pattern.getPartType(j) == MessagePattern.Part.Type.ARG_SELECTOR) {
                    forms.remove(pattern.getSubstring(pattern.getPart(j)));
                }
            }
            if (!forms.isEmpty()) {
                problems.add("%s: %s lacks the plural forms %s".formatted(bundle.file(), key, new TreeSet<>(forms)));
            }
        }
    }

    private void checkLetters(Language language, Bundle bundle, String key, String literals) {
        switch (language) {
            case SERBIAN_CYRILLIC -> {
                var words = LATIN_WORD.matcher(LATIN_BY_NATURE.matcher(literals).replaceAll(" "));
                while (words.find()) {
                    if (!LATIN_NAMES.contains(words.group())) {
                        problems.add("%s: %s has Latin letters: %s".formatted(bundle.file(), key, words.group()));
                    }
                }
            }
            case ROMANIAN -> {
                if (literals.matches("(?s).*[şţŞŢ].*")) {
                    problems.add(
                            "%s: %s writes ş or ţ with a cedilla instead of a comma".formatted(bundle.file(), key));
                }
                checkNoCyrillic(bundle, key, literals);
            }
            default -> checkNoCyrillic(bundle, key, literals);
        }
    }

    private void checkNoCyrillic(Bundle bundle, String key, String literals) {
        if (literals.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)) {
            problems.add("%s: %s has Cyrillic letters".formatted(bundle.file(), key));
        }
    }

    /// What a reader sees of a pattern: everything but names, types and selectors of placeholders.
    private static String literals(MessagePattern pattern) {
        var text = pattern.getPatternString();
        var seen = new StringBuilder();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            switch (part.getType()) {
                case MSG_START -> {
                    from = part.getLimit();
                    depth++;
                }
                case MSG_LIMIT -> {
                    seen.append(text, from, part.getIndex()).append(' ');
                    depth--;
                }
                case ARG_START -> {
                    if (depth > 0) {
                        seen.append(text, from, part.getIndex()).append(' ');
                    }
                }
                case ARG_LIMIT -> from = part.getLimit();
                default -> {
                }
            }
        }
        return seen.toString();
    }
}
