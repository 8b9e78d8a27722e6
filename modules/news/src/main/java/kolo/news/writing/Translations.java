package kolo.news.writing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

/// The texts of the network's articles.
interface Translations extends CrudRepository<Translation, UUID> {
    /// Those of one article.
    List<Translation> findByArticleIdOrderByCreatedAtAscIdAsc(UUID articleId);

    /// The one in a language.
    Optional<Translation> findByArticleIdAndLocale(UUID articleId, String locale);
}
