package dev.pystop.e2e.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

        @Override
        public Process start(Path profile, String address) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(InstalledBrowser.CHROMIUM.find().toString());
            command.addAll(CHROMIUM_ARGUMENTS);
            // A headless Chromium without a port for debugging would load the page and end.
            command.addAll(List.of("--headless", "--remote-debugging-port=0", "--user-data-dir=" + profile, address));
            return silently(command);
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

        @Override
        public Process start(Path profile, String address) throws IOException {
            Files.writeString(profile.resolve("user.js"), QUIET_FIREFOX);
            return silently(List.of(
                    InstalledBrowser.FIREFOX.find().toString(),
                    "--headless",
                    "--no-remote",
                    "--profile",
                    profile.toString(),
                    address));
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

    /** What keeps a new Firefox from showing pages of its own and from calling its maker. */
    private static final String QUIET_FIREFOX = """
            user_pref("app.normandy.enabled", false);
            user_pref("app.update.enabled", false);
            user_pref("browser.aboutwelcome.enabled", false);
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("browser.startup.homepage_override.mstone", "ignore");
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("services.settings.server", "data:,");
            user_pref("termsofuse.bypassNotification", true);
            """;

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

    /**
     * Starts a process of this browser that nobody drives, with a window that nobody sees.
     *
     * @param profile an empty folder for all that it keeps
     * @param address the page to open
     * @throws IOException if it cannot be started
     */
    public abstract Process start(Path profile, String address) throws IOException;

    private static Process silently(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** The name as it is written in properties, reports and folders. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
