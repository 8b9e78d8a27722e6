package kolo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import kolo.speed.Statements;
import kolotest.FreshDatabase;

/// A test of the whole application on a real port, with the three networks of the first start.
///
/// All such tests share one application and one database; one that leaves a mess behind also says `@FreshDatabase`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FreshDatabase(shared = "whole-system")
@Import(Statements.class)
@SpringBootTest(classes = KoloApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "kolo.local=true", "kolo.local.password=" + WholeSystem.PASSWORD, "management.server.port=-1",
    "kolo.files.folder=target/kolo-files", "db-scheduler.polling-interval=1s"})
public @interface WholeSystem {
    /// The password of every demonstration account.
    String PASSWORD = "a circle of clusters";
}
