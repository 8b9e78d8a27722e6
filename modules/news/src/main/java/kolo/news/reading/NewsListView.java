package kolo.news.reading;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import kolo.files.Picture;
import kolo.web.Paging;

/// The list as its page shows it.
///
/// @param editor whether the reader edits the news
/// @param feed   the path of the feed of what is listed
/// @param pictures by article
public record NewsListView(NewsFilter filter, List<ArticleRowView> rows, Paging paging, List<NewsList.Count> kinds,
        List<NewsList.Count> topics, List<NewsList.Count> years, boolean editor, String feed,
        Map<UUID, Picture> pictures) {}
