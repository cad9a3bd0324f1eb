package io.modelstate.domain.model.access;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;

/**
 * What a client may ask of the access to a model. Levels travel as text: a wrong one is refused.
 */
public sealed interface AccessCommand extends ModelCommand {
  record GrantModelAccess(ModelId model, UserName user, String access) implements AccessCommand {}

  record RevokeModelAccess(ModelId model, UserName user, String access) implements AccessCommand {}
}
