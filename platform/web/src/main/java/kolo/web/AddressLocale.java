package kolo.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// Tells Spring the language of the address; nothing else may choose one.
final class AddressLocale implements LocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var language = PageLanguage.of(request);
        return language == null ? Locale.ENGLISH : language.language().locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address decides the language");
    }
}
