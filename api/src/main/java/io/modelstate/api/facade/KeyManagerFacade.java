package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.key.KeyCommand.AddSshKey;
import io.modelstate.domain.model.key.KeyCommand.RemoveSshKey;
import io.modelstate.projections.view.SshKeysView;
import io.modelstate.wire.model.CommonWire.StringsResult;
import io.modelstate.wire.model.CommonWire.StringsResults;
import io.modelstate.wire.model.KeyManagerWire.ListSshKeys;
import io.modelstate.wire.model.KeyManagerWire.ModifyUserSshKeys;

/** KeyManager: the SSH keys of a model. Whom they are said to belong to makes no difference. */
final class KeyManagerFacade {
  private KeyManagerFacade() {}

  static Facade facade() {
    return Facade.named("KeyManager", 1)
        .on(MODEL)
        .method("ListKeys", Right.READ, ListSshKeys.class, KeyManagerFacade::list)
        .method("AddKeys", Right.ADMIN, ModifyUserSshKeys.class, KeyManagerFacade::add)
        .method("DeleteKeys", Right.ADMIN, ModifyUserSshKeys.class, KeyManagerFacade::delete)
        .method("ImportKeys", Right.ADMIN, ModifyUserSshKeys.class, KeyManagerFacade::importKeys)
        .build();
  }

  /** One list for each user asked for: all of them have the same keys. */
  private static Object list(Call call, ListSshKeys request) {
    var keys = SshKeysView.of(call.reader(), call.model(), request.mode());
    var entities = request.entities();
    return new StringsResults(
        Changes.list(entities == null ? null : entities.entities()).stream()
            .map(one -> new StringsResult(null, keys))
            .toList());
  }

  private static Object add(Call call, ModifyUserSshKeys request) {
    requireAdmin(call, Operation.CHANGE);
    return Changes.each(request.sshKeys(), key -> call.execute(new AddSshKey(call.model(), key)));
  }

  private static Object delete(Call call, ModifyUserSshKeys request) {
    requireAdmin(call, Operation.REMOVE);
    return Changes.each(
        request.sshKeys(), key -> call.execute(new RemoveSshKey(call.model(), key)));
  }

  /** Keys of accounts elsewhere would have to be fetched from there. */
  private static Object importKeys(Call call, ModifyUserSshKeys request) {
    requireAdmin(call, Operation.CHANGE);
    return Changes.each(
        request.sshKeys(),
        id -> {
          throw Rejected.because(
              "cannot import %s: this controller asks no other host for keys".formatted(id));
        });
  }

  private static void requireAdmin(Call call, Operation operation) {
    Blocked.rights(call).requireAdmin();
    Blocked.refuse(call, operation);
  }
}
