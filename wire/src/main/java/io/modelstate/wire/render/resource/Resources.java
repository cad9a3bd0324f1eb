package io.modelstate.wire.render.resource;

import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ResourcesWire.CharmResource;
import io.modelstate.wire.model.ResourcesWire.Resource;
import io.modelstate.wire.model.ResourcesWire.ResourcesResult;
import io.modelstate.wire.model.ResourcesWire.ResourcesResults;
import io.modelstate.wire.render.Arguments;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code resources}: those of an application, or of a unit. */
public final class Resources {
  private static final Comparator<Resource> BY_NAME =
      Comparator.comparing(Resource::name, NaturalOrder::compareText);
  private static final String NONE = "No resources to display.";

  private final ResourcesResult result;
  private final Format format;

  private Resources(ResourcesResult result, Format format) {
    this.result = result;
    this.format = format;
  }

  /** What is wrong with the name, before anything is asked. */
  public static Optional<Rendered> refused(String name, Format format) {
    return Names.validApplication(name) || Names.validUnit(name)
        ? Optional.empty()
        : Optional.of(
            Rendered.failed(GoQuote.of(name) + " is neither an application nor a unit", format));
  }

  /** {@code name} is the application or unit that was asked about. */
  public static Rendered render(
      ResourcesResults answer, String name, boolean details, Format format) {
    var results = Wire.list(answer.results());
    var errors = Arguments.errors(results.stream().map(ResourcesResult::error).toList());
    if (!errors.isEmpty()) {
      return Rendered.failed(errors, format);
    }
    if (results.isEmpty() || isEmpty(results.getFirst())) {
      return Rendered.notice(NONE);
    }
    var views = new Resources(results.getFirst(), format);
    if (Names.validUnit(name)) {
      return details ? views.unitDetails(name) : views.unit(name);
    }
    return details ? views.details() : views.application();
  }

  private static boolean isEmpty(ResourcesResult result) {
    return Wire.list(result.resources()).isEmpty() && Wire.list(result.unitResources()).isEmpty();
  }

  private Rendered application() {
    var resources = sorted(Wire.list(result.resources()));
    if (format != Format.TEXT) {
      return Rendered.tree(withUpdates(nodes(resources)), format);
    }
    var table = Table.plain().row("Resource", "Supplied by", "Revision");
    resources.forEach(
        r -> table.row(r.name(), ResourceNodes.supplier(r), ResourceNodes.revision(r)));
    return Rendered.ok(table + updatesTable());
  }

  private Rendered details() {
    var all = UnitResource.all(result);
    if (format != Format.TEXT) {
      return Rendered.tree(withUpdates(detailNodes(all)), format);
    }
    var table = Table.plain().row("Unit", "Resource", "Revision", "Expected");
    all.stream()
        .sorted(UnitResource.BY_NUMBER)
        .forEach(
            r ->
                table.row(
                    r.unit(),
                    r.expected().name(),
                    ResourceNodes.revision(r.actual()),
                    r.expectedRevision()));
    return Rendered.ok(table + updatesTable());
  }

  private Rendered unit(String name) {
    var resources =
        Wire.list(result.unitResources()).stream()
            .filter(unit -> UnitResource.name(unit).equals(name))
            .flatMap(unit -> Wire.list(unit.resources()).stream())
            .sorted(BY_NAME)
            .toList();
    if (format != Format.TEXT) {
      return Rendered.tree(nodes(resources), format);
    }
    var table = Table.plain().row("Resource", "Revision");
    resources.forEach(r -> table.row(r.name(), ResourceNodes.revision(r)));
    return Rendered.ok(table.toString());
  }

  private Rendered unitDetails(String name) {
    var all = UnitResource.all(result).stream().filter(r -> r.unit().equals(name)).toList();
    if (format != Format.TEXT) {
      return Rendered.tree(detailNodes(all), format);
    }
    var table = Table.plain().row("Resource", "Revision", "Expected");
    all.forEach(
        r ->
            table.row(
                r.expected().name(), ResourceNodes.revision(r.actual()), r.expectedRevision()));
    return Rendered.ok(table.toString());
  }

  private static List<Resource> sorted(List<Resource> resources) {
    return resources.stream().sorted(BY_NAME).toList();
  }

  private Node nodes(List<Resource> resources) {
    return Node.items(resources.stream().map(r -> ResourceNodes.of(r, format)).toList());
  }

  private Node detailNodes(List<UnitResource> resources) {
    return Node.items(resources.stream().map(r -> r.node(format)).toList());
  }

  private Node withUpdates(Node resources) {
    return new Fields()
        .putIfAny("resources", resources)
        .putIfAny("updates", Node.items(updates().stream().map(ResourceNodes::of).toList()))
        .end();
  }

  /** Empty when there are none. */
  private String updatesTable() {
    if (updates().isEmpty()) {
      return "";
    }
    var table = Table.plain().row("Resource", "Revision");
    updates().forEach(r -> table.row(r.name(), String.valueOf(r.revision())));
    return "\n[Updates Available]\n" + table;
  }

  /** What came from the store and has another revision there now, be it an earlier one. */
  private List<CharmResource> updates() {
    List<CharmResource> updates = new ArrayList<>();
    for (var resource : sorted(Wire.list(result.resources()))) {
      Wire.list(result.charmStoreResources()).stream()
          .filter(stored -> stored.name().equals(resource.name()))
          .filter(stored -> resource.origin().equals("store"))
          .filter(stored -> stored.revision() != resource.revision())
          .forEach(updates::add);
    }
    return updates;
  }
}
