package kolo.events.calendar;

/// A feed with its absolute address.
public record FeedView(String name, String url) {
    /// The address under which calendar programs subscribe at a click.
    public String webcal() {
        return url.replaceFirst("^https?:", "webcal:");
    }
}
