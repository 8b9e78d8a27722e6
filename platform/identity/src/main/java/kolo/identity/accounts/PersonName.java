package kolo.identity.accounts;

import kolo.kernel.Invalid;

/// What a person is called: one line of 1 to 200 characters.
final class PersonName {

    private static final int LONGEST = 200;

    private PersonName() {}

    /// The name without space around it.
    ///
    /// @throws Invalid on the field `name` when it is empty, too long or has control characters
    static String checked(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw Invalid.field("name", "identity.name.missing");
        }
        if (stripped.length() > LONGEST) {
            throw Invalid.field("name", "identity.name.long", LONGEST);
        }
        if (stripped.codePoints().anyMatch(PersonName::isControl)) {
            throw Invalid.field("name", "identity.name.control");
        }
        return stripped;
    }

    /// Controls could break a letter's header, and marks that turn the direction of text could make one name look
    /// like another.
    private static boolean isControl(int c) {
        return Character.isISOControl(c) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
