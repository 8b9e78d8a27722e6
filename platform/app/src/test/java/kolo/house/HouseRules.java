package kolo.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import javax.sql.DataSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.jdbc.Work;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

import kolo.tenancy.TenantEvent;

/// The rules of the house, each with the reason it was made for.
final class HouseRules {
    private HouseRules() {}

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().that()
            .haveNameNotMatching("kolo\\.kernel\\.Ids")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("it asks the machine for the time") {
                @Override
                public boolean test(JavaCall<?> call) {
                    var owner = call.getTargetOwner();
                    boolean asksNow = call.getTarget().getName().equals("now")
                            && call.getTarget()
                                    .getRawParameterTypes()
                                    .stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class))
                            && (owner.isEquivalentTo(Instant.class) || owner.isEquivalentTo(LocalDate.class)
                                    || owner.isEquivalentTo(LocalDateTime.class)
                                    || owner.isEquivalentTo(ZonedDateTime.class)
                                    || owner.isEquivalentTo(OffsetDateTime.class) || owner.isEquivalentTo(Year.class));
                    return asksNow || (owner.isEquivalentTo(System.class)
                            && call.getTarget().getName().equals("currentTimeMillis"));
                }
            })
            .because("a term that begins at midnight is only testable when time is a clock that a test can move");

    static final ArchRule HIBERNATES_WALL_IS_NOT_LIFTED = noClasses().should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("it opens or steps around Hibernate's wall") {
                @Override
                public boolean test(JavaCall<?> call) {
                    var name = call.getTarget().getName();
                    return name.equals("disableFilter") || name.equals("createNativeQuery")
                            || name.equals("createNativeMutationQuery") || name.equals("openStatelessSession");
                }
            })
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(StatelessSession.class)
            .because(
                    "native queries and stateless sessions see every network; lists use JdbcClient behind row security");

    static final ArchRule CONNECTIONS_BELONG_TO_TENANCY = noClasses().that()
            .resideOutsideOfPackages("kolo.tenancy..", "kolo.app..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class)
            .orShould()
            .callMethod(Session.class, "doWork", Work.class)
            .because("a connection taken from the pool by hand has no network set");

    static final ArchRule NOTHING_IS_SCHEDULED_PAST_THE_TENANT = methods().should()
            .notBeAnnotatedWith(Scheduled.class)
            .because("@Scheduled runs on every node, without a network and without a transaction; use RecurringWork");

    static final ArchRule LATE_LISTENERS_TAKE_A_TENANT_EVENT = methods().that()
            .areMetaAnnotatedWith(TransactionalEventListener.class)
            .should(takeATenantEvent())
            .because(
                    "the listener runs on another thread or after a crash and has to learn its network from the event");

    static final ArchRule TEMPLATES_SHOW_THEIR_OWN_VIEWS = classes().that()
            .haveSimpleNameEndingWith("Generated")
            .should(new ArchCondition<>(
                    "use their own module and what others offer, never the inside of another module") {
                @Override
                public void check(JavaClass template, ConditionEvents events) {
                    var module = template.getPackageName().replaceFirst(".*precompiled\\.([a-z]+).*", "$1");
                    template.getDirectDependenciesFromSelf()
                            .stream()
                            .map(Dependency::getTargetClass)
                            .filter(used -> used.getPackageName().matches("kolo\\.[a-z]+\\..+")
                                    && !used.getPackageName()
                                            .matches("kolo\\.(web|" + module + ").*"))
                            .forEach(used -> events.add(SimpleConditionEvent.violated(template,
                                    template.getName() + " uses " + used.getName())));
                }
            })
            .because("a page of one module must not depend on the inside of another");

    private static ArchCondition<JavaMethod> takeATenantEvent() {
        return new ArchCondition<>("take a TenantEvent") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean fine = method.getRawParameterTypes()
                        .stream()
                        .anyMatch(type -> type.isAssignableTo(TenantEvent.class));
                events.add(new SimpleConditionEvent(method, fine, method.getFullName()));
            }
        };
    }
}
