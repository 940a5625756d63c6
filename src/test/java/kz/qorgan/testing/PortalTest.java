package kz.qorgan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.qorgan.Qorgan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole portal on a real database, without a web server. All such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Qorgan.class)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({MovableClock.class, Phones.class, People.class, Entries.class, FullLife.class, Staff.class, Statements.class})
@EnableScenarios
public @interface PortalTest {}
