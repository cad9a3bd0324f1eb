package io.modelstate.projections.view;

import io.modelstate.wire.model.WatcherWire.Port;
import io.modelstate.wire.model.WatcherWire.PortRange;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Opened ports, {@code 80/tcp} and {@code 8000-8010/udp}, as watchers tell them. */
final class PortRanges {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?/([a-z]+)");

  private PortRanges() {}

  /** Sorted; what has no number, such as icmp, is left out. */
  static List<PortRange> of(List<String> ports) {
    return ports.stream()
        .map(FORM::matcher)
        .filter(form -> form.matches())
        .map(
            form -> {
              int from = Integer.parseInt(form.group(1));
              int to = form.group(2) == null ? from : Integer.parseInt(form.group(2));
              return new PortRange(from, to, form.group(3));
            })
        .sorted(
            Comparator.comparing(PortRange::protocol)
                .thenComparing(PortRange::fromPort)
                .thenComparing(PortRange::toPort))
        .toList();
  }

  static List<Port> single(List<PortRange> ranges) {
    return ranges.stream()
        .flatMap(
            range ->
                IntStream.rangeClosed(range.fromPort(), range.toPort())
                    .mapToObj(number -> new Port(range.protocol(), number)))
        .toList();
  }
}
