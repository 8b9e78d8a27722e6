package kolo.tenancy;

/// A module that keeps personal data of the current network and ends them at a person's wish: a bean of it for each
/// module that keeps any. It works also while the module is switched off, since the data are there all the same.
///
/// What may not go, because the network must be able to account for it, stays, and the texts say so: `<name>.erasure.gone`
/// tells what goes, `<name>.erasure.kept` what stays and why.
public interface PersonalDataEraser {
    /// The module, as its texts begin: `events`.
    String name();

    /// The place among the others; the account itself goes last.
    default int order() {
        return 100;
    }

    /// How many records of the person would be erased. Needs a transaction.
    int found(DataSubject person);

    /// Erases what may go, or takes the person out of it. Needs a transaction; done again, it finds nothing.
    ///
    /// @return how many records were changed
    int erase(DataSubject person);
}
