package io.modelstate.runtime.folder;

import io.modelstate.runtime.log.Batch;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.StoreFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The newest commit, noted in a file beside the log after each one, before anybody is told of it. A
 * log that ends before its mark has lost what was acknowledged: a write-ahead log that is damaged
 * in its middle, for one, looks to SQLite as if it ended there. The note costs a write and no
 * fsync: it outlives the process, and after a loss of power it may be older than the log but never
 * newer.
 */
public final class HighWaterMark implements Consumer<Batch>, AutoCloseable {
  private static final int DIGITS = 19;
  private static final Pattern LINE =
      Pattern.compile("position (\\d{19}) commit (\\d{19}) ([0-9a-f]{64}) ([0-9a-f]{8})\n");

  private final Path file;
  private final RandomAccessFile out;

  private HighWaterMark(Path file, RandomAccessFile out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Compares the log with its mark; a log without one is taken as it is.
   *
   * @throws StoreFailure when the log lacks what was noted
   */
  public static HighWaterMark open(Path file, EventLog log) {
    check(file, log);
    try {
      // Not a channel: an interrupted client in the role of the writer would close that.
      var out = new RandomAccessFile(file.toFile(), "rw");
      var mark = new HighWaterMark(file, out);
      log.lastCommit().ifPresent(mark::note);
      return mark;
    } catch (IOException e) {
      throw new StoreFailure("%s cannot be used: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Compares without noting anything. */
  public static void check(Path file, EventLog log) {
    try {
      if (Files.exists(file) && Files.size(file) > 0) {
        compare(file, Files.readString(file, StandardCharsets.ISO_8859_1), log);
      }
    } catch (IOException e) {
      throw new StoreFailure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void compare(Path file, String text, EventLog log) {
    var line = LINE.matcher(text);
    if (!line.matches() || !line.group(4).equals(checksum(text.substring(0, line.start(4))))) {
      throw new StoreFailure(
          "%s was changed or damaged; if the log is whole (modelstate verify tells), remove the file"
              .formatted(file));
    }
    long position = Long.parseLong(line.group(1));
    long number = Long.parseLong(line.group(2));
    if (log.lastPosition() < position) {
      throw new StoreFailure(
          ("the event log ends at position %d, but position %d was acknowledged: its end was cut"
                  + " off or damaged. Go back to a backup; if this is one, remove %s")
              .formatted(log.lastPosition(), position, file));
    }
    var found = log.commits(position - 1, 1);
    if (found.isEmpty() || !found.getFirst().hash().hex().equals(line.group(3))) {
      throw new StoreFailure(
          ("commit %d is not the one that was acknowledged: this is another log, or it was changed."
                  + " If it is meant to be this one, remove %s")
              .formatted(number, file));
    }
  }

  /** On the writer's thread. */
  @Override
  public void accept(Batch batch) {
    batch.commit().ifPresent(this::note);
  }

  private void note(Commit commit) {
    var text =
        "position "
            + padded(commit.lastPosition())
            + " commit "
            + padded(commit.number())
            + " "
            + commit.hash().hex()
            + " ";
    var line = (text + checksum(text) + "\n").getBytes(StandardCharsets.US_ASCII);
    try {
      out.seek(0);
      out.write(line);
    } catch (IOException e) {
      throw new StoreFailure("%s could not be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String padded(long number) {
    var digits = Long.toString(number);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  private static String checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new StoreFailure("%s cannot be let go".formatted(file), e);
    }
  }
}
