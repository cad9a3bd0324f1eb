package io.modelstate.wire.render;

import io.modelstate.wire.model.BlockWire.Block;
import io.modelstate.wire.model.BlockWire.BlockResult;
import io.modelstate.wire.model.BlockWire.BlockResults;
import io.modelstate.wire.model.BlockWire.ModelBlockInfo;
import io.modelstate.wire.model.BlockWire.ModelBlockInfoList;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.List;
import java.util.Objects;

/** {@code disabled-commands}: of a model, or of all models of a controller. */
public final class DisabledCommands {
  private static final String NONE = "No commands are currently disabled.";

  private DisabledCommands() {}

  public static Rendered ofModel(BlockResults answer, Format format) {
    for (var result : answer.results()) {
      if (result.error() != null) {
        return Rendered.failed(result.error().message(), format);
      }
    }
    var blocks =
        answer.results().stream().map(BlockResult::result).filter(Objects::nonNull).toList();
    if (format != Format.TEXT) {
      return Rendered.tree(
          Node.items(blocks.stream().map(DisabledCommands::entry).toList()), format);
    }
    if (blocks.isEmpty()) {
      return Rendered.notice(NONE);
    }
    var table = Table.plain().row("Disabled commands", "Message");
    blocks.forEach(block -> table.row(commandSet(block.type()), block.message()));
    return Rendered.ok(table.toString());
  }

  private static String commandSet(String type) {
    return switch (type) {
      case "BlockDestroy" -> "destroy-model";
      case "BlockRemove" -> "remove-object";
      case "BlockChange" -> "all";
      default -> "<unknown>";
    };
  }

  private static Node entry(Block block) {
    return new Fields()
        .text("command-set", commandSet(block.type()))
        .textIfAny("message", block.message())
        .end();
  }

  public static Rendered ofController(ModelBlockInfoList answer, Format format) {
    if (format != Format.TEXT) {
      return Rendered.tree(
          Node.items(answer.models().stream().map(DisabledCommands::entry).toList()), format);
    }
    if (answer.models().isEmpty()) {
      return Rendered.notice(NONE);
    }
    var table = Table.plain().row("Name", "Model UUID", "Owner", "Disabled commands");
    for (var model : answer.models()) {
      table.row(
          model.name(),
          model.modelUuid(),
          ModelViews.owner(model.ownerTag()),
          String.join(", ", commandSets(model)));
    }
    return Rendered.ok(table.toString());
  }

  private static List<String> commandSets(ModelBlockInfo model) {
    return Wire.list(model.blocks()).stream().map(DisabledCommands::commandSet).sorted().toList();
  }

  private static Node entry(ModelBlockInfo model) {
    return new Fields()
        .text("name", model.name())
        .text("model-uuid", model.modelUuid())
        .text("owner", ModelViews.owner(model.ownerTag()))
        .putIfAny("disabled-commands", Node.texts(commandSets(model)))
        .end();
  }
}
