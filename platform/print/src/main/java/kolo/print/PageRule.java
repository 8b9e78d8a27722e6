package kolo.print;

/// The CSS of the paper (CSS Paged Media): its size, its margin and what stands at its foot.
final class PageRule {
    private PageRule() {}

    static String of(Printout printout) {
        var format = printout.format();
        var size = "size:%dmm %dmm;margin:%dmm".formatted(format.width(), format.height(), format.margin());
        if (!format.numbered()) {
            return "@page{" + size + "}";
        }
        return """
               @page{%s;
               @bottom-left{content:%s;font-family:"Kolo Sans";font-size:8.5pt;color:#5d5346;text-align:left}
               @bottom-right{content:counter(page) " / " counter(pages);font-family:"Kolo Sans";font-size:8.5pt;
               color:#5d5346;text-align:right;width:20mm}}
               """.formatted(size, quoted(printout.footer()));
    }

    /// A CSS string in which every character but plain letters and digits is an escape, so that none of them
    /// can end the string, the rule or the element around it.
    static String quoted(String text) {
        var result = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point < 128 && Character.isLetterOrDigit(point)) {
                result.appendCodePoint(point);
            } else {
                result.append('\\').append("%06x".formatted(point));
            }
        });
        return result.append('"').toString();
    }
}
