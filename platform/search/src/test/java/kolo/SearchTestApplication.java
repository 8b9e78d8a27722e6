package kolo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

@SpringBootApplication(scanBasePackages = {"kolo.tenancy",
    "kolo.search"}, exclude = UserDetailsServiceAutoConfiguration.class)
public class SearchTestApplication {}
