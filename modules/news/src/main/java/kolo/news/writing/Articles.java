package kolo.news.writing;

import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

/// The articles of the network.
interface Articles extends CrudRepository<Article, UUID> {}
