package kolo.web;

import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import kolo.tenancy.Network;
import kolo.texts.Language;
import kolo.texts.Languages;

/// The language that a request's address asks for, with the prefix that its links carry on.
///
/// @param language the language of the page
/// @param prefix   empty for the network's default language, otherwise like `/ro`
public record PageLanguage(Language language, String prefix) {
    private static final String ATTRIBUTE = PageLanguage.class.getName();

    /// The language of a network's page.
    ///
    /// @param tag a BCP 47 tag; one that the network does not offer counts as its default
    public static PageLanguage in(Network network, String tag) {
        var offered = network.languages().contains(tag) ? tag : network.defaultLanguage();
        return new PageLanguage(Languages.nearest(offered), Languages.pathPrefix(network.languages(), offered));
    }

    /// The language of the running request, if its address was looked at already.
    public static @Nullable PageLanguage of(HttpServletRequest request) {
        return (PageLanguage) request.getAttribute(ATTRIBUTE);
    }

    /// The language of the running request on a page of the network; the default one where no address was looked at.
    public static PageLanguage of(HttpServletRequest request, Network network) {
        var known = of(request);
        return known == null ? in(network, network.defaultLanguage()) : known;
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// The address of a page of this application in this language; anything else stays as it is.
    public String url(String path) {
        if (prefix.isEmpty() || !path.startsWith("/") || path.startsWith("//")) {
            return path;
        }
        return path.equals("/") ? prefix : prefix + path;
    }

    /// The same page in all languages of the network, the current one marked.
    ///
    /// @param addressIn the page's path and query in a language, without its prefix
    List<LanguageLink> alternatives(Network network, UnaryOperator<String> addressIn, UnaryOperator<String> absolute) {
        return network.languages().stream().map(tag -> {
            var other = in(network, tag);
            var href = other.url(addressIn.apply(tag));
            return new LanguageLink(tag, other.language().endonym(), href, other.language() == language,
                    absolute.apply(href));
        }).toList();
    }
}
