package kolo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

import kolotest.FreshDatabase;

/// A test of the whole application on a real port and a database of its own, with the three networks of the first start.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FreshDatabase
@SpringBootTest(classes = KoloApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "kolo.local=true", "kolo.local.password=" + WholeSystem.PASSWORD, "management.server.port=-1",
    "kolo.files.folder=target/kolo-files", "db-scheduler.polling-interval=1s"})
public @interface WholeSystem {
    /// The password of every demonstration account.
    String PASSWORD = "a circle of clusters";
}
