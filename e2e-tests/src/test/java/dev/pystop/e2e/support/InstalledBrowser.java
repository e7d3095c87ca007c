package dev.pystop.e2e.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a browser may be installed.
 *
 * @param variable an environment variable whose value, if it has one, is the executable
 * @param commands names to look for on the PATH and in {@code /usr/bin}, the preferred one first
 * @param applications absolute paths outside the PATH, as macOS applications have them
 */
record InstalledBrowser(String variable, List<String> commands, List<String> applications) {
    static final InstalledBrowser CHROMIUM = new InstalledBrowser(
            "PYSTOP_CHROMIUM",
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
            List.of(
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    static final InstalledBrowser FIREFOX = new InstalledBrowser(
            "PYSTOP_FIREFOX",
            List.of("firefox-esr", "firefox"),
            List.of("/Applications/Firefox.app/Contents/MacOS/firefox"));

    /**
     * The executable.
     *
     * @throws IllegalStateException if there is none, with what to do about it
     */
    Path find() {
        String chosen = System.getenv(variable);
        if (chosen != null) {
            if (!Files.isExecutable(Path.of(chosen))) {
                throw new IllegalStateException(
                        "%s is %s, which is not an executable file".formatted(variable, chosen));
            }
            return Path.of(chosen);
        }
        return Stream.concat(onPath(), applications.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No browser found: install one of %s, or name its executable in the environment variable %s"
                                .formatted(commands, variable)));
    }

    private Stream<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
        List<Path> folders = Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return commands.stream().flatMap(command -> folders.stream().map(folder -> folder.resolve(command)));
    }
}
