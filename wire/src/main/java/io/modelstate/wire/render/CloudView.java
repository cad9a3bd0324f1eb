package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.CloudWire.Cloud;
import io.modelstate.wire.model.CloudWire.CloudInfo;
import io.modelstate.wire.model.CloudWire.CloudRegion;
import io.modelstate.wire.model.CloudWire.CloudUserInfo;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cloud of a controller as {@code clouds} and {@code show-cloud} print it. */
final class CloudView {
  private CloudView() {}

  /** What the client's own files know about a cloud; empty and zero when they know nothing. */
  record Local(String defaultRegion, int credentialCount) {
    static final Local NONE = new Local("", 0);
  }

  static String shownType(String type) {
    return type.equals("kubernetes") ? "k8s" : type;
  }

  /** {@code info} may lack users; {@code cloud} may be made of the same facts. */
  static Node.Struct tree(Cloud cloud, List<CloudUserInfo> users, Local local) {
    var fields =
        new Fields()
            .text("defined", "public")
            .text("type", shownType(cloud.type()))
            .putIfAny("auth-types", Node.flow(cloud.authTypes()))
            .textIfAny("endpoint", cloud.endpoint())
            .textIfAny("identity-endpoint", cloud.identityEndpoint())
            .textIfAny("storage-endpoint", cloud.storageEndpoint())
            .textIfAny("default-region", local.defaultRegion())
            .putIfAny("credential-count", Node.whole(local.credentialCount()))
            .putIfAny("regions", regions(cloud))
            .putIfAny("config", JsonNodes.map(cloud.config()))
            .putIfAny("region-config", regionConfig(cloud.regionConfig()))
            .putIfAny("ca-credentials", Node.texts(cloud.caCertificates()))
            .putIfAny("users", users(users));
    return fields.putIfAny("skip-tls-verify", Node.bool(cloud.skipTlsVerify())).end();
  }

  static Cloud cloud(CloudInfo info) {
    return new Cloud(
        info.type(),
        info.authTypes(),
        info.endpoint(),
        info.identityEndpoint(),
        info.storageEndpoint(),
        "",
        info.regions(),
        List.of(),
        false,
        Map.of(),
        Map.of(),
        false);
  }

  /** Endpoints that are those of the cloud are left out. */
  private static Node regions(Cloud cloud) {
    Map<String, Node> regions = new LinkedHashMap<>();
    for (var region : cloud.regions()) {
      regions.put(
          region.name(),
          region(
              new CloudRegion(
                  region.name(),
                  own(region.endpoint(), cloud.endpoint()),
                  own(region.identityEndpoint(), cloud.identityEndpoint()),
                  own(region.storageEndpoint(), cloud.storageEndpoint()))));
    }
    return Node.mapAsGiven(regions);
  }

  private static String own(String endpoint, String cloudEndpoint) {
    return endpoint.equals(cloudEndpoint) ? "" : endpoint;
  }

  /** All endpoints of a region, as the verb of that name prints it. */
  static Node region(CloudRegion region) {
    return new Fields()
        .textIfAny("endpoint", region.endpoint())
        .textIfAny("identity-endpoint", region.identityEndpoint())
        .textIfAny("storage-endpoint", region.storageEndpoint())
        .end();
  }

  private static Node regionConfig(Map<String, Map<String, JsonNode>> config) {
    Map<String, Node> regions = new LinkedHashMap<>();
    config.forEach((region, values) -> regions.put(region, JsonNodes.map(values)));
    return Node.map(regions);
  }

  private static Node users(List<CloudUserInfo> users) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (var user : users) {
      entries.put(
          user.user(),
          new Fields()
              .textIfAny("display-name", user.displayName())
              .text("access", user.access())
              .end());
    }
    return Node.map(entries);
  }
}
