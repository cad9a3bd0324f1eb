package io.modelstate.domain.controller.registry;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import java.util.Optional;
import org.pcollections.TreePMap;

/** An AddModel in the making: what is not said is left to the controller. */
record AddModelForm(AddModel command) {
  AddModelForm(String name) {
    this(
        new AddModel(
            name,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            TreePMap.empty()));
  }

  AddModelForm by(UserName owner) {
    return new AddModelForm(
        new AddModel(
            command.name(),
            Optional.of(owner),
            command.cloud(),
            command.region(),
            command.credential(),
            command.config()));
  }

  AddModelForm on(String cloud) {
    return new AddModelForm(
        new AddModel(
            command.name(),
            command.owner(),
            Optional.of(cloud),
            command.region(),
            command.credential(),
            command.config()));
  }

  AddModelForm in(String region) {
    return new AddModelForm(
        new AddModel(
            command.name(),
            command.owner(),
            command.cloud(),
            Optional.of(region),
            command.credential(),
            command.config()));
  }

  AddModelForm using(CredentialId credential) {
    return new AddModelForm(
        new AddModel(
            command.name(),
            command.owner(),
            command.cloud(),
            command.region(),
            Optional.of(credential),
            command.config()));
  }

  AddModelForm with(String key, String value) {
    return new AddModelForm(
        new AddModel(
            command.name(),
            command.owner(),
            command.cloud(),
            command.region(),
            command.credential(),
            command.config().plus(key, ConfigValue.text(value))));
  }
}
