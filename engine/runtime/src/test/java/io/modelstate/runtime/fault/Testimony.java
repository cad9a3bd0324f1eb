package io.modelstate.runtime.fault;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** What victims said before they died: the commands tried, acknowledged and refused. */
final class Testimony {
  /** The last position of an acknowledged command, how many events it led to, and which. */
  record Ack(long position, int events, long fingerprint) {}

  private final Map<String, String> tried = new HashMap<>();
  private final Set<String> inDoubt = new TreeSet<>();
  private final Map<String, Ack> acknowledged = new HashMap<>();
  private long shown;
  private final Set<String> refused = new HashSet<>();
  private final List<String> unavailable = new ArrayList<>();
  private final List<String> strange = new ArrayList<>();

  /** Listens until the process has ended; {@code heard} is told how often it got an answer. */
  void listen(BufferedReader said, IntConsumer heard) throws IOException {
    int answers = 0;
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.endsWith(";") && hear(line.substring(0, line.length() - 1))) {
        answers++;
        heard.accept(answers);
      }
    }
  }

  /** Whether the line was an answer. */
  boolean hear(String line) {
    var words = line.split(" ", 3);
    switch (words[0]) {
      case "READY" -> {
        shown = Math.max(shown, Long.parseLong(words[1]));
        return true;
      }
      case "TRY" -> {
        tried.put(words[1], words[2]);
        inDoubt.add(words[1]);
        return false;
      }
      case "ACK" -> acknowledged.put(words[1], ack(words[2].split(" ")));
      case "NO" -> refused.add(words[1]);
      case "UNAVAILABLE" -> unavailable.add(words[2]);
      default -> strange.add(line);
    }
    if (!words[0].equals("UNAVAILABLE")) {
      inDoubt.remove(words[1]);
    }
    return true;
  }

  private static Ack ack(String[] words) {
    return new Ack(Long.parseLong(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
  }

  Map<String, Ack> acknowledged() {
    return acknowledged;
  }

  /** Up to which position a start showed what is there. */
  long shown() {
    return shown;
  }

  Set<String> refused() {
    return refused;
  }

  /** Commands that were sent and never answered, or not for certain. */
  List<String> inDoubt() {
    return List.copyOf(inDoubt);
  }

  String body(String key) {
    return requireNonNull(tried.get(key));
  }

  List<String> unavailable() {
    return unavailable;
  }

  /** Lines that no victim should have to say. */
  List<String> strange() {
    return strange;
  }
}
