package io.modelstate.domain.controller.cloud;

import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.name.UserName;

/** What can have happened to clouds. */
public sealed interface CloudEvent extends ControllerEvent {
  record CloudAdded(CloudDefinition cloud) implements CloudEvent {}

  record CloudUpdated(CloudDefinition cloud) implements CloudEvent {}

  record CloudRemoved(String cloud) implements CloudEvent {}

  record CloudAccessSet(String cloud, UserName user, CloudAccess access) implements CloudEvent {}

  record CloudAccessRemoved(String cloud, UserName user) implements CloudEvent {}
}
