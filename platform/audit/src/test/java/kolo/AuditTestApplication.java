package kolo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

@SpringBootApplication(scanBasePackages = {"kolo.tenancy",
    "kolo.audit"}, exclude = UserDetailsServiceAutoConfiguration.class)
public class AuditTestApplication {}
