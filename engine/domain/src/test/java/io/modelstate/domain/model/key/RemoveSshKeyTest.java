package io.modelstate.domain.model.key;

import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.model.key.AddSshKeyTest.BLOB;
import static io.modelstate.domain.model.key.AddSshKeyTest.KEY;
import static io.modelstate.domain.model.key.AddSshKeyTest.OTHER;
import static io.modelstate.domain.model.key.AddSshKeyTest.keys;

import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.key.KeyCommand.RemoveSshKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class RemoveSshKeyTest {
  @Test
  void removesByCommentOrFingerprint() {
    var fingerprint = SshKey.parse(KEY).orElseThrow().fingerprint();
    given(keys(OTHER, KEY)).when(new RemoveSshKey(MODEL, "bob@home")).then(keys(OTHER));
    given(keys(OTHER, KEY)).when(new RemoveSshKey(MODEL, fingerprint)).then(keys(OTHER));
  }

  @Test
  void leavesNoEmptyText() {
    given(keys(KEY))
        .when(new RemoveSshKey(MODEL, "bob@home"))
        .then(new ConfigChanged(TreePMap.empty(), List.of("authorized-keys")));
  }

  @Test
  void refusesUnknownAndInternalKeys() {
    given(keys(KEY)).when(new RemoveSshKey(MODEL, "ann")).refuses(NONE, "invalid ssh key: ann");
    given(keys("ssh-ed25519 " + BLOB + " juju-client-key"))
        .when(new RemoveSshKey(MODEL, "juju-client-key"))
        .refuses(NONE, "may not delete internal key: juju-client-key");
  }

  @Test
  void needsAnAdminAndIsStoppedByTwoBlocks() {
    given(keys(KEY), access(BOB, ModelAccess.WRITE))
        .as(BOB)
        .when(new RemoveSshKey(MODEL, "bob@home"))
        .refuses(UNAUTHORIZED, "permission denied");
    for (var block : List.of(BlockType.REMOVE_OBJECT, BlockType.ALL)) {
      given(keys(KEY), disabled(block, "no"))
          .when(new RemoveSshKey(MODEL, "bob@home"))
          .refuses(OPERATION_BLOCKED, "no");
    }
  }
}
