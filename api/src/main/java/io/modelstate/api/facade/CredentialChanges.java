package io.modelstate.api.facade;

import io.modelstate.api.rpc.Call;
import io.modelstate.domain.controller.credential.CloudCredentialCommand.AddCredential;
import io.modelstate.domain.controller.credential.CloudCredentialCommand.RemoveCredential;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.projections.view.CredentialsView;
import io.modelstate.projections.view.SealedFields;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CloudWire.RevokeCredentialArg;
import io.modelstate.wire.model.CloudWire.TaggedCredential;
import io.modelstate.wire.model.CloudWire.UpdateCredentialModelResult;
import io.modelstate.wire.model.CloudWire.UpdateCredentialResult;
import io.modelstate.wire.model.CloudWire.UpdateCredentialResults;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Storing and forgetting credentials; simulated clouds take every one. */
final class CredentialChanges {
  private CredentialChanges() {}

  static void add(Call call, TaggedCredential one) {
    call.execute(
        new AddCredential(
            Tags.credential(one.tag()),
            one.credential().authType(),
            SealedFields.seal(one.credential().attrs())));
  }

  static Object update(Call call, @Nullable List<TaggedCredential> credentials) {
    return results(call, credentials, one -> add(call, one));
  }

  /** Stores nothing. */
  static Object check(Call call, @Nullable List<TaggedCredential> credentials) {
    return results(
        call, credentials, one -> call.reader().requireSelf(Tags.credential(one.tag()).owner()));
  }

  static void revoke(Call call, RevokeCredentialArg one) {
    call.execute(new RemoveCredential(Tags.credential(one.tag()), one.force()));
  }

  private static Object results(
      Call call, @Nullable List<TaggedCredential> credentials, Consumer<TaggedCredential> change) {
    return new UpdateCredentialResults(
        Changes.list(credentials).stream()
            .map(
                one ->
                    Changes.answer(
                        () -> {
                          change.accept(one);
                          return new UpdateCredentialResult(
                              one.tag(), null, models(call, Tags.credential(one.tag())));
                        },
                        error -> new UpdateCredentialResult(one.tag(), error, List.of())))
            .toList());
  }

  private static List<UpdateCredentialModelResult> models(Call call, CredentialId id) {
    return CredentialsView.modelsUsing(call.reader(), id).entrySet().stream()
        .map(
            model ->
                new UpdateCredentialModelResult(model.getKey().uuid(), model.getValue(), List.of()))
        .toList();
  }
}
