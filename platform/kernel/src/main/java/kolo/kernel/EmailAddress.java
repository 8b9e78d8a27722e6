package kolo.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address in the form that HTML's `input type=email` accepts, at most 254 characters (RFC 5321).
///
/// Another form is refused as [Invalid] with the key `kernel.email-invalid`.
public record EmailAddress(String value) {
    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+");

    public EmailAddress {
        value = value.strip();
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new Invalid("kernel.email-invalid");
        }
    }

    /// The form under which two spellings of one address are the same account: lower case.
    public String normalised() {
        return value.toLowerCase(Locale.ROOT);
    }

    /// The part behind the `@`, in lower case.
    public String domain() {
        return normalised().substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
