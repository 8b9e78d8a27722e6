package kolo.membership.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import kolo.membership.RegionShapes;
import kolo.membership.profile.Countries;

/// The map of the region with the numbers of a list.
@Component
class RegionMap {
    private final RegionShapes.Region region;

    RegionMap(RegionShapes shapes) {
        region = shapes.region();
    }

    /// The map with the counts of one list; countries outside the frame are only in the list beside it.
    RegionMapView with(List<Directory.Count> counts, Countries.Names names, String chosen) {
        var members = new TreeMap<String, Integer>();
        counts.forEach(count -> members.put(count.value(), count.members()));
        int most = members.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var land = new ArrayList<RegionMapView.Land>();
        var marks = new ArrayList<RegionMapView.Mark>();
        region.countries().forEach((code, shape) -> {
            int count = members.getOrDefault(code, 0);
            land.add(new RegionMapView.Land(code, shape.path(), level(count, most), code.equals(chosen)));
            if (count > 0) {
                marks.add(new RegionMapView.Mark(code, names.of(code), count, shape.centre().get(0),
                        shape.centre().get(1), radius(count, most), code.equals(chosen)));
            }
        });
        marks.sort(Comparator.comparingInt(RegionMapView.Mark::count).reversed());
        var list = names.sorted(members.keySet().stream())
                .stream()
                .map(code -> new RegionMapView.Entry(code, names.of(code), names.note(code),
                        members.getOrDefault(code, 0),
                        region.countries().containsKey(code), code.equals(chosen)))
                .toList();
        return new RegionMapView(region.width(), region.height(), land, marks, list);
    }

    /// From 0, no member, to 4, the most.
    private static int level(int count, int most) {
        return count == 0 ? 0 : Math.clamp(1 + (int) Math.floor(3.999 * count / most), 1, 4);
    }

    /// The area of a mark follows the number, so that ten times as many do not look a hundred times as many.
    private static int radius(int count, int most) {
        return (int) Math.round(13 + 11 * Math.sqrt((double) count / most));
    }
}
