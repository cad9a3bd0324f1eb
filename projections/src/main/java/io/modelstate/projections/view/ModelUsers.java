package io.modelstate.projections.view;

import io.modelstate.domain.controller.user.User;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.access.AccessList;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.ModelManagerWire.ModelUserInfo;
import java.util.List;

/** Who has access to a model, as far as the reader may know: others only for its admins. */
final class ModelUsers {
  private ModelUsers() {}

  static List<ModelUserInfo> of(Reader reader, ModelId id, ModelState model, String modelTag) {
    boolean everybody = reader.rights(model).mayAdminister();
    return model.access().byUser().values().stream()
        .filter(entry -> everybody || reader.is(entry.user()))
        .map(entry -> info(reader, id, entry, modelTag))
        .toList();
  }

  private static ModelUserInfo info(
      Reader reader, ModelId id, AccessList.Entry entry, String modelTag) {
    var user = entry.user();
    return new ModelUserInfo(
        modelTag,
        user.id(),
        reader.controller().users().find(user).map(User::displayName).orElse(""),
        reader.lastConnection(id, user),
        entry.access().text());
  }
}
