package io.modelstate.api.facade;

import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.cloud.CloudDefinition.Endpoints;
import io.modelstate.domain.controller.cloud.CloudDefinition.Region;
import io.modelstate.wire.model.CloudWire.Cloud;
import io.modelstate.wire.model.CloudWire.CloudRegion;

/** A cloud as it travels, as the domain defines it. */
final class CloudForms {
  private CloudForms() {}

  static CloudDefinition definition(String name, Cloud cloud) {
    return new CloudDefinition(
        name,
        cloud.type(),
        cloud.authTypes(),
        new Endpoints(cloud.endpoint(), cloud.identityEndpoint(), cloud.storageEndpoint()),
        cloud.regions().stream().map(CloudForms::region).toList(),
        WireConfig.of(cloud.config()),
        cloud.caCertificates(),
        cloud.skipTlsVerify());
  }

  private static Region region(CloudRegion region) {
    return new Region(
        region.name(),
        new Endpoints(region.endpoint(), region.identityEndpoint(), region.storageEndpoint()));
  }
}
