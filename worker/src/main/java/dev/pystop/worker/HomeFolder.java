package dev.pystop.worker;

import dev.pystop.protocol.FileChange;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The folder in Pyodide's file system in which programs run and keep their files.
 *
 * <p>Pyodide's files are Emscripten's MEMFS: JavaScript objects ("nodes"), whose operations are functions in tables that all
 * nodes share. Whatever changes a file, from open() to a memory map or SQLite, ends in one of those few functions; so they are what is watched,
 * rather than the many system calls in front of them.
 */
final class HomeFolder {
    /** Told what happens to the files below the folder, after it has happened. */
    interface Watcher {
        /** Bytes were written; they are the file system's own, and may change after the call. */
        void written(String path, double position, Int8Array bytes);

        /** Anything else than bytes being written. */
        void changed(FileChange change);
    }

    private final JSObject fileSystem;
    private final String path;

    private HomeFolder(JSObject fileSystem, String path) {
        this.fileSystem = fileSystem;
        this.path = path;
    }

    /** The current folder: nobody has left it yet. */
    static HomeFolder of(Pyodide pyodide) {
        JSObject fileSystem = fileSystem(pyodide);
        return new HomeFolder(fileSystem, currentFolder(fileSystem));
    }

    /** Makes one change. What cannot be done is left undone: a file less is better than no Python. */
    void apply(FileChange change) {
        String where = path + '/' + change.path();
        switch (change) {
            case FileChange.Written written ->
                write(fileSystem, where, written.position(), Int8Array.fromJavaArray(written.bytes()));
            case FileChange.Resized resized -> resize(fileSystem, where, resized.size());
            case FileChange.FolderMade made -> makeFolder(fileSystem, where);
            case FileChange.LinkMade made -> makeLink(fileSystem, made.target(), where);
            case FileChange.Moved moved -> throw new IllegalArgumentException("files that are restored do not move");
            case FileChange.Removed removed -> throw new IllegalArgumentException("files that are restored do not go");
        }
    }

    /** Watches the files from here on, for good. */
    void watch(Watcher watcher) {
        watch(
                fileSystem,
                path,
                watcher::written,
                (file, size) -> watcher.changed(new FileChange.Resized(file, (int) Math.min(size, Integer.MAX_VALUE))),
                folder -> watcher.changed(new FileChange.FolderMade(folder)),
                (link, target) -> watcher.changed(new FileChange.LinkMade(link, target)),
                (from, to) -> watcher.changed(new FileChange.Moved(from, to)),
                gone -> watcher.changed(new FileChange.Removed(gone)));
    }

    @JSFunctor
    private interface Written extends JSObject {
        void accept(String path, double position, Int8Array bytes);
    }

    @JSFunctor
    private interface Resized extends JSObject {
        void accept(String path, double size);
    }

    @JSFunctor
    private interface OnePath extends JSObject {
        void accept(String path);
    }

    @JSFunctor
    private interface TwoPaths extends JSObject {
        void accept(String path, String other);
    }

    // The tables are changed in place, because every node refers to them. A file that was removed while it is open goes
    // on being
    // written, but under no name: hence the question whether its folder still knows it. Memory maps that are flushed
    // write
    // through msync.
    @JSBody(
            params = {"fs", "homePath", "written", "resized", "folderMade", "linkMade", "moved", "removed"},
            script = """
                    var home = fs.lookupPath(homePath).node;
                    var tables = fs.filesystems.MEMFS.ops_table;
                    function pathOf(node) {
                        var path = node.name;
                        for (var folder = node.parent; folder !== home; folder = folder.parent) {
                            if (folder.parent === folder) { return ''; }
                            path = folder.name + '/' + path;
                        }
                        return path;
                    }
                    function livingPathOf(node) {
                        return node.parent.contents[node.name] === node ? pathOf(node) : '';
                    }
                    function after(table, name, notice) {
                        var original = table[name];
                        table[name] = function () {
                            var result = original.apply(this, arguments);
                            notice.apply(null, arguments);
                            return result;
                        };
                    }
                    function tellBytes(path, position, buffer, offset, length) {
                        written(path, position, new Int8Array(buffer.buffer, buffer.byteOffset + offset, length));
                    }
                    function tellAll(node, path) {
                        if (fs.isDir(node.mode)) {
                            folderMade(path);
                            Object.keys(node.contents).forEach(function (name) {
                                tellAll(node.contents[name], path + '/' + name);
                            });
                        } else if (fs.isLink(node.mode)) {
                            linkMade(path, node.link);
                        } else if (fs.isFile(node.mode)) {
                            resized(path, 0);
                            tellBytes(path, 0, node.contents, 0, node.usedBytes);
                        }
                    }
                    after(tables.file.stream, 'write', function (stream, buffer, offset, length, position) {
                        var path = length > 0 ? livingPathOf(stream.node) : '';
                        if (path) { tellBytes(path, position, buffer, offset, length); }
                    });
                    after(tables.file.stream, 'msync', function (stream, buffer, offset, length) {
                        var path = livingPathOf(stream.node);
                        if (path) { tellBytes(path, offset, buffer, 0, length); }
                    });
                    after(tables.file.node, 'setattr', function (node, attributes) {
                        var path = attributes.size === undefined ? '' : livingPathOf(node);
                        if (path) { resized(path, attributes.size); }
                    });
                    after(tables.dir.node, 'mknod', function (parent, name) {
                        var node = parent.contents[name];
                        var path = pathOf(node);
                        if (path && (fs.isDir(node.mode) || fs.isFile(node.mode))) { tellAll(node, path); }
                    });
                    after(tables.dir.node, 'symlink', function (parent, name, target) {
                        var path = pathOf(parent.contents[name]);
                        if (path) { linkMade(path, target); }
                    });
                    ['unlink', 'rmdir'].forEach(function (operation) {
                        after(tables.dir.node, operation, function (parent, name) {
                            var path = pathOf({name: name, parent: parent});
                            if (path) { removed(path); }
                        });
                    });
                    var rename = tables.dir.node.rename;
                    tables.dir.node.rename = function (node, folder, name) {
                        var from = pathOf(node);
                        rename.call(this, node, folder, name);
                        var to = pathOf({name: name, parent: folder});
                        if (from && to) {
                            moved(from, to);
                        } else if (from) {
                            removed(from);
                        } else if (to) {
                            tellAll(node, to);
                        }
                    };
                    """)
    private static native void watch(
            JSObject fs,
            String homePath,
            Written written,
            Resized resized,
            OnePath folderMade,
            TwoPaths linkMade,
            TwoPaths moved,
            OnePath removed);

    /** A copy of a part. */
    static byte[] copyOf(Int8Array bytes, int from, int to) {
        return new Int8Array(bytes.getBuffer(), bytes.getByteOffset() + from, to - from).copyToJavaArray();
    }

    @JSBody(params = "pyodide", script = "return pyodide.FS;")
    private static native JSObject fileSystem(Pyodide pyodide);

    @JSBody(params = "fs", script = "return fs.cwd();")
    private static native String currentFolder(JSObject fs);

    // 65: write only, create if missing.
    @JSBody(
            params = {"fs", "path", "position", "bytes"},
            script = "try { var stream = fs.open(path, 65);"
                    + " fs.write(stream, bytes, 0, bytes.length, position); fs.close(stream); } catch (error) {}")
    private static native void write(JSObject fs, String path, int position, Int8Array bytes);

    @JSBody(
            params = {"fs", "path", "size"},
            script = "try { fs.close(fs.open(path, 65)); fs.truncate(path, size); } catch (error) {}")
    private static native void resize(JSObject fs, String path, int size);

    @JSBody(
            params = {"fs", "path"},
            script = "try { fs.mkdirTree(path); } catch (error) {}")
    private static native void makeFolder(JSObject fs, String path);

    @JSBody(
            params = {"fs", "target", "path"},
            script = "try { fs.symlink(target, path); } catch (error) {}")
    private static native void makeLink(JSObject fs, String target, String path);
}
