package kolo.events.first;

import java.time.ZoneId;
import java.util.Map;

/// The time zone of a country that keeps one; of others the network's own, which only matters for the hour at which a
/// day begins.
final class VenueZones {
    private static final Map<String, String> OF = Map.ofEntries(Map.entry("RS", "Europe/Belgrade"),
            Map.entry("BG", "Europe/Sofia"), Map.entry("RO", "Europe/Bucharest"), Map.entry("TR", "Europe/Istanbul"),
            Map.entry("MK", "Europe/Skopje"), Map.entry("ME", "Europe/Podgorica"), Map.entry("GR", "Europe/Athens"),
            Map.entry("HR", "Europe/Zagreb"), Map.entry("BA", "Europe/Sarajevo"), Map.entry("MD", "Europe/Chisinau"),
            Map.entry("SK", "Europe/Bratislava"), Map.entry("CZ", "Europe/Prague"),
            Map.entry("NL", "Europe/Amsterdam"), Map.entry("ES", "Europe/Madrid"), Map.entry("UA", "Europe/Kyiv"),
            Map.entry("GE", "Asia/Tbilisi"));

    private VenueZones() {}

    static ZoneId of(String country, ZoneId otherwise) {
        var zone = OF.get(country);
        return zone == null ? otherwise : ZoneId.of(zone);
    }
}
