package io.modelstate.cli;

import io.modelstate.cli.application.BindVerb;
import io.modelstate.cli.application.ConfigVerb;
import io.modelstate.cli.application.ConstraintsVerb;
import io.modelstate.cli.application.DeployVerb;
import io.modelstate.cli.application.ExposeVerb;
import io.modelstate.cli.application.RefreshVerb;
import io.modelstate.cli.application.RemoveApplicationVerb;
import io.modelstate.cli.application.ResourcesVerb;
import io.modelstate.cli.application.ScaleApplicationVerb;
import io.modelstate.cli.application.SetConstraintsVerb;
import io.modelstate.cli.application.ShowApplicationVerb;
import io.modelstate.cli.application.TrustVerb;
import io.modelstate.cli.application.UnexposeVerb;
import io.modelstate.cli.backend.AddSecretBackendVerb;
import io.modelstate.cli.backend.RemoveSecretBackendVerb;
import io.modelstate.cli.backend.SecretBackendsVerb;
import io.modelstate.cli.backend.ShowSecretBackendVerb;
import io.modelstate.cli.block.DisableCommandVerb;
import io.modelstate.cli.block.DisabledCommandsVerb;
import io.modelstate.cli.block.EnableCommandVerb;
import io.modelstate.cli.block.EnableDestroyControllerVerb;
import io.modelstate.cli.bundle.DiffBundleVerb;
import io.modelstate.cli.bundle.ExportBundleVerb;
import io.modelstate.cli.cloud.AddCloudVerb;
import io.modelstate.cli.cloud.CloudsVerb;
import io.modelstate.cli.cloud.GrantCloudVerb;
import io.modelstate.cli.cloud.RegionsVerb;
import io.modelstate.cli.cloud.RemoveCloudVerb;
import io.modelstate.cli.cloud.RevokeCloudVerb;
import io.modelstate.cli.cloud.ShowCloudVerb;
import io.modelstate.cli.cloud.UpdateCloudVerb;
import io.modelstate.cli.config.ControllerConfigVerb;
import io.modelstate.cli.config.ModelConfigVerb;
import io.modelstate.cli.config.ModelConstraintsVerb;
import io.modelstate.cli.config.ModelDefaultsVerb;
import io.modelstate.cli.config.SetModelConstraintsVerb;
import io.modelstate.cli.controller.ControllersVerb;
import io.modelstate.cli.controller.ShowControllerVerb;
import io.modelstate.cli.credential.AddCredentialVerb;
import io.modelstate.cli.credential.CredentialsVerb;
import io.modelstate.cli.credential.RemoveCredentialVerb;
import io.modelstate.cli.credential.SetCredentialVerb;
import io.modelstate.cli.credential.ShowCredentialVerb;
import io.modelstate.cli.local.BootstrapVerb;
import io.modelstate.cli.local.DemoVerb;
import io.modelstate.cli.local.StopVerb;
import io.modelstate.cli.local.UpVerb;
import io.modelstate.cli.local.VerifyVerb;
import io.modelstate.cli.machine.AddMachineVerb;
import io.modelstate.cli.machine.MachinesVerb;
import io.modelstate.cli.machine.RemoveMachineVerb;
import io.modelstate.cli.machine.RetryProvisioningVerb;
import io.modelstate.cli.machine.ShowMachineVerb;
import io.modelstate.cli.model.AddModelVerb;
import io.modelstate.cli.model.DestroyModelVerb;
import io.modelstate.cli.model.ModelsVerb;
import io.modelstate.cli.model.ShowModelVerb;
import io.modelstate.cli.model.ShowStatusLogVerb;
import io.modelstate.cli.model.StatusVerb;
import io.modelstate.cli.model.SwitchVerb;
import io.modelstate.cli.offer.ConsumeVerb;
import io.modelstate.cli.offer.FindOffersVerb;
import io.modelstate.cli.offer.OfferVerb;
import io.modelstate.cli.offer.OffersVerb;
import io.modelstate.cli.offer.RemoveOfferVerb;
import io.modelstate.cli.offer.RemoveSaasVerb;
import io.modelstate.cli.offer.ShowOfferVerb;
import io.modelstate.cli.relation.IntegrateVerb;
import io.modelstate.cli.relation.RemoveRelationVerb;
import io.modelstate.cli.relation.ResumeRelationVerb;
import io.modelstate.cli.relation.SuspendRelationVerb;
import io.modelstate.cli.secret.AddSecretVerb;
import io.modelstate.cli.secret.GrantSecretVerb;
import io.modelstate.cli.secret.RemoveSecretVerb;
import io.modelstate.cli.secret.RevokeSecretVerb;
import io.modelstate.cli.secret.SecretsVerb;
import io.modelstate.cli.secret.ShowSecretVerb;
import io.modelstate.cli.secret.UpdateSecretVerb;
import io.modelstate.cli.session.Verb;
import io.modelstate.cli.space.AddSpaceVerb;
import io.modelstate.cli.space.RemoveSpaceVerb;
import io.modelstate.cli.space.RenameSpaceVerb;
import io.modelstate.cli.space.SpacesVerb;
import io.modelstate.cli.storage.AddStorageVerb;
import io.modelstate.cli.storage.AttachStorageVerb;
import io.modelstate.cli.storage.CreateStoragePoolVerb;
import io.modelstate.cli.storage.DetachStorageVerb;
import io.modelstate.cli.storage.RemoveStoragePoolVerb;
import io.modelstate.cli.storage.RemoveStorageVerb;
import io.modelstate.cli.storage.ShowStorageVerb;
import io.modelstate.cli.storage.StoragePoolsVerb;
import io.modelstate.cli.storage.StorageVerb;
import io.modelstate.cli.storage.UpdateStoragePoolVerb;
import io.modelstate.cli.unit.AddUnitVerb;
import io.modelstate.cli.unit.RemoveUnitVerb;
import io.modelstate.cli.unit.ResolvedVerb;
import io.modelstate.cli.unit.ShowUnitVerb;
import io.modelstate.cli.user.AddUserVerb;
import io.modelstate.cli.user.ChangeUserPasswordVerb;
import io.modelstate.cli.user.DisableUserVerb;
import io.modelstate.cli.user.EnableUserVerb;
import io.modelstate.cli.user.GrantVerb;
import io.modelstate.cli.user.RemoveUserVerb;
import io.modelstate.cli.user.RevokeVerb;
import io.modelstate.cli.user.ShowUserVerb;
import io.modelstate.cli.user.UsersVerb;
import io.modelstate.cli.user.WhoAmIVerb;
import io.modelstate.cli.workload.DashboardVerb;
import io.modelstate.cli.workload.DebugCodeVerb;
import io.modelstate.cli.workload.DebugHooksVerb;
import io.modelstate.cli.workload.ExecVerb;
import io.modelstate.cli.workload.RunVerb;
import io.modelstate.cli.workload.ScpVerb;
import io.modelstate.cli.workload.SshVerb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verbs by their names, Juju's aliases included. A verb's class is loaded when it is named, and
 * not before: the names are cases of a switch rather than entries of a map.
 */
final class Verbs {
  /** The names that the help lists, a group to a line. */
  static final String GROUPS =
      """
      Running a controller: up bootstrap stop verify demo
      Models: add-model models switch status show-model destroy-model
      Settings: model-config model-defaults model-constraints set-model-constraints \
      disable-command enable-command disabled-commands enable-destroy-controller spaces add-space \
      rename-space remove-space
      Applications: deploy refresh show-application config constraints set-constraints bind expose \
      unexpose trust scale-application remove-application
      Units: show-unit add-unit remove-unit resolved
      Machines: machines show-machine add-machine remove-machine retry-provisioning
      Relations: integrate remove-relation suspend-relation resume-relation
      Storage: storage show-storage storage-pools create-storage-pool update-storage-pool \
      remove-storage-pool add-storage attach-storage detach-storage remove-storage
      Offers: offers show-offer find-offers offer remove-offer consume remove-saas
      Workloads: ssh scp exec run debug-hooks debug-code dashboard
      Bundles: export-bundle diff-bundle
      Users: users show-user add-user disable-user enable-user remove-user \
      change-user-password grant revoke whoami
      Controllers: controllers show-controller controller-config
      Clouds: clouds show-cloud regions add-cloud update-cloud remove-cloud grant-cloud \
      revoke-cloud
      Credentials: credentials show-credential add-credential remove-credential set-credential
      Secrets: secret-backends show-secret-backend add-secret-backend remove-secret-backend
      Program: version
      """;

  private Verbs() {}

  static Optional<Verb> named(String name) {
    return Optional.ofNullable(aboutModels(name));
  }

  private static @Nullable Verb aboutModels(String name) {
    return switch (name) {
      case "status" -> new StatusVerb();
      case "show-status-log" -> new ShowStatusLogVerb();
      case "models", "list-models" -> new ModelsVerb();
      case "switch" -> new SwitchVerb();
      case "show-model" -> new ShowModelVerb();
      case "add-model" -> new AddModelVerb();
      case "destroy-model" -> new DestroyModelVerb();
      case "model-config" -> new ModelConfigVerb();
      case "model-defaults", "model-default" -> new ModelDefaultsVerb();
      case "model-constraints", "get-model-constraints" -> new ModelConstraintsVerb();
      case "set-model-constraints" -> new SetModelConstraintsVerb();
      case "disable-command" -> new DisableCommandVerb();
      case "enable-command" -> new EnableCommandVerb();
      case "enable-destroy-controller" -> new EnableDestroyControllerVerb();
      case "disabled-commands", "list-disabled-commands" -> new DisabledCommandsVerb();
      case "spaces", "list-spaces" -> new SpacesVerb();
      case "add-space" -> new AddSpaceVerb();
      case "rename-space" -> new RenameSpaceVerb();
      case "remove-space" -> new RemoveSpaceVerb();
      case "export-bundle" -> new ExportBundleVerb();
      case "diff-bundle" -> new DiffBundleVerb();
      case "version" -> new VersionVerb();
      default -> aboutContents(name);
    };
  }

  private static @Nullable Verb aboutContents(String name) {
    return switch (name) {
      case "deploy" -> new DeployVerb();
      case "refresh", "upgrade-charm" -> new RefreshVerb();
      case "show-application", "show-applications" -> new ShowApplicationVerb();
      case "config" -> new ConfigVerb();
      case "constraints", "get-constraints" -> new ConstraintsVerb();
      case "bind" -> new BindVerb();
      case "show-unit", "show-units" -> new ShowUnitVerb();
      case "resources", "list-resources" -> new ResourcesVerb();
      case "remove-application" -> new RemoveApplicationVerb();
      case "expose" -> new ExposeVerb();
      case "unexpose" -> new UnexposeVerb();
      case "trust" -> new TrustVerb();
      case "set-constraints" -> new SetConstraintsVerb();
      case "scale-application" -> new ScaleApplicationVerb();
      case "add-unit" -> new AddUnitVerb();
      case "remove-unit" -> new RemoveUnitVerb();
      case "resolved", "resolve" -> new ResolvedVerb();
      case "machines", "list-machines" -> new MachinesVerb();
      case "show-machine", "show-machines" -> new ShowMachineVerb();
      case "add-machine" -> new AddMachineVerb();
      case "remove-machine" -> new RemoveMachineVerb();
      case "retry-provisioning" -> new RetryProvisioningVerb();
      case "integrate", "relate" -> new IntegrateVerb();
      case "remove-relation" -> new RemoveRelationVerb();
      case "suspend-relation" -> new SuspendRelationVerb();
      case "resume-relation" -> new ResumeRelationVerb();
      default -> aboutStorage(name);
    };
  }

  private static @Nullable Verb aboutStorage(String name) {
    return switch (name) {
      case "storage", "list-storage" -> new StorageVerb();
      case "show-storage" -> new ShowStorageVerb();
      case "storage-pools", "list-storage-pools" -> new StoragePoolsVerb();
      case "create-storage-pool" -> new CreateStoragePoolVerb();
      case "update-storage-pool" -> new UpdateStoragePoolVerb();
      case "remove-storage-pool" -> new RemoveStoragePoolVerb();
      case "add-storage" -> new AddStorageVerb();
      case "attach-storage" -> new AttachStorageVerb();
      case "detach-storage" -> new DetachStorageVerb();
      case "remove-storage" -> new RemoveStorageVerb();
      case "offers", "list-offers" -> new OffersVerb();
      case "show-offer", "show-offers" -> new ShowOfferVerb();
      case "find-offers" -> new FindOffersVerb();
      case "offer" -> new OfferVerb();
      case "remove-offer" -> new RemoveOfferVerb();
      case "consume" -> new ConsumeVerb();
      case "remove-saas" -> new RemoveSaasVerb();
      case "secrets", "list-secrets" -> new SecretsVerb();
      case "show-secret" -> new ShowSecretVerb();
      case "add-secret" -> new AddSecretVerb();
      case "update-secret" -> new UpdateSecretVerb();
      case "grant-secret" -> new GrantSecretVerb();
      case "revoke-secret" -> new RevokeSecretVerb();
      case "remove-secret" -> new RemoveSecretVerb();
      case "ssh" -> new SshVerb();
      case "scp" -> new ScpVerb();
      case "exec" -> new ExecVerb();
      case "run" -> new RunVerb();
      case "debug-hooks" -> new DebugHooksVerb();
      case "debug-code" -> new DebugCodeVerb();
      case "dashboard" -> new DashboardVerb();
      default -> aboutControllers(name);
    };
  }

  private static @Nullable Verb aboutControllers(String name) {
    return switch (name) {
      case "up" -> new UpVerb();
      case "bootstrap" -> new BootstrapVerb();
      case "stop" -> new StopVerb();
      case "verify" -> new VerifyVerb();
      case "demo" -> new DemoVerb();
      case "controllers", "list-controllers" -> new ControllersVerb();
      case "show-controller", "show-controllers" -> new ShowControllerVerb();
      case "controller-config" -> new ControllerConfigVerb();
      case "secret-backends", "list-secret-backends" -> new SecretBackendsVerb();
      case "show-secret-backend" -> new ShowSecretBackendVerb();
      case "add-secret-backend" -> new AddSecretBackendVerb();
      case "remove-secret-backend" -> new RemoveSecretBackendVerb();
      default -> aboutUsers(name);
    };
  }

  private static @Nullable Verb aboutUsers(String name) {
    return switch (name) {
      case "users", "list-users" -> new UsersVerb();
      case "show-user" -> new ShowUserVerb();
      case "add-user" -> new AddUserVerb();
      case "disable-user" -> new DisableUserVerb();
      case "enable-user" -> new EnableUserVerb();
      case "remove-user" -> new RemoveUserVerb();
      case "change-user-password" -> new ChangeUserPasswordVerb();
      case "grant" -> new GrantVerb();
      case "revoke" -> new RevokeVerb();
      case "whoami" -> new WhoAmIVerb();
      default -> aboutClouds(name);
    };
  }

  private static @Nullable Verb aboutClouds(String name) {
    return switch (name) {
      case "clouds", "list-clouds" -> new CloudsVerb();
      case "show-cloud" -> new ShowCloudVerb();
      case "regions", "list-regions" -> new RegionsVerb();
      case "add-cloud" -> new AddCloudVerb();
      case "update-cloud" -> new UpdateCloudVerb();
      case "remove-cloud" -> new RemoveCloudVerb();
      case "grant-cloud" -> new GrantCloudVerb();
      case "revoke-cloud" -> new RevokeCloudVerb();
      case "credentials", "list-credentials" -> new CredentialsVerb();
      case "show-credential", "show-credentials" -> new ShowCredentialVerb();
      case "add-credential" -> new AddCredentialVerb();
      case "remove-credential" -> new RemoveCredentialVerb();
      case "set-credential" -> new SetCredentialVerb();
      default -> null;
    };
  }
}
