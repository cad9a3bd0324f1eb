package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.api.secret.SecretContents;
import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.secret.RotatePolicy;
import io.modelstate.domain.model.secret.SecretCommand.CreateSecret;
import io.modelstate.domain.model.secret.SecretCommand.GrantSecret;
import io.modelstate.domain.model.secret.SecretCommand.RemoveSecret;
import io.modelstate.domain.model.secret.SecretCommand.RevokeSecret;
import io.modelstate.domain.model.secret.SecretCommand.UpdateSecret;
import io.modelstate.domain.model.secret.SecretOwner;
import io.modelstate.projections.view.SealedFields;
import io.modelstate.projections.view.SecretsView;
import io.modelstate.wire.model.CommonWire.StringResult;
import io.modelstate.wire.model.CommonWire.StringResults;
import io.modelstate.wire.model.SecretsWire.CreateSecretArg;
import io.modelstate.wire.model.SecretsWire.CreateSecretArgs;
import io.modelstate.wire.model.SecretsWire.DeleteSecretArg;
import io.modelstate.wire.model.SecretsWire.DeleteSecretArgs;
import io.modelstate.wire.model.SecretsWire.GrantRevokeUserSecretArg;
import io.modelstate.wire.model.SecretsWire.ListSecretsArgs;
import io.modelstate.wire.model.SecretsWire.SecretContent;
import io.modelstate.wire.model.SecretsWire.SecretsFilter;
import io.modelstate.wire.model.SecretsWire.UpdateUserSecretArg;
import io.modelstate.wire.model.SecretsWire.UpdateUserSecretArgs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Secrets: those of a model's users, and what may be seen of those of its charms. */
final class SecretsFacade {
  /** The first version with secrets of users. */
  private static final int USERS = 2;

  private SecretsFacade() {}

  static Facade facade() {
    return Facade.named("Secrets", 1, USERS)
        .on(MODEL)
        .method("ListSecrets", Right.READ, ListSecretsArgs.class, SecretsFacade::list)
        .method("CreateSecrets", USERS, Right.WRITE, CreateSecretArgs.class, SecretsFacade::create)
        .method(
            "UpdateSecrets", USERS, Right.WRITE, UpdateUserSecretArgs.class, SecretsFacade::update)
        .method("RemoveSecrets", USERS, Right.EACH, DeleteSecretArgs.class, SecretsFacade::remove)
        .method(
            "GrantSecret",
            USERS,
            Right.WRITE,
            GrantRevokeUserSecretArg.class,
            (call, asked) ->
                access(
                    call, asked, (secret, names) -> new GrantSecret(call.model(), secret, names)))
        .method(
            "RevokeSecret",
            USERS,
            Right.WRITE,
            GrantRevokeUserSecretArg.class,
            (call, asked) ->
                access(
                    call, asked, (secret, names) -> new RevokeSecret(call.model(), secret, names)))
        .build();
  }

  private static Object list(Call call, ListSecretsArgs asked) {
    var filter = Objects.requireNonNullElse(asked.filter(), SecretsFilter.ALL);
    return asked.showSecrets()
        ? SecretsView.revealed(call.reader(), call.model(), filter, SealedFields.of(call.engine()))
        : SecretsView.of(call.reader(), call.model(), filter);
  }

  private static Object create(Call call, CreateSecretArgs asked) {
    Blocked.rights(call).requireWrite();
    return new StringResults(
        Changes.list(asked.args()).stream()
            .map(
                one ->
                    Changes.answer(
                        () -> new StringResult(null, create(call, one)),
                        error -> new StringResult(error, "")))
            .toList());
  }

  private static String create(Call call, CreateSecretArg one) {
    if (one.uri() != null) {
      throw Rejected.notValid("secret uri cannot be set on user secret create not valid");
    }
    if (!one.ownerTag().isEmpty() && !one.ownerTag().equals(call.model().uuid())) {
      throw Rejected.notValid("owner tag \"%s\" not valid".formatted(one.ownerTag()));
    }
    return "secret:"
        + call.execute(
                new CreateSecret(
                    call.model(),
                    SecretOwner.MODEL,
                    Objects.requireNonNullElse(one.label(), ""),
                    Objects.requireNonNullElse(one.description(), ""),
                    SealedFields.seal(values(one.content())),
                    RotatePolicy.NEVER,
                    Optional.empty()))
            .created()
            .orElseThrow();
  }

  private static Map<String, String> values(@Nullable SecretContent content) {
    return content == null ? Map.of() : content.values();
  }

  private static Object update(Call call, UpdateUserSecretArgs asked) {
    Blocked.rights(call).requireWrite();
    return Changes.each(asked.args(), one -> update(call, one));
  }

  private static void update(Call call, UpdateUserSecretArg one) {
    var values = values(one.content());
    if (values.isEmpty() && !changesMore(one)) {
      throw Rejected.because("at least one attribute to update must be specified");
    }
    if (one.uri().isEmpty() == one.existingLabel().isEmpty()) {
      throw Rejected.because(
          "must specify either URI or label" + (one.uri().isEmpty() ? "" : " but not both"));
    }
    var secret = SecretContents.named(one.uri(), one.existingLabel());
    boolean same =
        values.isEmpty() || SecretContents.latest(call.engine(), call.model(), secret, values);
    call.execute(
        new UpdateSecret(
            call.model(),
            secret,
            Optional.ofNullable(one.label()),
            Optional.ofNullable(one.description()),
            same ? Optional.empty() : Optional.of(SealedFields.seal(values)),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(one.autoPrune())));
  }

  private static boolean changesMore(UpdateUserSecretArg one) {
    return one.autoPrune() != null
        || one.description() != null
        || one.label() != null
        || one.rotatePolicy() != null
        || one.expireTime() != null;
  }

  private static Object remove(Call call, DeleteSecretArgs asked) {
    return Changes.each(asked.args(), one -> remove(call, one));
  }

  private static void remove(Call call, DeleteSecretArg one) {
    call.execute(
        new RemoveSecret(
            call.model(),
            SecretContents.named(one.uri(), one.label()),
            Changes.list(one.revisions())));
  }

  private static Object access(
      Call call,
      GrantRevokeUserSecretArg asked,
      BiFunction<String, List<String>, Command> command) {
    Blocked.rights(call).requireWrite();
    if (asked.uri().isEmpty() && asked.label().isEmpty()) {
      throw Rejected.because("must specify either URI or name");
    }
    var secret = SecretContents.named(asked.uri(), asked.label());
    call.reader().readable(call.model()).secrets().require(secret);
    return Changes.each(
        asked.applications(), one -> call.execute(command.apply(secret, List.of(one))));
  }
}
