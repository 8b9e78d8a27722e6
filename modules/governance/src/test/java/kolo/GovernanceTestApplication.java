package kolo;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class GovernanceTestApplication {}
