package dev.pystop.e2e.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The browsers that PyStop is tested in: stock builds installed on the machine, never downloaded ones. */
public enum BrowserKind {
    CHROMIUM {
        @Override
        Browser launch(Playwright playwright) {
            return playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(InstalledBrowser.CHROMIUM.find())
                            .setArgs(CHROMIUM_ARGUMENTS));
        }
    },

    /** A stock Firefox, driven over WebDriver BiDi. */
    FIREFOX {
        @Override
        Browser launch(Playwright playwright) {
            return playwright
                    .firefox()
                    .launch(new LaunchOptions()
                            .setChannel("moz-firefox")
                            .setExecutablePath(InstalledBrowser.FIREFOX.find())
                            .setFirefoxUserPrefs(FIREFOX_PREFERENCES));
        }
    };

    /** No sandbox because tests also run as root in containers; the rest keeps the browser from calling its maker. */
    private static final List<String> CHROMIUM_ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /**
     * Playwright has Firefox keep the body of every response of up to 20 MB, and Firefox keeps 200 MB of them. Python's files are fetched
     * anew for every page: memory would grow by something that no visitor has. Less than one body Playwright does not accept.
     */
    private static final Map<String, Object> FIREFOX_PREFERENCES =
            Map.of("remote.network.maxTotalDataSize", 20_000_000);

    /** The browsers named by the system property {@code pystop.e2e.browsers} (comma-separated), by default all. */
    public static List<BrowserKind> selected() {
        String names = System.getProperty("pystop.e2e.browsers", "chromium,firefox");
        return Arrays.stream(names.split(",")).map(BrowserKind::named).toList();
    }

    private static BrowserKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "pystop.e2e.browsers names \"%s\"; known are %s".formatted(name, Arrays.toString(values()))));
    }

    /** Starts a process of this browser. Fails with a sentence that says what to install if there is none. */
    abstract Browser launch(Playwright playwright);

    /** The name as it is written in properties, reports and folders. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
