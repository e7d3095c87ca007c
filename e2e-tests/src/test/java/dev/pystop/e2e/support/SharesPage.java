package dev.pystop.e2e.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@link BrowserTest}s of this class share one page per browser, which is open and ready, and patient
 * ({@link PlaygroundDriver#openPatient}): loading Python takes longer than these tests do. One that follows a failed one gets a new page.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SharesPage {}
