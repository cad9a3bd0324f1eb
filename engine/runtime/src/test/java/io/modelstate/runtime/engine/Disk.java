package io.modelstate.runtime.engine;

import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/** A log in memory whose writes can be held up, and can fail. Everything else it passes on. */
public final class Disk {
  private final MemoryEventLog memory = new MemoryEventLog();
  private volatile CountDownLatch arrived = new CountDownLatch(0);
  private volatile CountDownLatch open = new CountDownLatch(0);
  private volatile boolean failing;

  public EventLog log() {
    return (EventLog)
        Proxy.newProxyInstance(
            Disk.class.getClassLoader(),
            new Class<?>[] {EventLog.class},
            (proxy, method, arguments) -> pass(method, arguments));
  }

  /** Writes wait from now on. */
  public void hold() {
    open = new CountDownLatch(1);
    arrived = new CountDownLatch(1);
  }

  public void awaitHeldWrite() throws InterruptedException {
    arrived.await();
  }

  public void release() {
    open.countDown();
  }

  /** Every write fails from now on. */
  public void fail() {
    failing = true;
  }

  /** A new disk's firmware: what is on it stays. */
  public void repair() {
    failing = false;
  }

  private Object pass(Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("write")) {
      arrived.countDown();
      open.await();
      if (failing) {
        throw new StoreFailure("disk full");
      }
    }
    try {
      return method.invoke(memory, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
