package kolo.projects.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

import kolo.kernel.Invalid;

/// Reads amounts of money with a comma or a point before the decimals: `1.102.472,76`, `1,102,472.76`, `2999992,5`.
///
/// `413,500` is refused: it may mean four hundred thousand or four hundred.
public final class Amounts {
    private static final Pattern SHAPE = Pattern.compile("[0-9][0-9.,]*");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([.,][0-9]{3})+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u202f']");
    private static final BigDecimal MOST = new BigDecimal("9999999999999999");

    private Amounts() {}

    /// The amount in whole cents.
    ///
    /// @throws Invalid with a key of its own when it is no amount, negative, ambiguous or beyond all bounds
    public static BigDecimal read(String text) {
        var plain = GAPS.matcher(text).replaceAll("");
        if (!SHAPE.matcher(plain).matches()) {
            throw new Invalid("projects.problem.amount", text);
        }
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        int last = Math.max(comma, point);
        var mark = last < 0 ? "" : plain.substring(last, last + 1);
        boolean both = comma >= 0 && point >= 0;
        boolean repeated = !mark.isEmpty() && plain.indexOf(mark) != last;
        if (both && (repeated || !grouped(plain.substring(0, last), mark))) {
            throw new Invalid("projects.problem.amount", text);
        }
        if (repeated) {
            if (!GROUPED.matcher(plain).matches()) {
                throw new Invalid("projects.problem.amount", text);
            }
            return bounded(new BigDecimal(plain.replace(mark, "")), text);
        }
        if (!both && last > 0 && plain.length() - last == 4 && !plain.startsWith("0") && last <= 3) {
            throw new Invalid("projects.problem.amount-ambiguous", text);
        }
        var whole = last < 0 ? plain : plain.substring(0, last).replace(".", "").replace(",", "");
        var cents = last < 0 ? "" : plain.substring(last + 1);
        return bounded(new BigDecimal(whole + (cents.isEmpty() ? "" : "." + cents)), text);
    }

    private static boolean grouped(String whole, String decimalMark) {
        return !whole.contains(decimalMark) && GROUPED.matcher(whole).matches();
    }

    private static BigDecimal bounded(BigDecimal amount, String text) {
        if (amount.compareTo(MOST) > 0) {
            throw new Invalid("projects.problem.amount", text);
        }
        return amount.setScale(2, RoundingMode.HALF_EVEN);
    }
}
