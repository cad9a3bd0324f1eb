package io.modelstate.bench.rpc;

import static java.util.stream.Collectors.toList;

import io.modelstate.bench.rpc.RecordedController.Request;
import io.modelstate.wire.Json;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code juju status} and {@code juju models} against a running controller, beside the same calls
 * against a {@link RecordedController}: turn by turn in one run, medians of the whole call, from
 * the start of the client's process to its end. The program ends with 1 when a ratio is above the
 * limit.
 */
public final class StatusRace {
  private static final List<String> VERBS = List.of("status", "models");
  private static final int RUNS = 61;
  private static final int BARE_RUNS = 401;
  private static final double MAX = 1.2;
  private static final Pattern PORT = Pattern.compile("api-endpoints: *\\[[^]]*:(\\d+)");

  private static final String TIMES = "\\d\\d:\\d\\d:\\d\\d|just now|never connected|\\d+ \\w+ ago";

  private final Path juju;
  private final Path store;
  private final Path stubStore;

  private StatusRace(Path juju, Path store, Path stubStore) {
    this.juju = juju;
    this.store = store;
    this.stubStore = stubStore;
  }

  /**
   * Takes the controller's data folder, the client's program and the client store. The stub's store
   * is made beside it.
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, GeneralSecurityException {
    var store = Path.of(args[2]);
    var port = PORT.matcher(Files.readString(store.resolve("controllers.yaml")));
    if (!port.find()) {
      throw new IOException("no controller with an endpoint in " + store);
    }
    int controller = Integer.parseInt(port.group(1));
    var tls = Identity.of(Path.of(args[0]));
    try (var stub = RecordedController.of(tls, controller)) {
      var race = new StatusRace(Path.of(args[1]), store, copy(store, controller, stub.port()));
      for (var verb : VERBS) {
        race.call(verb, race.stubStore);
      }
      stub.replay();
      boolean good = true;
      for (var verb : VERBS) {
        good &= race.client(verb);
      }
      var connections =
          stub.requests().stream()
              .collect(Collectors.groupingBy(Request::path, LinkedHashMap::new, toList()));
      for (var requests : connections.values()) {
        bare(new BareCalls(tls, requests), requests, controller, stub.port());
      }
      System.exit(good ? 0 : 1);
    }
  }

  private boolean client(String verb) throws IOException, InterruptedException {
    if (!call(verb, store).equals(call(verb, stubStore))) {
      throw new IOException("juju %s prints something else for the stub".formatted(verb));
    }
    boolean good =
        race("juju " + verb, RUNS, there -> time(verb, there ? store : stubStore)) <= MAX;
    System.out.printf("  at most %.1f: %s%n", MAX, good ? "held" : "MISSED");
    return good;
  }

  private long time(String verb, Path store) throws IOException, InterruptedException {
    long began = System.nanoTime();
    call(verb, store);
    return System.nanoTime() - began;
  }

  private static void bare(BareCalls calls, List<Request> requests, int controller, int stub)
      throws IOException, InterruptedException {
    var what = Json.lenient().readTree(requests.getLast().message());
    race(
        "a connection, Login and %s".formatted(what.path("request").asText()),
        BARE_RUNS,
        there -> calls.nanoseconds(there ? controller : stub));
  }

  private static double race(String what, int runs, Timed timed)
      throws IOException, InterruptedException {
    var ours = new ArrayList<Long>();
    var theirs = new ArrayList<Long>();
    for (int i = -runs / 5; i < runs; i++) {
      boolean first = i % 2 == 0;
      long one = timed.nanoseconds(first);
      long other = timed.nanoseconds(!first);
      if (i >= 0) {
        ours.add(first ? one : other);
        theirs.add(first ? other : one);
      }
    }
    double ratio = median(ours) / median(theirs);
    System.out.printf(
        "%s: %.1f ms, the stub %.1f ms, %.2f times%n",
        what, median(ours) / 1e6, median(theirs) / 1e6, ratio);
    return ratio;
  }

  /** One turn of a race: for the controller, or for the stub. */
  @FunctionalInterface
  private interface Timed {
    long nanoseconds(boolean controller) throws IOException, InterruptedException;
  }

  /** What the client printed, without the time of day and how long ago something was. */
  private String call(String verb, Path store) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(juju.toString(), verb);
    builder.environment().put("JUJU_DATA", store.toString());
    builder.redirectError(Redirect.INHERIT);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("juju %s ended with %d".formatted(verb, process.exitValue()));
    }
    return output.replaceAll(TIMES, "").replaceAll(" +", " ");
  }

  private static Path copy(Path store, int port, int stub) throws IOException {
    var copy = Files.createDirectories(store.resolveSibling("stub"));
    for (var name : List.of("controllers.yaml", "accounts.yaml", "models.yaml")) {
      var text = Files.readString(store.resolve(name));
      Files.writeString(copy.resolve(name), text.replace(":" + port, ":" + stub));
    }
    return copy;
  }

  private static double median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
