package io.modelstate.wire.render;

import io.modelstate.domain.name.UserName;
import io.modelstate.wire.ModelName;
import io.modelstate.wire.model.ModelManagerWire.ModelEntityCount;
import io.modelstate.wire.model.ModelManagerWire.ModelSummary;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResult;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResults;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code models}: the models a user may see. */
public final class Models {
  private static final String NONE =
      """

      There are no models available. You can add models with
      "juju add-model", or you can ask an administrator or owner
      of a model to grant access to that model with "juju grant".

      """;

  private final List<ModelSummary> summaries;
  private final Viewer viewer;
  private final Options options;

  private Models(List<ModelSummary> summaries, Viewer viewer, Options options) {
    this.summaries = summaries;
    this.viewer = viewer;
    this.options = options;
  }

  /** {@code listedUser} is the user whose models were asked for, the account user as a rule. */
  public record Options(boolean uuid, boolean exactTime, String listedUser) {}

  public static Rendered render(
      ModelSummaryResults answer, Viewer viewer, Options options, Format format) {
    var results = Wire.list(answer.results());
    var summaries =
        results.stream().map(ModelSummaryResult::result).filter(Objects::nonNull).toList();
    var models = new Models(summaries, viewer, options);
    var errors = errors(results);
    if (format != Format.TEXT) {
      return Rendered.tree(models.tree(), format).withStderr(errors);
    }
    return Rendered.ok(models.table()).withStderr(summaries.isEmpty() ? errors + NONE : errors);
  }

  private static String errors(List<ModelSummaryResult> results) {
    var lines = new StringBuilder();
    for (var result : results) {
      if (result.error() != null) {
        lines.append(result.error().message()).append('\n');
      }
    }
    return lines.toString();
  }

  private String table() {
    boolean machines = anyCount("machines");
    boolean cores = anyCount("cores");
    boolean units = anyCount("units");
    int shift = options.uuid ? 1 : 0;
    var table = Table.plain();
    if (machines) {
      table.alignRight(4 + shift);
    }
    if (cores || units) {
      table.alignRight(5 + shift);
    }
    table.row("Controller: " + viewer.controller()).row();
    var heads = new ArrayList<>(List.of("Model"));
    addIf(options.uuid, heads, "UUID");
    heads.addAll(List.of("Cloud/Region", "Type", "Status"));
    addIf(machines, heads, "Machines");
    addIf(cores, heads, "Cores");
    addIf(units, heads, "Units");
    heads.addAll(List.of("Access", "Last connection"));
    table.row(heads.toArray(String[]::new));
    for (var summary : summaries) {
      table.row(row(summary, machines, cores, units).toArray(String[]::new));
    }
    return table.toString();
  }

  private List<String> row(ModelSummary model, boolean machines, boolean cores, boolean units) {
    var qualified = qualified(model).toString();
    var star = qualified.equals(viewer.currentModel()) ? "*" : "";
    var cells = new ArrayList<>(List.of(shown(model) + star));
    addIf(options.uuid, cells, model.uuid());
    cells.add(cloudRegion(model));
    cells.add(model.providerType());
    cells.add(orDash(model.status().status()));
    addIf(machines, cells, count(model, "machines").orElse("0"));
    addIf(cores, cells, count(model, "cores").orElse("-"));
    addIf(units, cells, count(model, "units").orElse("-"));
    cells.add(orDash(model.userAccess()));
    cells.add(lastConnection(model));
    return cells;
  }

  private static void addIf(boolean wanted, List<String> cells, String cell) {
    if (wanted) {
      cells.add(cell);
    }
  }

  private boolean anyCount(String entity) {
    return summaries.stream().anyMatch(s -> count(s, entity).isPresent());
  }

  private static Optional<String> count(ModelSummary model, String entity) {
    return Wire.list(model.counts()).stream()
        .filter(c -> c.entity().equals(entity))
        .map(ModelEntityCount::count)
        .map(String::valueOf)
        .findFirst();
  }

  private static String cloudRegion(ModelSummary model) {
    return (ModelViews.cloud(model.cloudTag()) + "/" + model.cloudRegion())
        .replaceAll("^/+|/+$", "");
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static ModelName qualified(ModelSummary model) {
    return new ModelName(new UserName(ModelViews.owner(model.ownerTag())), model.name());
  }

  private String shown(ModelSummary model) {
    return qualified(model).shownTo(new UserName(options.listedUser));
  }

  private String lastConnection(ModelSummary model) {
    return ModelViews.moment(model.lastConnection(), viewer.now(), options.exactTime);
  }

  private Node tree() {
    var fields =
        new Fields().put("models", Node.items(summaries.stream().map(this::entry).toList()));
    var current = current();
    if (current != null) {
      fields.text("current-model", current);
    }
    return fields.end();
  }

  /** The current model, as long as it is in the list. */
  private @Nullable String current() {
    return summaries.stream()
        .filter(s -> qualified(s).toString().equals(viewer.currentModel()))
        .map(this::shown)
        .findFirst()
        .orElse(null);
  }

  private Node entry(ModelSummary model) {
    var fields =
        new Fields()
            .text("name", qualified(model).toString())
            .text("short-name", model.name())
            .text("model-uuid", model.uuid())
            .text("model-type", ModelViews.modelType(model.type()))
            .text("controller-uuid", model.controllerUuid())
            .text("controller-name", viewer.controller())
            .put("is-controller", Node.bool(model.isController()))
            .text("owner", ModelViews.owner(model.ownerTag()))
            .text("cloud", ModelViews.cloud(model.cloudTag()))
            .textIfAny("region", model.cloudRegion());
    var credential = ModelViews.credential(model.cloudCredentialTag());
    if (credential != null) {
      fields.put("credential", credential.end());
    }
    fields
        .textIfAny("type", model.providerType())
        .text("life", model.life())
        .put("status", status(model))
        .text("access", model.userAccess())
        .text("last-connection", lastConnection(model));
    if (model.sla() != null) {
      fields.textIfAny("sla", model.sla().level()).textIfAny("sla-owner", model.sla().owner());
    }
    if (model.agentVersion() != null) {
      fields.text("agent-version", model.agentVersion());
    }
    return fields.end();
  }

  private Node status(ModelSummary model) {
    return ModelViews.status(
        model.status(), model.migration(), "", viewer.now(), options.exactTime);
  }
}
