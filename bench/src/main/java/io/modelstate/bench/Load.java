package io.modelstate.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that each send one change after another, waiting for the answer, for a stated time. They
 * are virtual threads, as those are that the server answers requests with.
 *
 * @param models each change goes to one of so many, at random
 */
record Load(int clients, int models) {
  private static final int SAMPLES_INITIAL = 1 << 14;

  /** Numbers changes across all loads of this process, so that no value comes twice. */
  private static final AtomicLong NUMBERS = new AtomicLong();

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /**
   * What came of a load; latencies in nanoseconds.
   *
   * @param cpuMicros processor time of the whole process for each change: other programs on the
   *     machine hardly move it
   */
  record Result(double perSecond, double cpuMicros, Samples latencies) {
    double medianMicros() {
      return latencies.percentile(50) / 1e3;
    }

    double p99Micros() {
      return latencies.percentile(99) / 1e3;
    }
  }

  /** Sends so many changes, divided among the clients. */
  void send(Peer peer, int changes) {
    var tasks = new ArrayList<Callable<long[]>>();
    var left = new AtomicLong(changes);
    for (int client = 0; client < clients; client++) {
      var random = new SplittableRandom(client);
      tasks.add(
          () -> {
            while (left.getAndDecrement() > 0) {
              peer.change(random.nextInt(models), NUMBERS.getAndIncrement());
            }
            return new long[0];
          });
    }
    var _ = all(tasks);
  }

  Result run(Peer peer, double seconds) {
    long cpu = PROCESS.getProcessCpuTime();
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * 1e9);
    var tasks = new ArrayList<Callable<long[]>>();
    for (int client = 0; client < clients; client++) {
      int seed = client;
      tasks.add(() -> client(peer, seed, end));
    }
    var all = all(tasks).stream().flatMapToLong(Arrays::stream).toArray();
    double took = (System.nanoTime() - begin) / 1e9;
    double cpuMicros = (PROCESS.getProcessCpuTime() - cpu) / 1e3 / all.length;
    return new Result(all.length / took, cpuMicros, Samples.of(all));
  }

  private long[] client(Peer peer, int seed, long end) {
    var random = new SplittableRandom(seed);
    var latencies = new long[SAMPLES_INITIAL];
    int count = 0;
    long from = System.nanoTime();
    while (from < end) {
      peer.change(random.nextInt(models), NUMBERS.getAndIncrement());
      long to = System.nanoTime();
      if (count == latencies.length) {
        latencies = Arrays.copyOf(latencies, count * 2);
      }
      latencies[count++] = to - from;
      from = to;
    }
    return Arrays.copyOf(latencies, count);
  }

  @Override
  public String toString() {
    var who = clients == 1 ? "one client" : clients + " clients";
    return models == 1 ? who + " on one model" : "%s over %,d models".formatted(who, models);
  }

  private static List<long[]> all(List<Callable<long[]>> tasks) {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<long[]>();
      for (var done : pool.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    }
  }
}
