package dev.pystop.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Pyodide's lock file, cut down to the packages that are really in a folder.
 *
 * <p>Pyodide takes name, version, file and hash of a package from its lock file and refuses a file with another hash. A
 * wheel from a package index often is a newer build than the one which the lock file names, so the entry takes over what
 * the wheel in the folder says; wheels that Pyodide does not know get an entry of their own.
 *
 * <p>A package stays out while one that it needs is missing: Pyodide would fail in the middle of loading it.
 */
final class PackageLock {
    private final JsonObject lock;
    private final String pythonTag;
    private final Set<String> platforms;
    /** Entries of the original lock file. */
    private final Map<String, JsonObject> knownByName = new TreeMap<>();

    private final Map<String, JsonObject> knownByFile = new TreeMap<>();

    /** Entries whose file is there, by normalised name. */
    private final Map<String, JsonObject> present = new TreeMap<>();

    /** Why a file stays out, by file name. */
    private final Map<String, String> leftOut = new TreeMap<>();

    private PackageLock(JsonObject original) {
        lock = original.deepCopy();
        for (Map.Entry<String, JsonElement> entry :
                original.getAsJsonObject("packages").entrySet()) {
            JsonObject known = entry.getValue().getAsJsonObject();
            knownByName.put(Wheel.normalize(entry.getKey()), known);
            knownByFile.put(fileName(known), known);
        }
        JsonObject info = original.getAsJsonObject("info");
        String[] python = text(info, "python").split("\\.", -1);
        pythonTag = "cp" + python[0] + python[1];
        platforms = Set.of(
                "pyemscripten_" + text(info, "abi_version") + "_" + text(info, "arch"),
                "pyodide_" + text(info, "abi_version") + "_" + text(info, "arch"),
                text(info, "platform") + "_" + text(info, "arch"));
    }

    /**
     * Reads the folder; no folder is a folder with nothing in it.
     *
     * @throws StartupException if the folder or Pyodide's lock file cannot be read
     */
    static PackageLock of(Path pyodideLockFile, Optional<Path> folder) {
        PackageLock result;
        try {
            result = new PackageLock(
                    JsonParser.parseString(Files.readString(pyodideLockFile)).getAsJsonObject());
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new StartupException("Pyodide's own lock file cannot be read: " + e.getMessage(), e);
        }
        folder.ifPresent(result::addFiles);
        result.removeIncomplete();
        return result;
    }

    /** The lock file to send. */
    String toJson() {
        JsonObject packages = new JsonObject();
        present.forEach(packages::add);
        lock.add("packages", packages);
        return lock.toString();
    }

    /** The files that the lock file names, each directly in the folder. */
    List<String> files() {
        return present.values().stream().map(PackageLock::fileName).toList();
    }

    /** Why each other package file of the folder stays out. */
    Map<String, String> leftOut() {
        return Map.copyOf(leftOut);
    }

    private void addFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PackageLock::isPackageFile).sorted().toList()) {
                addFile(file);
            }
        } catch (IOException e) {
            throw new StartupException("the folder of packages cannot be read: " + folder, e);
        }
    }

    private static boolean isPackageFile(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".whl") || name.endsWith(".zip")) && Files.isRegularFile(file);
    }

    private void addFile(Path file) throws IOException {
        String fileName = file.getFileName().toString();
        JsonObject exact = knownByFile.get(fileName);
        if (exact != null) {
            JsonObject entry = exact.deepCopy();
            entry.addProperty("sha256", Sha256.of(file));
            add(entry);
            return;
        }
        Optional<Wheel.Tags> tags = Wheel.Tags.parse(fileName);
        if (tags.isEmpty()) {
            leftOut.put(fileName, "Pyodide does not know it");
        } else if (!tags.get().runsOn(pythonTag, platforms)) {
            leftOut.put(fileName, "it is for another platform or Python");
        } else {
            addWheel(file, fileName);
        }
    }

    private void addWheel(Path file, String fileName) throws IOException {
        try {
            Wheel wheel = Wheel.read(file);
            JsonObject known = knownByName.get(Wheel.normalize(wheel.name()));
            JsonObject entry = known == null ? newEntry(wheel) : known.deepCopy();
            entry.addProperty("version", wheel.version());
            entry.addProperty("file_name", fileName);
            entry.addProperty("sha256", Sha256.of(file));
            add(entry);
        } catch (ZipException e) {
            leftOut.put(fileName, "it is damaged");
        }
    }

    /** Two files of one package: the one that Pyodide was tested with wins, else the one that comes last by name. */
    private void add(JsonObject entry) {
        String name = Wheel.normalize(text(entry, "name"));
        JsonObject other = present.get(name);
        if (other != null && knownByFile.containsKey(fileName(other))) {
            leftOut.put(fileName(entry), fileName(other) + " is used");
            return;
        }
        if (other != null) {
            leftOut.put(fileName(other), fileName(entry) + " is used");
        }
        present.put(name, entry);
    }

    private static JsonObject newEntry(Wheel wheel) {
        JsonObject entry = new JsonObject();
        entry.addProperty("name", wheel.name());
        entry.addProperty("install_dir", "site");
        entry.addProperty("package_type", "package");
        entry.addProperty("unvendored_tests", false);
        entry.add("imports", array(wheel.imports()));
        entry.add("depends", array(wheel.depends()));
        return entry;
    }

    /** Again and again, since what is left out may be what another one needs. */
    private void removeIncomplete() {
        boolean removed = true;
        while (removed) {
            removed = present.values().removeIf(this::lacksSomething);
        }
    }

    private boolean lacksSomething(JsonObject entry) {
        List<String> missing = entry.getAsJsonArray("depends").asList().stream()
                .map(JsonElement::getAsString)
                .filter(needed -> !present.containsKey(Wheel.normalize(needed)))
                .toList();
        if (!missing.isEmpty()) {
            leftOut.put(fileName(entry), "it needs " + String.join(", ", missing));
        }
        return !missing.isEmpty();
    }

    private static JsonArray array(List<String> values) {
        JsonArray result = new JsonArray();
        values.forEach(result::add);
        return result;
    }

    private static String fileName(JsonObject entry) {
        return text(entry, "file_name");
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
