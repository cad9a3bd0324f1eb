package io.modelstate.runtime.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The library that stands between a process and its disk: see {@code fault/disk.c}. */
final class FaultyDisk {
  private static final int HEAD_BYTES = 24;

  private record Note(long at, byte[] before, long size) {}

  private final Path library;

  private FaultyDisk(Path library) {
    this.library = library;
  }

  /** Empty, and says so, on a machine without a C compiler. */
  static Optional<FaultyDisk> compileIn(Path folder) throws IOException, InterruptedException {
    var source = folder.resolve("disk.c");
    var library = folder.resolve("disk.so");
    try (var c = FaultyDisk.class.getResourceAsStream("/fault/disk.c")) {
      Files.write(source, java.util.Objects.requireNonNull(c).readAllBytes());
    }
    for (var compiler : List.of("cc", "gcc", "clang")) {
      try {
        var compiling =
            new ProcessBuilder(
                    compiler,
                    "-shared",
                    "-fPIC",
                    "-O1",
                    "-o",
                    library.toString(),
                    source.toString())
                .inheritIO()
                .start();
        assertEquals(0, compiling.waitFor(), compiler + " cannot compile fault/disk.c");
        return Optional.of(new FaultyDisk(library));
      } catch (IOException absent) {
        System.err.println("no " + compiler + ": " + absent.getMessage());
      }
    }
    System.err.println("SKIPPED, NOT PASSED: there is no C compiler; no disk can be made to fail");
    return Optional.empty();
  }

  /** Puts the library under the process that {@code builder} will start. */
  ProcessBuilder under(ProcessBuilder builder, Path folder) throws IOException {
    builder.environment().put("LD_PRELOAD", library.toString());
    builder.environment().put("MODELSTATE_DISK", folder.toRealPath().toString());
    return builder;
  }

  /** Undoes what a dead process wrote and never synced, but for a part that got there by chance. */
  static void losePower(Path folder, SplittableRandom random) throws IOException {
    for (var name : List.of("events.db", "events.db-wal")) {
      var notes = folder.resolve(name + ".undo");
      if (Files.exists(notes)) {
        var unsynced = read(Files.readAllBytes(notes));
        int kept = random.nextBoolean() ? 0 : random.nextInt(unsynced.size() + 1);
        undo(folder.resolve(name), unsynced.subList(kept, unsynced.size()).reversed());
        Files.delete(notes);
      }
    }
  }

  /** The last note may be cut short: then its write never happened. */
  private static List<Note> read(byte[] bytes) {
    var notes = new ArrayList<Note>();
    var rest = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    while (rest.remaining() >= HEAD_BYTES) {
      long at = rest.getLong();
      var before = new byte[(int) rest.getLong()];
      long size = rest.getLong();
      if (rest.remaining() < before.length) {
        break;
      }
      rest.get(before);
      notes.add(new Note(at, before, size));
    }
    return notes;
  }

  private static void undo(Path file, List<Note> notes) throws IOException {
    if (notes.isEmpty()) {
      return;
    }
    try (var disk = new RandomAccessFile(file.toFile(), "rw")) {
      for (var note : notes) {
        disk.seek(note.at());
        disk.write(note.before());
        disk.setLength(note.size());
      }
    }
  }

  /** From now on every sync of the log's files fails. */
  static void failSyncs(Path folder) throws IOException {
    Files.createFile(folder.resolve("fail-sync"));
  }

  /** From now on no file of the log can grow. */
  static void fill(Path folder) throws IOException {
    Files.createFile(folder.resolve("disk-full"));
  }

  static void repair(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve("fail-sync"));
    Files.deleteIfExists(folder.resolve("disk-full"));
  }

  static long syncs(Path folder) throws IOException {
    return Files.size(folder.resolve("syncs"));
  }
}
