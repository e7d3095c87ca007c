package dev.pystop.e2e.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** These tests are about the start from bytecode, and what the page makes of it; a run with another {@link StartKind} leaves them out. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@DisabledIfSystemProperty(
        named = "pystop.e2e.start",
        matches = "plain|snapshot",
        disabledReason = "is about the start from bytecode")
public @interface AboutBytecodeStart {}
