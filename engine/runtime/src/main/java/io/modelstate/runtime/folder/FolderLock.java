package io.modelstate.runtime.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ownership of a folder. The operating system holds the lock and drops it with the process, however
 * that ends, so a stale file locks nobody out; the pid in the file is only for the text. Within one
 * process the system does not object to a second lock, so the folders in use are remembered.
 */
final class FolderLock implements AutoCloseable {
  private static final Set<Path> IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();
  private static final int PID_BYTES_MAX = 32;

  private final Path real;
  private final FileChannel channel;

  private FolderLock(Path real, FileChannel channel) {
    this.real = real;
    this.channel = channel;
  }

  static FolderLock take(Path folder, Path file) throws IOException {
    var real = folder.toRealPath();
    if (!IN_THIS_PROCESS.add(real)) {
      throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return new FolderLock(real, lock(folder, file));
    } catch (IOException | RuntimeException e) {
      IN_THIS_PROCESS.remove(real);
      throw e;
    }
  }

  private static FileChannel lock(Path folder, Path file) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(folder, owner(file));
      }
      var pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(pid), 0);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String owner(Path file) throws IOException {
    var text = Files.readString(file).strip();
    return text.isEmpty() || text.length() > PID_BYTES_MAX ? "(unknown)" : text;
  }

  private static FolderRefused inUse(Path folder, String process) {
    return new FolderRefused(
        "data folder %s is in use by process %s; stop it first or choose another with --data"
            .formatted(folder, process));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new FolderRefused("data folder %s cannot be let go".formatted(real), e);
    } finally {
      IN_THIS_PROCESS.remove(real);
    }
  }
}
