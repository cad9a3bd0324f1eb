package io.modelstate.bench;

import io.modelstate.bench.Load.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Peers under loads, taking turns: round after round, so that a slow minute meets them all. */
final class Race {
  /** One peer under one load. */
  record Entry(Peer peer, Load load) {
    String label() {
      return "%s: %s".formatted(peer.name(), load);
    }
  }

  /** What the rounds of one entry came to; medians of the rounds. */
  record Outcome(Entry entry, List<Result> rounds) {
    double perSecond() {
      return median(Result::perSecond);
    }

    double medianMicros() {
      return median(Result::medianMicros);
    }

    double p99Micros() {
      return median(Result::p99Micros);
    }

    double cpuMicros() {
      return median(Result::cpuMicros);
    }

    private double median(ToDoubleFunction<Result> number) {
      return Samples.median(rounds.stream().mapToDouble(number).toArray());
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Entry, List<Result>> results = new LinkedHashMap<>();

  Entry enter(Peer peer, Load load) {
    var entry = new Entry(peer, load);
    entries.add(entry);
    return entry;
  }

  /** Rounds of all to warm up, then rounds that count. */
  void run(int warmRounds, int rounds, double seconds) {
    for (int round = -warmRounds; round < rounds; round++) {
      for (var entry : entries) {
        System.gc();
        var result = entry.load().run(entry.peer(), seconds);
        if (round >= 0) {
          results.computeIfAbsent(entry, _ -> new ArrayList<>()).add(result);
        }
        System.err.printf(
            "%s round %d: %s %,.0f/s, median %.0f us, p99 %.0f us, cpu %.1f us%n",
            round < 0 ? "warm-up" : "measured",
            round < 0 ? round + warmRounds + 1 : round + 1,
            entry.label(),
            result.perSecond(),
            result.medianMicros(),
            result.p99Micros(),
            result.cpuMicros());
      }
    }
  }

  Outcome outcome(Entry entry) {
    return new Outcome(entry, List.copyOf(results.getOrDefault(entry, List.of())));
  }

  List<Outcome> outcomes() {
    return entries.stream().map(this::outcome).toList();
  }
}
