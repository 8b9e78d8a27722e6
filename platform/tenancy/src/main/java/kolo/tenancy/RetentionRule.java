package kolo.tenancy;

/// One kind of personal data with the time that it is kept: a bean for each kind. The network chooses the months within
/// the rule's bounds; a job applies the rule once a day, also while the module is switched off.
///
/// The texts are `<key>` for the kind and `<key>.text` for what happens to it and why; the setting is `<key>.months`.
public interface RetentionRule {
    /// The key, such as `events.retention.registrations`.
    String key();

    /// How long it is kept, and within which bounds a network decides.
    Months months();

    /// Ends what is older. Needs a transaction; done again, it finds nothing.
    ///
    /// @param before the first instant that is kept
    /// @return how many records were ended
    int end(java.time.Instant before);

    /// Calendar months, from `least` to `most`.
    record Months(int usual, int least, int most) {
        /// Checks the order.
        public Months {
            if (least < 1 || usual < least || most < usual) {
                throw new IllegalArgumentException("months " + least + " <= " + usual + " <= " + most);
            }
        }

        /// The setting as it counts: the usual time where none, or none that is allowed, was set.
        public int of(java.util.Optional<String> setting) {
            return setting.filter(text -> text.matches("\\d{1,3}"))
                    .map(Integer::parseInt)
                    .filter(number -> number >= least && number <= most)
                    .orElse(usual);
        }
    }
}
