package kolo.files;

/// Documents of the kinds that networks exchange: PDF, DOCX, XLSX, ODT, TXT and CSV, without macros. They are kept as
/// they came and only ever offered for saving.
///
/// @param bytes the largest file that is read
public record DocumentSpec(int bytes) implements UploadSpec {

    /// Up to 25 MB.
    public static final DocumentSpec USUAL = new DocumentSpec(25_000_000);
}
