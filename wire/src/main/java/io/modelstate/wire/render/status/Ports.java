package io.modelstate.wire.render.status;

import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Paint;
import io.modelstate.wire.text.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Open ports, grouped: {@code 80,443,8000-8002/tcp 53-55/udp icmp}. Shorter texts come first; only
 * single ports that follow each other are joined, ranges stay as they are.
 */
final class Ports {
  private static final Comparator<String> SHORTER_FIRST =
      Comparator.comparingInt(String::length).thenComparing(NaturalOrder::compareText);

  /** A protocol with its slash, or the whole text of what has no port. */
  private final Map<String, List<String>> groups = new TreeMap<>(NaturalOrder::compareText);

  private Ports() {}

  static Ports of(List<String> ports) {
    var grouped = new Ports();
    for (var port : ports.stream().sorted(SHORTER_FIRST).toList()) {
      int slash = port.indexOf('/');
      var group = slash < 0 ? port : port.substring(slash);
      var numbers = grouped.groups.computeIfAbsent(group, g -> new ArrayList<>());
      if (slash >= 0) {
        add(numbers, port.substring(0, slash));
      }
    }
    return grouped;
  }

  private static void add(List<String> numbers, String number) {
    if (numbers.isEmpty() || !follows(numbers.getLast(), number)) {
      numbers.add(number);
      return;
    }
    var last = numbers.removeLast();
    int dash = last.indexOf('-');
    numbers.add((dash < 0 ? last : last.substring(0, dash)) + "-" + number);
  }

  private static boolean follows(String last, String number) {
    var end = last.substring(last.indexOf('-') + 1);
    return isNumber(end) && isNumber(number) && Long.parseLong(number) == Long.parseLong(end) + 1;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit);
  }

  /** A cell, each port in its colour. */
  void print(Table table) {
    boolean first = true;
    for (var group : groups.entrySet()) {
      table.append(first ? "" : " ");
      first = false;
      for (int i = 0; i < group.getValue().size(); i++) {
        table.append(i > 0 ? "," : "").append(Paint.PORT, group.getValue().get(i));
      }
      table.append(group.getKey());
    }
    table.cells("");
  }

  @Override
  public String toString() {
    return String.join(
        " ",
        groups.entrySet().stream().map(g -> String.join(",", g.getValue()) + g.getKey()).toList());
  }
}
