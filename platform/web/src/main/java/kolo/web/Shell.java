package kolo.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What stands around a page's own content, every text in the page's language.
///
/// @param title         the page's heading
/// @param documentTitle the heading with the network's name
/// @param platform      whether this is the platform's own host
/// @param logo          the address of the network's logo, if it has one
/// @param navigation    the main navigation
/// @param account       the links of the signed-in person; empty for a visitor
/// @param signInHref    where to sign in; null when somebody is
/// @param languages     the same page in every language of the network
/// @param brandCss      the style sheet with the network's colours
/// @param indexable     whether search engines may list the page
/// @param scripts       addresses of scripts that only this page needs
/// @param styles        addresses of style sheets that only this page needs
/// @param typeface      the key of the typeface pair, see `tokens.css`
/// @param person        the name of who is signed in; null for a visitor
/// @param meta          what the page says of itself to search engines and previews
/// @param csrfToken     the token for requests by script; null on public pages
public record Shell(PageLanguage pageLanguage, String title, String documentTitle, String networkName,
        String networkShortName, boolean platform, @Nullable String logo, List<NavLink> navigation,
        List<NavLink> account, @Nullable String signInHref, List<LanguageLink> languages,
        List<Crumb> breadcrumbs, @Nullable Flash flash, List<NavLink> footer, String brandCss, boolean indexable,
        List<String> scripts, List<String> styles, String typeface,
        @Nullable String person, @Nullable String csrfToken, PageMeta meta) {
    /// The BCP 47 tag for the `lang` attribute.
    public String language() {
        return pageLanguage.language().tag();
    }
}
