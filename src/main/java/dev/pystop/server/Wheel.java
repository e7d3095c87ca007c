package dev.pystop.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a Python wheel says about itself (the binary distribution format and core metadata of the Python packaging
 * specifications).
 *
 * @param name the project's name as its author writes it
 * @param imports the modules and packages that it installs
 * @param depends the projects that it needs, by normalised name; requirements with a condition (a marker) are not among
 *     them: nearly all of those are for another platform, an older Python or an extra
 */
record Wheel(String name, String version, List<String> imports, List<String> depends) {
    /** Name, version, optional build number, and the three tags. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?<name>[^-]+)-(?<version>[^-]+)(-[0-9][^-]*)?-(?<python>[^-]+)-(?<abi>[^-]+)-(?<platform>[^-]+)\\.whl");

    private static final Pattern REQUIREMENT_NAME = Pattern.compile("[A-Za-z0-9._-]+");

    /** The compatibility of a wheel, as its file name tells. */
    record Tags(String name, String version, String python, String abi, String platform) {
        /** Reads a file name; empty if it is not a wheel's. */
        static Optional<Tags> parse(String fileName) {
            Matcher matcher = FILE_NAME.matcher(fileName);
            return matcher.matches()
                    ? Optional.of(new Tags(
                            matcher.group("name"),
                            matcher.group("version"),
                            matcher.group("python"),
                            matcher.group("abi"),
                            matcher.group("platform")))
                    : Optional.empty();
        }

        /** Whether the wheel is for any platform, or for the one whose name is given. */
        boolean runsOn(String pythonTag, Set<String> platforms) {
            Set<String> pythons = Set.of(python.split("\\.", -1));
            return switch (abi) {
                case "none" -> platform.equals("any") && (pythons.contains("py3") || pythons.contains(pythonTag));
                case "abi3" -> platforms.contains(platform);
                default -> abi.equals(pythonTag) && platforms.contains(platform);
            };
        }
    }

    /** The same project has the same name, however it is written (PEP 503). */
    static String normalize(String name) {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * Opens a wheel.
     *
     * @throws ZipException if the file is damaged or has no metadata
     */
    static Wheel read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> metadata = zip.stream()
                    .filter(entry -> entry.getName().matches("[^/]+\\.dist-info/METADATA"))
                    .findFirst()
                    .map(entry -> headerOf(zip, entry))
                    .orElseThrow(() -> new ZipException("it has no METADATA"));
            return new Wheel(
                    field(metadata, "Name"),
                    field(metadata, "Version"),
                    List.copyOf(topLevelNames(zip)),
                    values(metadata, "Requires-Dist")
                            .filter(requirement -> !requirement.contains(";"))
                            .map(Wheel::requiredName)
                            .distinct()
                            .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The fields end at the first empty line; the project's description follows. */
    private static List<String> headerOf(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(List<String> metadata, String name) throws IOException {
        return values(metadata, name).findFirst().orElseThrow(() -> new ZipException("its METADATA has no " + name));
    }

    private static Stream<String> values(List<String> metadata, String name) {
        String prefix = name + ":";
        return metadata.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip());
    }

    private static String requiredName(String requirement) {
        Matcher matcher = REQUIREMENT_NAME.matcher(requirement);
        return matcher.lookingAt() ? normalize(matcher.group()) : requirement;
    }

    private static Set<String> topLevelNames(ZipFile zip) {
        Set<String> names = new TreeSet<>();
        zip.stream().map(ZipEntry::getName).filter(Wheel::isModule).forEach(path -> {
            String first = path.substring(0, path.indexOf('/') < 0 ? path.length() : path.indexOf('/'));
            names.add(first.substring(0, first.indexOf('.') < 0 ? first.length() : first.indexOf('.')));
        });
        return names;
    }

    private static boolean isModule(String path) {
        String folder = path.substring(0, Math.max(0, path.indexOf('/')));
        return Stream.of(".py", ".so").anyMatch(path::endsWith)
                && Stream.of(".dist-info", ".data").noneMatch(folder::endsWith);
    }
}
