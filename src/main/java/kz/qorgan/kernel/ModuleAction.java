package kz.qorgan.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Other modules call this as a part of their own use case, after they have decided that the person may do it. Pages
 * must not call it; {@code ArchitectureTests} sees to that.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModuleAction {}
