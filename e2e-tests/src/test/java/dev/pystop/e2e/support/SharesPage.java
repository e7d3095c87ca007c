package dev.pystop.e2e.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This {@link BrowserTest}, or every one of this class, takes the page that it shares with others of its class, one per browser. It is
 * open, ready, and patient ({@link PlaygroundDriver#openPatient}): loading Python takes longer than these tests do. They leave nothing
 * running behind. One that follows a failed one gets a new page.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SharesPage {}
