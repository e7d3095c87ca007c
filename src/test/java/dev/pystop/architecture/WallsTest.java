package dev.pystop.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls between the rooms of the house, which CONTRIBUTING.md lists. */
final class WallsTest {
    private static final String PROTOCOL = "dev.pystop.protocol..";
    private static final String JSO = "dev.pystop.jso..";
    private static final String UI = "dev.pystop.ui..";
    private static final String WORKER = "dev.pystop.worker..";
    private static final String SERVER = "dev.pystop.server..";
    private static final String SESSION = "dev.pystop.ui.session..";
    private static final String FILES = "dev.pystop.ui.files..";
    private static final String TEXT = "dev.pystop.ui.text..";
    private static final String TERMINAL = "dev.pystop.ui.terminal..";
    private static final String CHECK = "dev.pystop.ui.check..";
    private static final String TEAVM = "org.teavm..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.pystop");

    @Test
    void shouldKnowEveryRoom() {
        List<String> rooms = List.of("protocol", "jso", "ui", "worker", "server");
        for (String room : rooms) {
            assertTrue(CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith("dev.pystop." + room)), room);
        }
        classes()
                .should()
                .resideInAnyPackage(PROTOCOL, JSO, UI, WORKER, SERVER)
                .because("a new room needs walls of its own here")
                .check(CLASSES);
    }

    @Test
    void shouldKeepTheProtocolFreeOfEverythingOfOurs() {
        classes()
                .that()
                .resideInAPackage(PROTOCOL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(PROTOCOL, "java..", "org.jspecify..")
                .because("page, worker and the JVM's unit tests all use it")
                .check(CLASSES);
    }

    @Test
    void shouldKeepBrowserBindingsOnTheProtocolOnly() {
        noClasses()
                .that()
                .resideInAPackage(JSO)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(UI, WORKER, SERVER)
                .check(CLASSES);
    }

    @Test
    void shouldKeepThePageApartFromWorkerAndServer() {
        noClasses()
                .that()
                .resideInAPackage(UI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WORKER, SERVER)
                .check(CLASSES);
    }

    @Test
    void shouldKeepTheWorkerApartFromPageAndServer() {
        noClasses()
                .that()
                .resideInAPackage(WORKER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(UI, SERVER)
                .check(CLASSES);
    }

    @Test
    void shouldKeepTheServerApartFromWhatIsCompiledToJavaScript() {
        noClasses()
                .that()
                .resideInAPackage(SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROTOCOL, JSO, UI, WORKER, TEAVM)
                .check(CLASSES);
    }

    @Test
    void shouldKeepTheSessionFreeOfTheBrowser() {
        classes()
                .that()
                .resideInAnyPackage(SESSION, FILES, TEXT, TERMINAL, CHECK)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(PROTOCOL, SESSION, FILES, TEXT, TERMINAL, CHECK, "java..", "org.jspecify..")
                .because("all of it is tested on the JVM")
                .check(CLASSES);
    }

    @Test
    void shouldKeepThreadsOutOfWhatRunsInABrowser() {
        noClasses()
                .that()
                .resideInAnyPackage(PROTOCOL, JSO, UI, WORKER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, ThreadLocal.class)
                .because("TeaVM would make its own green threads of them, and the page would pay for it")
                .check(CLASSES);
    }

    @Test
    void shouldHaveNoCyclesBetweenThePartsOfThePage() {
        slices().matching("dev.pystop.ui.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void shouldLetNoPartOfThePageKnowTheWhole() {
        noClasses()
                .that()
                .resideInAPackage("dev.pystop.ui.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.pystop.ui")
                .check(CLASSES);
    }
}
