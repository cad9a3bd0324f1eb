package io.modelstate.runtime.folder;

import io.modelstate.runtime.log.Batch;
import io.modelstate.runtime.log.Commit;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.Hash;
import io.modelstate.runtime.log.StoreFailure;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The newest commit, noted in a file beside the log after each one, before anybody is told of it. A
 * log that ends before its mark has lost what was acknowledged: a write-ahead log that is damaged
 * in its middle, for one, looks to SQLite as if it ended there.
 *
 * <p>The note is a write to mapped memory, with neither a call of the system nor an fsync: it
 * outlives the process, and after a loss of power it may be older than the log but never newer. A
 * process that is killed may leave the line it was writing unfinished, so there are two, written in
 * turn; after an orderly end they are the same.
 */
public final class HighWaterMark implements Consumer<Batch>, AutoCloseable {
  private static final int DIGITS = 19;
  private static final int LINES = 2;
  private static final Pattern LINE =
      Pattern.compile("position (\\d{19}) commit (\\d{19}) ([0-9a-f]{64}) ([0-9a-f]{8})\n");

  /** Of one line. */
  private static final int BYTES = 130;

  private record Noted(long position, long commit, String hash) {}

  private static final String EMPTY =
      "position " + "0".repeat(DIGITS) + " commit " + "0".repeat(DIGITS) + " ";
  private static final int POSITION_AT = "position ".length();
  private static final int COMMIT_AT = POSITION_AT + DIGITS + " commit ".length();
  private static final int HASH_AT = EMPTY.length();
  private static final int CHECKSUM_AT = HASH_AT + 2 * Hash.BYTES + 1;

  private final MappedByteBuffer lines;

  /** What is noted next, in place of what was before. */
  private final byte[] line =
      (EMPTY + " ".repeat(BYTES - 1 - EMPTY.length()) + "\n").getBytes(StandardCharsets.US_ASCII);

  private int next;
  private Optional<Commit> newest = Optional.empty();

  private HighWaterMark(MappedByteBuffer lines) {
    this.lines = lines;
  }

  /**
   * Compares the log with its mark; a log without one is taken as it is.
   *
   * @throws StoreFailure when the log lacks what was noted
   */
  public static HighWaterMark open(Path file, EventLog log) {
    check(file, log);
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var mark = new HighWaterMark(channel.map(MapMode.READ_WRITE, 0, (long) LINES * BYTES));
      mark.noteTwice(log.lastCommit());
      return mark;
    } catch (IOException e) {
      throw new StoreFailure("%s cannot be used: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Compares without noting anything. */
  public static void check(Path file, EventLog log) {
    try {
      if (Files.exists(file)) {
        noted(file, Files.readString(file, StandardCharsets.ISO_8859_1), log)
            .ifPresent(noted -> compare(file, noted, log));
      }
    } catch (IOException e) {
      throw new StoreFailure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Nothing before the first commit. */
  private static Optional<Noted> noted(Path file, String text, EventLog log) {
    List<Noted> whole = new ArrayList<>();
    boolean broken = false;
    // One line alone is from before there were two.
    for (int at = 0; at < text.length(); at += BYTES) {
      var line = text.substring(at, Math.min(text.length(), at + BYTES));
      var noted = line(line);
      noted.ifPresent(whole::add);
      broken |= noted.isEmpty() && !isUnused(line);
    }
    var newest = whole.stream().max(Comparator.comparing(Noted::commit));
    if (broken && newest.filter(noted -> mayBeUnfinished(noted, log)).isEmpty()) {
      throw new StoreFailure(
          "%s was changed or damaged; if the log is whole (modelstate verify tells), remove the file"
              .formatted(file));
    }
    return newest;
  }

  private static boolean isUnused(String line) {
    return line.length() == BYTES && line.chars().allMatch(c -> c == 0);
  }

  /** Only a commit that is in the log was ever noted. */
  private static boolean mayBeUnfinished(Noted whole, EventLog log) {
    return log.lastCommit().filter(last -> last.number() > whole.commit()).isPresent();
  }

  private static Optional<Noted> line(String text) {
    var line = LINE.matcher(text);
    if (!line.matches() || !line.group(4).equals(checksum(text.substring(0, line.start(4))))) {
      return Optional.empty();
    }
    return Optional.of(
        new Noted(Long.parseLong(line.group(1)), Long.parseLong(line.group(2)), line.group(3)));
  }

  private static void compare(Path file, Noted noted, EventLog log) {
    if (log.lastPosition() < noted.position()) {
      throw new StoreFailure(
          ("the event log ends at position %d, but position %d was acknowledged: its end was cut"
                  + " off or damaged. Go back to a backup; if this is one, remove %s")
              .formatted(log.lastPosition(), noted.position(), file));
    }
    var found = log.commits(noted.position() - 1, 1);
    if (found.isEmpty() || !found.getFirst().hash().hex().equals(noted.hash())) {
      throw new StoreFailure(
          ("commit %d is not the one that was acknowledged: this is another log, or it was changed."
                  + " If it is meant to be this one, remove %s")
              .formatted(noted.commit(), file));
    }
  }

  /** On the writer's thread. */
  @Override
  public void accept(Batch batch) {
    if (batch.commit().isPresent()) {
      newest = batch.commit();
      note(batch.commit().get());
    }
  }

  private void note(Commit commit) {
    digits(POSITION_AT, commit.lastPosition());
    digits(COMMIT_AT, commit.number());
    put(HASH_AT, commit.hash().hex());
    var crc = new CRC32();
    crc.update(line, 0, CHECKSUM_AT);
    put(CHECKSUM_AT, HexFormat.of().toHexDigits((int) crc.getValue()));
    lines.put(next * BYTES, line);
    next = (next + 1) % LINES;
  }

  private void digits(int at, long number) {
    long left = number;
    for (int i = at + DIGITS - 1; i >= at; i--) {
      line[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }

  private void put(int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      line[at + i] = (byte) text.charAt(i);
    }
  }

  private void noteTwice(Optional<Commit> commit) {
    newest = commit;
    for (int line = 0; line < LINES; line++) {
      commit.ifPresent(this::note);
    }
  }

  private static String checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** After the last commit. The memory is let go with this object. */
  @Override
  public void close() {
    noteTwice(newest);
  }
}
