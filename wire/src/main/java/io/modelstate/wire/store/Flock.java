package io.modelstate.wire.store;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The lock that Juju's client takes: flock(2). The JDK's own file locks are of another kind, which
 * does not see this one. Freed by the operating system when the process ends.
 */
final class Flock implements Closeable {
  private static final int READ_WRITE = 2;
  private static final int CREATE = 0100;
  private static final int CLOSE_ON_EXEC = 02000000;
  private static final int OWNER_ONLY = 0600;
  private static final int EXCLUSIVE_NOW = 2 | 4;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle OPEN =
      handle(
          "open",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle FLOCK =
      handle(
          "flock",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
  private static final MethodHandle CLOSE =
      handle("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

  private final int descriptor;

  private Flock(int descriptor) {
    this.descriptor = descriptor;
  }

  /** Opens the file, making it when it is not there. */
  static Flock on(Path file) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var path = arena.allocateFrom(file.toString());
      int flags = READ_WRITE | CREATE | CLOSE_ON_EXEC;
      int descriptor = (int) OPEN.invokeExact(path, flags, OWNER_ONLY);
      if (descriptor < 0) {
        throw new IOException("cannot open " + file);
      }
      return new Flock(descriptor);
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException(e);
    }
  }

  /** Takes the lock, unless somebody else has it. */
  boolean tryLock() throws IOException {
    return call(FLOCK, descriptor, EXCLUSIVE_NOW) == 0;
  }

  @Override
  public void close() throws IOException {
    try {
      int _ = (int) CLOSE.invokeExact(descriptor);
    } catch (Throwable e) {
      throw new IOException(e);
    }
  }

  private static int call(MethodHandle handle, int first, int second) throws IOException {
    try {
      return (int) handle.invokeExact(first, second);
    } catch (Throwable e) {
      throw new IOException(e);
    }
  }

  @SuppressWarnings("restricted") // The program allows native access: its launcher says so.
  private static MethodHandle handle(
      String name, FunctionDescriptor shape, Linker.Option... options) {
    return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), shape, options);
  }
}
