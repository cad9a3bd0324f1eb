package io.modelstate.runtime.codec;

import static io.modelstate.domain.Lab.BOB;

import io.modelstate.domain.Event;
import io.modelstate.domain.model.resource.Resource;
import io.modelstate.domain.model.resource.ResourceEvent.PendingResourceAdded;
import io.modelstate.domain.model.resource.ResourceEvent.PendingResourceUploaded;
import io.modelstate.domain.model.resource.ResourceEvent.ResourceSet;
import io.modelstate.domain.model.resource.ResourceEvent.UnitResourceSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Samples} of resources. */
final class ResourceSamples {
  private ResourceSamples() {}

  static List<Event> all(Instant at) {
    var id = "f0d2b6a7-5d1b-4a7e-8c33-0f9d2b6a7e33";
    var uploaded =
        new Resource(
            Resource.Origin.UPLOAD, -1, "38b060a7", 512, Optional.of(BOB), Optional.of(at));
    var stored =
        new Resource(Resource.Origin.STORE, 7, "cdb1cd29", 64, Optional.empty(), Optional.of(at));
    return List.of(
        new PendingResourceAdded(id, "web", "site", stored),
        new PendingResourceUploaded(id, uploaded),
        new ResourceSet("web", "site", uploaded, id),
        new UnitResourceSet("web/0", "site", stored));
  }
}
