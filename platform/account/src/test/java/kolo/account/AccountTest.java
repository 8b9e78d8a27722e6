package kolo.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

import kolo.AccountTestApplication;
import kolotest.FreshDatabase;

/// A test of these pages on a server; all such tests share one.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@FreshDatabase(shared = "account")
@SpringBootTest(classes = AccountTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface AccountTest {
}
