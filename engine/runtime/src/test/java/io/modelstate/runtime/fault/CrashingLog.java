package io.modelstate.runtime.fault;

import io.modelstate.runtime.log.Batch;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A log whose machine goes down at one of its writes, just before that is on disk or just after,
 * and takes nothing from then on. What is on disk outlives it: {@link #restart} opens it again.
 */
final class CrashingLog {
  /** What is on disk. */
  private final MemoryEventLog disk = new MemoryEventLog();

  private int writesLeft = Integer.MAX_VALUE;
  private boolean lost;
  private int writes;

  /** Goes down at the write with this number from now, counted from 0. */
  void crashAt(int write, boolean losingIt) {
    writesLeft = write;
    lost = losingIt;
  }

  /** How often it was written to. */
  int writes() {
    return writes;
  }

  EventLog restart() {
    writesLeft = Integer.MAX_VALUE;
    return (EventLog)
        Proxy.newProxyInstance(
            CrashingLog.class.getClassLoader(),
            new Class<?>[] {EventLog.class},
            (proxy, method, arguments) -> pass(method, arguments));
  }

  private @Nullable Object pass(Method method, Object[] arguments) throws Throwable {
    if (arguments != null && arguments[0] instanceof Batch batch) {
      write(batch);
      return null;
    }
    try {
      return method.invoke(disk, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void write(Batch batch) {
    writes++;
    if (writesLeft > 0) {
      writesLeft--;
      disk.write(batch);
      return;
    }
    if (writesLeft == 0 && !lost) {
      disk.write(batch);
    }
    writesLeft = -1;
    throw new StoreFailure("the machine is down");
  }
}
