package kolo.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kolo.tenancy.Network;

/// A slot: pages of a module that search engines should know. Asked in a read-only transaction of the network and always as
/// a visitor, so that whatever obeys the actor's visibility names nothing but public pages.
public interface SitemapSource {
    /// The module it belongs to; where that is switched off, it is not asked. Empty for pages that every network has.
    String module();

    /// The public pages.
    List<Place> pages(Network network);

    /// A page in each of the languages in which it is written.
    ///
    /// @param paths by BCP 47 tag, without the language's prefix; a page that exists as a summary in a language is a page
    ///            of that language
    /// @param changed when its text changed last; null when that is not known
    record Place(Map<String, String> paths, @Nullable Instant changed) {
        /// Keeps the order of the languages.
        public Place {
            paths = new LinkedHashMap<>(paths);
        }

        /// A page that has the same path in all languages of the network.
        public static Place everywhere(Network network, String path, @Nullable Instant changed) {
            var paths = new LinkedHashMap<String, String>();
            network.languages().forEach(tag -> paths.put(tag, path));
            return new Place(paths, changed);
        }
    }
}
