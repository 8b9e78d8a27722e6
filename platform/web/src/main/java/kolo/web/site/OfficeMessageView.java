package kolo.web.site;

import java.util.List;

/// What a visitor wrote to the office.
///
/// @param kind  `contact` or `join`, a part of text keys
/// @param name  who wrote
/// @param email where an answer goes
/// @param facts what else was filled in
/// @param text  the message itself; may be empty
public record OfficeMessageView(String kind, String name, String email, List<Fact> facts, String text) {
    public OfficeMessageView {
        facts = facts.stream().filter(fact -> !fact.value().isBlank()).toList();
    }

    /// @param key the label's text key
    public record Fact(String key, String value) {}
}
