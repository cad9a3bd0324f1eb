package io.modelstate.domain.model.resource;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.resource.Resource.Origin;
import io.modelstate.domain.model.resource.ResourceCommand.AddPendingResource;
import io.modelstate.domain.model.resource.ResourceCommand.UploadResource;
import io.modelstate.domain.model.resource.ResourceEvent.PendingResourceAdded;
import io.modelstate.domain.model.resource.ResourceEvent.PendingResourceUploaded;
import io.modelstate.domain.model.resource.ResourceEvent.ResourceSet;
import io.modelstate.domain.name.Names;
import java.util.Optional;

/** The rules of resources. Blocks stop uploads alone (blocks.md section 2). */
public final class ResourceDecider {
  private ResourceDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, ResourceCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    return switch (command) {
      case AddPendingResource c -> announce(state, c, context);
      case UploadResource c -> upload(state, c, context);
    };
  }

  private static Decision<ModelEvent> announce(
      ModelState state, AddPendingResource c, Context context) {
    if (!Names.validApplication(c.application())) {
      throw Rejected.notValid("application name %s not valid".formatted(quote(c.application())));
    }
    if (c.name().isEmpty()) {
      throw Rejected.notValid("resource missing name not valid");
    }
    state.requireActive();
    var id = context.ids().uuid(0);
    boolean stored = c.origin() == Origin.STORE;
    var resource =
        new Resource(
            c.origin(),
            stored ? c.revision() : Resource.NO_REVISION,
            c.fingerprint(),
            c.sizeBytes(),
            Optional.empty(),
            stored ? Optional.of(context.now()) : Optional.empty());
    return Decision.<ModelEvent>of(
            new PendingResourceAdded(id, c.application(), c.name(), resource))
        .created(id);
  }

  private static Decision<ModelEvent> upload(ModelState state, UploadResource c, Context context) {
    state.blocks().refuse(Operation.CHANGE);
    var resource =
        new Resource(
            Origin.UPLOAD,
            Resource.NO_REVISION,
            c.fingerprint(),
            c.sizeBytes(),
            Optional.of(context.actor()),
            Optional.of(context.now()));
    if (c.pendingId().isPresent()) {
      var id = c.pendingId().get();
      var pending = state.resources().pending().get(id);
      if (pending == null
          || !pending.application().equals(c.application())
          || !pending.name().equals(c.name())) {
        throw unknown(c.name(), id);
      }
      return Decision.of(new PendingResourceUploaded(id, resource));
    }
    var application = state.applications().require(c.application());
    var metadata = state.charms().at(application.charm().url());
    if (metadata.filter(charm -> charm.resources().containsKey(c.name())).isEmpty()) {
      throw Rejected.notFound("resource", c.name());
    }
    return Decision.of(new ResourceSet(c.application(), c.name(), resource, ""));
  }

  static Rejected unknown(String name, String id) {
    return new Rejected(
        Rejected.Code.NOT_FOUND, "pending resource %s (%s) not found".formatted(quote(name), id));
  }
}
