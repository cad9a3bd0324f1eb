package io.modelstate.cli.model;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ModelManagerWire.ModelInfo;

/** The sentence that says what was added. */
final class AddedModel {
  private AddedModel() {}

  /** {@code placed} says that a cloud or a region was asked for. */
  static String sentence(ModelInfo model, boolean placed) {
    var owner = Tags.user(model.ownerTag());
    var text = new StringBuilder("Added '").append(model.name()).append("' model");
    if (placed || !model.cloudRegion().isEmpty()) {
      text.append(" on ").append(Tags.parse(model.cloudTag(), TagKind.CLOUD).id());
      text.append(model.cloudRegion().isEmpty() ? "" : "/" + model.cloudRegion());
    }
    if (!model.cloudCredentialTag().isEmpty()) {
      var credential = Tags.credential(model.cloudCredentialTag());
      var shown =
          credential.owner().equals(owner)
              ? credential.name()
              : credential.owner().id() + "/" + credential.name();
      text.append(" with credential '").append(shown).append('\'');
    }
    return text.append(" for user '").append(owner.name()).append("'\n").toString();
  }
}
