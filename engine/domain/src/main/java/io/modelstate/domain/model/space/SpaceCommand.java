package io.modelstate.domain.model.space;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import java.util.List;

/** What a client may ask of a model's spaces. */
public sealed interface SpaceCommand extends ModelCommand {
  record AddSpace(ModelId model, String name, List<String> cidrs) implements SpaceCommand {
    public AddSpace {
      cidrs = List.copyOf(cidrs);
    }
  }

  record RenameSpace(ModelId model, String from, String to) implements SpaceCommand {}

  record RemoveSpace(ModelId model, String name) implements SpaceCommand {}
}
