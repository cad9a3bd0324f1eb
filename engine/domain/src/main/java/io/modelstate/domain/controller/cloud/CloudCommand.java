package io.modelstate.domain.controller.cloud;

import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.name.UserName;

/** What a client may ask of clouds. */
public sealed interface CloudCommand extends ControllerCommand {
  record AddCloud(CloudDefinition cloud) implements CloudCommand {}

  record UpdateCloud(CloudDefinition cloud) implements CloudCommand {}

  record RemoveCloud(String cloud) implements CloudCommand {}

  record GrantCloudAccess(String cloud, UserName user, String access) implements CloudCommand {}

  record RevokeCloudAccess(String cloud, UserName user, String access) implements CloudCommand {}
}
