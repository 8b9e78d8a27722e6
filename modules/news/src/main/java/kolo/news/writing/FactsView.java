package kolo.news.writing;

import java.util.List;

import kolo.web.Choice;

/// The choices of the form on an article.
///
/// @param members the organisations that it may come from
/// @param editor  whether the actor decides when it expires and what stays on top
public record FactsView(List<Choice> kinds, List<Choice> topics, List<Choice> visibilities, List<Choice> members,
        List<Choice> precisions, List<Choice> languages, boolean editor) {}
