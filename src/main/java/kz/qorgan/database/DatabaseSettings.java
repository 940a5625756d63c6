package kz.qorgan.database;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on what the database module needs of Spring: work by the clock. */
@Configuration
@EnableScheduling
class DatabaseSettings {}
