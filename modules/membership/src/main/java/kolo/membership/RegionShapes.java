package kolo.membership;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The outlines of the region's countries, for maps that the server draws: `infra/map/refresh.mjs` made them from
/// Natural Earth.
@Component
public class RegionShapes {
    private final Region region;

    RegionShapes(JsonMapper json) {
        try (InputStream in = RegionShapes.class.getResourceAsStream("/kolo/membership/region.json")) {
            if (in == null) {
                throw new IllegalStateException("The region's map is missing");
            }
            region = json.readValue(in, Region.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The map's frame and the countries in it.
    ///
    /// @param width     of the frame, in the units of the outlines
    /// @param countries by ISO 3166-1 alpha-2 code
    public record Region(String source, int width, int height, Map<String, Shape> countries) {}

    /// A country.
    ///
    /// @param path   its outline as the `d` of an SVG path
    /// @param centre x and y of where a mark stands
    public record Shape(String path, List<Integer> centre) {}

    /// The whole map.
    public Region region() {
        return region;
    }
}
