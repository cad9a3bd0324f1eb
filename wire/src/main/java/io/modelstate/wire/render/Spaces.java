package io.modelstate.wire.render;

import io.modelstate.wire.model.SpacesWire.ListSpacesResults;
import io.modelstate.wire.model.SpacesWire.Space;
import io.modelstate.wire.model.SpacesWire.Subnet;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code spaces}: the network spaces of a model with their subnets. */
public final class Spaces {
  private Spaces() {}

  /** {@code shortly} leaves names only. */
  public static Rendered render(ListSpacesResults answer, boolean shortly, Format format) {
    var spaces = Wire.list(answer.results());
    var stderr = spaces.isEmpty() ? "no spaces to display\n" : "";
    if (format != Format.TEXT) {
      var items =
          shortly
              ? Node.texts(spaces.stream().map(Space::name).toList())
              : Node.items(spaces.stream().map(Spaces::entry).toList());
      return Rendered.tree(new Fields().put("spaces", items).end(), format).withStderr(stderr);
    }
    if (spaces.isEmpty()) {
      return Rendered.NOTHING.withStderr(stderr);
    }
    return Rendered.ok(shortly ? names(spaces) : table(spaces));
  }

  public static Rendered failed(WireError error, Format format) {
    return Rendered.failed("cannot list spaces: " + Rendered.text(error), format);
  }

  private static String names(List<Space> spaces) {
    var lines = new StringBuilder("Space\n");
    spaces.stream().map(Space::name).sorted().forEach(n -> lines.append(n).append('\n'));
    return lines.toString();
  }

  private static String table(List<Space> spaces) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Name", "Space ID", "Subnets"));
    for (var space : spaces) {
      var cidrs = Wire.list(space.subnets()).stream().map(Subnet::cidr).sorted().toList();
      rows.add(List.of(space.name(), space.id(), cidrs.isEmpty() ? "" : cidrs.getFirst()));
      cidrs.stream().skip(1).forEach(cidr -> rows.add(List.of("", "", cidr)));
    }
    rows.add(List.of("", "", ""));
    return PaddedRows.of(rows);
  }

  private static Node entry(Space space) {
    Map<String, Node> subnets = new LinkedHashMap<>();
    Wire.list(space.subnets()).forEach(subnet -> subnets.put(subnet.cidr(), subnet(subnet)));
    return new Fields()
        .text("id", space.id())
        .text("name", space.name())
        .put("subnets", Node.map(subnets))
        .end();
  }

  private static Node subnet(Subnet subnet) {
    var type = Cidr.type(subnet.cidr());
    return new Fields()
        .text("type", type)
        .textIfAny("provider-id", subnet.providerId())
        .text("status", type.equals(Cidr.UNKNOWN) ? invalid(subnet) : status(subnet))
        .put("zones", subnet.zones() == null ? Node.noItems() : Node.texts(subnet.zones()))
        .end();
  }

  private static String invalid(Subnet subnet) {
    return "error: invalid subnet CIDR: " + subnet.cidr();
  }

  private static String status(Subnet subnet) {
    return switch (subnet.life()) {
      case "alive" -> "in-use";
      case "dying", "dead" -> "terminating";
      default -> "";
    };
  }
}
