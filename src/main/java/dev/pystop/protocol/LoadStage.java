package dev.pystop.protocol;

/** What the worker is doing until Python is ready, in this order. */
public enum LoadStage {
    /** The worker's own script is on its way. */
    WORKER("worker"),
    /** Pyodide's files are on their way. */
    DOWNLOAD("download"),
    /** The interpreter starts. */
    START("start"),
    /** Our host Python is imported and takes its place. */
    PREPARE("prepare");

    private final String id;

    LoadStage(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static LoadStage of(String id) {
        for (LoadStage stage : values()) {
            if (stage.id.equals(id)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("no such load stage: " + id);
    }
}
