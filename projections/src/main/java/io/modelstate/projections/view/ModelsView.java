package io.modelstate.projections.view;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.model.ModelManagerWire.Model;
import io.modelstate.wire.model.ModelManagerWire.UserModel;
import io.modelstate.wire.model.ModelManagerWire.UserModelList;
import io.modelstate.wire.model.WireTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Names and ids of models: ModelManager.ListModels and Controller.AllModels. */
public final class ModelsView {
  private ModelsView() {}

  /** Those the user has access to; a superuser has access to all. */
  public static UserModelList of(Reader reader, UserName of) {
    reader.requireSelf(of);
    boolean everything = reader.controller().users().superuser(of);
    var models = new ArrayList<UserModel>();
    reader.eachModel(
        (id, model) -> {
          if (everything || model.access().of(of).isPresent()) {
            var last = reader.lastConnection(id, of);
            // Here never is the zero time; in all other answers it is null.
            models.add(entry(id, model, last == null ? WireTime.ZERO : last));
          }
        });
    return new UserModelList(models);
  }

  /** All models, each with the reader's own last connection; only for superusers. */
  public static UserModelList all(Reader reader) {
    reader.requireSuperuser();
    var models = new ArrayList<UserModel>();
    reader.eachModel(
        (id, model) -> models.add(entry(id, model, reader.lastConnection(id, reader.user()))));
    return new UserModelList(models);
  }

  private static UserModel entry(ModelId id, ModelState model, @Nullable WireTime last) {
    var details = model.details();
    return new UserModel(
        new Model(details.name(), id.uuid(), details.type(), WireForms.tag(details.owner())), last);
  }
}
