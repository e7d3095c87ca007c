package dev.pystop.ui.exercise;

import dev.pystop.ui.editor.ProgramEditor;
import dev.pystop.ui.layout.TabList;
import dev.pystop.ui.session.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The editor of an exercise: a tab for each file that is shown. It is empty until the exercise has come. */
final class FileTabs implements ProgramEditor {
    private final HTMLDocument document = HTMLDocument.current();
    private final TabList tabs = new TabList();
    private final List<FileTab> files = new ArrayList<>();
    private final List<Runnable> changeListeners = new ArrayList<>();
    private List<ExerciseFile> unseen = List.of();
    private @Nullable FileTab shown;
    /** The file whose run is under way, or was the last. */
    private @Nullable FileTab ran;

    private Runnable onReveal = () -> {};

    /** Calls the listener after every change of a file of the student's. */
    void onChange(Runnable listener) {
        changeListeners.add(listener);
    }

    /** Calls the listener before a line is shown: the editor may not be on screen. */
    void beforeReveal(Runnable listener) {
        onReveal = listener;
    }

    /**
     * Shows an exercise's files.
     *
     * @param work the student's files, by name, in the place of those stubs
     */
    void open(List<ExerciseFile> exercise, Map<String, String> work) {
        List<ExerciseFile> others = new ArrayList<>();
        for (ExerciseFile file : exercise) {
            if (file.isShown()) {
                String text = file.isSolution() ? work.getOrDefault(file.name(), file.text()) : file.text();
                add(file.name(), file.name(), text, file.isSolution());
            } else if (file.role() == ExerciseFile.Role.HELPER) {
                others.add(file);
            }
        }
        unseen = others;
        if (!files.isEmpty()) {
            tabs.select(files.getFirst().tab());
        }
    }

    /** Adds a file to look at, and shows it. */
    void openReadOnly(String name, String title, String text) {
        add(name, title, text, false);
        tabs.select(files.getLast().tab());
    }

    private void add(String name, String title, String text, boolean isEditable) {
        FileTab file = new FileTab(document, "file-" + files.size(), name, title, text, isEditable);
        element("file-tabs").appendChild(file.tab());
        element("editor").appendChild(file.panel());
        files.add(file);
        tabs.add(file.tab(), () -> show(file));
        if (isEditable) {
            file.editor().onChange(() -> changeListeners.forEach(Runnable::run));
        }
    }

    /** The student's files as they are now. */
    Map<String, String> work() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FileTab file : files) {
            if (file.isEditable()) {
                texts.put(file.name(), file.editor().text());
            }
        }
        return texts;
    }

    String shownName() {
        return shown == null ? "" : shown.name();
    }

    String shownText() {
        return shown == null ? "" : shown.editor().text();
    }

    /** Puts texts in the place of the student's, each as one step that can be undone. */
    void replaceWork(Map<String, String> texts) {
        for (FileTab file : files) {
            String text = texts.get(file.name());
            if (file.isEditable() && text != null && !text.equals(file.editor().text())) {
                file.editor().replaceText(text);
            }
        }
    }

    @Override
    public Program program() {
        FileTab main = mainFile();
        ran = main;
        if (main == null) {
            return Program.of("");
        }
        Map<String, String> beside = new LinkedHashMap<>();
        for (ExerciseFile file : unseen) {
            beside.put(file.name(), file.text());
        }
        for (FileTab file : files) {
            // A model solution has the name of the student's file.
            if (file != main) {
                beside.putIfAbsent(file.name(), file.editor().text());
            }
        }
        beside.remove(main.name());
        return new Program(main.name(), main.editor().text(), beside);
    }

    /** The file that is shown if it is one to be run, else the first such. */
    private @Nullable FileTab mainFile() {
        if (shown != null && shown.isRunnable()) {
            return shown;
        }
        for (FileTab file : files) {
            if (file.isRunnable()) {
                return file;
            }
        }
        return null;
    }

    @Override
    public String code(@Nullable String name) {
        FileTab file = name == null ? mainFile() : find(name);
        return file == null ? "" : file.editor().text();
    }

    @Override
    public void setCode(String text, @Nullable String name) {
        FileTab file = name == null ? mainFile() : find(name);
        if (file == null || !file.isEditable()) {
            throw new IllegalArgumentException("there is no file " + name + " that can be changed");
        }
        file.editor().replaceText(text);
    }

    @Override
    public void focus() {
        if (shown != null) {
            shown.editor().focus();
        }
    }

    @Override
    public void markError(int line, String message) {
        if (ran != null) {
            ran.editor().markError(line, message);
        }
    }

    /** Marks a line of any file that is here. */
    void markError(String name, int line, String message) {
        FileTab file = find(name);
        if (file != null) {
            file.editor().markError(line, message);
        }
    }

    @Override
    public void clearMarks() {
        for (FileTab file : files) {
            file.editor().clearMarks();
        }
    }

    @Override
    public boolean hasFile(String name) {
        return find(name) != null;
    }

    @Override
    public void goToLine(String name, int line) {
        FileTab file = find(name);
        if (file != null) {
            onReveal.run();
            tabs.select(file.tab());
            file.editor().goToLine(line);
        }
    }

    private void show(FileTab file) {
        if (shown != null) {
            shown.panel().setHidden(true);
        }
        shown = file;
        file.panel().setHidden(false);
    }

    private @Nullable FileTab find(String name) {
        for (FileTab file : files) {
            if (file.name().equals(name)) {
                return file;
            }
        }
        return null;
    }

    private HTMLElement element(String id) {
        return document.getElementById(id);
    }
}
