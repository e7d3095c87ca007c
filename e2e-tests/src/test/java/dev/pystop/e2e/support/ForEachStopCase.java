package dev.pystop.e2e.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once per browser and {@link StopCase}. It may take the parameters of a {@link BrowserTest} and a
 * {@link StopCase}.
 *
 * <p>Unlike with {@link BrowserTest}, cases share a page, open and ready: loading Python takes longer than a case does.
 * A case that follows a failed one gets a new page.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(StopCaseExtension.class)
public @interface ForEachStopCase {}
