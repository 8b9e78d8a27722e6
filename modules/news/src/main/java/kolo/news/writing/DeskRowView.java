package kolo.news.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import kolo.news.ArticleKind;
import kolo.news.ArticleStatus;

/// An article as the desk's list shows it.
///
/// @param status what matters most of it now
/// @param author who began it; empty for the platform
public record DeskRowView(UUID id, String title, String locale, ArticleKind kind, ArticleStatus status,
        List<String> locales, String author, Instant changedAt, boolean demonstration) {}
