package dev.pystop.e2e.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once in each browser of {@link BrowserKind#selected()}, each time in a fresh browser context.
 *
 * <p>The test method (and {@code @BeforeEach} methods) may take parameters of the types {@link PlaygroundDriver},
 * {@link com.microsoft.playwright.Page}, {@link BrowserSession}, {@link BrowserKind} and {@link TestServer}. The test
 * fails when a page logs an error that was not declared by {@link BrowserSession#allowErrors}; a failed test leaves a
 * screenshot, the console log and, where the browser records one, a Playwright trace below {@code target/e2e}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(BrowserTestExtension.class)
public @interface BrowserTest {}
