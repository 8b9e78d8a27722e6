package kolo.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

/// A test against the web module on a server; all such tests share one.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = WebTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.web.resources.add-mappings=false", "server.error.whitelabel.enabled=false",
    "spring.main.banner-mode=off", "logging.level.root=warn", "spring.servlet.multipart.max-file-size=64KB",
    "spring.servlet.multipart.max-request-size=128KB", "server.tomcat.max-http-form-post-size=64KB"})
@interface WebTest {
}
