package io.modelstate.cli.cloud;

import io.modelstate.domain.cloud.PublicClouds;
import io.modelstate.domain.cloud.PublicClouds.BuiltIn;
import io.modelstate.wire.render.ClientClouds;
import io.modelstate.wire.render.ClientClouds.LocalCloud;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.store.ClientStore;
import io.modelstate.wire.store.Credentials;
import io.modelstate.wire.store.PersonalClouds.PersonalCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The clouds that are known without any controller: everybody's, and those of clouds.yaml. */
final class KnownClouds {
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "aws", "Amazon Web Services",
          "aws-china", "Amazon China",
          "aws-gov", "Amazon (USA Government)",
          "azure", "Microsoft Azure",
          "azure-china", "Microsoft Azure China",
          "equinix", "Equinix Metal",
          "google", "Google Cloud Platform",
          "localhost", "LXD Container Hypervisor",
          "oracle", "Oracle Cloud Infrastructure");
  private static final Map<String, String> TYPES =
      Map.of("openstack", "Openstack Cloud", "lxd", "LXD Container Hypervisor");

  private final List<LocalCloud> shown = new ArrayList<>();
  private boolean hidesSome;

  /** Without {@code all}, those one has a credential for, and the client's own machine. */
  KnownClouds(ClientStore store, boolean all) {
    var credentials = store.credentials();
    PublicClouds.all().forEach(cloud -> add(cloud, credentials, all));
    store.clouds().clouds().forEach((name, cloud) -> shown.add(personal(name, cloud, credentials)));
  }

  private void add(BuiltIn cloud, Credentials credentials, boolean all) {
    int count = credentials.cloud(cloud.name()).credentials().size();
    boolean detected = !cloud.name().equals("microk8s");
    boolean own = cloud.name().equals("localhost");
    if (count > 0 || own || (all && detected)) {
      shown.add(
          new LocalCloud(
              cloud.name(),
              cloud.regions().size(),
              cloud.defaultRegion(),
              cloud.type(),
              count,
              cloud.defined(),
              DESCRIPTIONS.getOrDefault(cloud.name(), "")));
    } else {
      hidesSome = hidesSome || detected;
    }
  }

  private static LocalCloud personal(String name, PersonalCloud cloud, Credentials credentials) {
    var regions = List.copyOf(cloud.regions().keySet());
    return new LocalCloud(
        name,
        regions.size(),
        regions.isEmpty() ? "" : regions.getFirst(),
        cloud.type(),
        credentials.cloud(name).credentials().size(),
        "local",
        cloud.description().isEmpty() ? TYPES.getOrDefault(cloud.type(), "") : cloud.description());
  }

  Rendered alone() {
    return ClientClouds.render(shown, true, hidesSome);
  }

  /** Below what a controller has. */
  Rendered after(Rendered ofController) {
    var below = ClientClouds.render(shown, false, hidesSome);
    return new Rendered(
        ofController.stdout() + below.stdout(), ofController.stderr() + below.stderr(), 0);
  }
}
