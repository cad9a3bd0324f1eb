package io.modelstate.domain.model.key;

import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.key.KeyCommand.AddSshKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class AddSshKeyTest {
  static final String BLOB = "AAAAC3NzaC1lZDI1NTE5AAAAIEd8Yh8CEzqLU3hKXYbPoqSpPAV9pDEXTGM1Kjvb0Xnz";
  static final String KEY = "ssh-ed25519 " + BLOB + " bob@home";
  static final String OTHER =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ann";

  static ConfigChanged keys(String... lines) {
    return new ConfigChanged(
        TreePMap.singleton("authorized-keys", ConfigValue.text(String.join("\n", lines) + "\n")),
        List.of());
  }

  @Test
  void addsALineToTheAuthorizedKeys() {
    given().when(new AddSshKey(MODEL, KEY)).then(keys(KEY));
    given(keys(OTHER)).when(new AddSshKey(MODEL, " " + KEY + "\n")).then(keys(OTHER, KEY));
  }

  @Test
  void refusesAKeyThatIsThereUnderAnyComment() {
    var again = "ssh-ed25519 " + BLOB + " other";
    given(keys(KEY)).when(new AddSshKey(MODEL, again)).refuses(NONE, "duplicate ssh key: " + again);
  }

  @Test
  void refusesWhatIsNoKey() {
    for (var text : List.of("", "ssh-ed25519", "ssh-rsa " + BLOB, "ssh-ed25519 AAAA%", "x y z")) {
      given().when(new AddSshKey(MODEL, text)).refuses(NONE, "invalid ssh key: " + text);
    }
  }

  @Test
  void refusesTheNamesOfTheControllersOwnKeys() {
    var key = "ssh-ed25519 " + BLOB + " juju-system-key";
    given()
        .when(new AddSshKey(MODEL, key))
        .refuses(NONE, "may not add key with comment juju-system-key: " + key);
  }

  @Test
  void needsAnAdminAndNoBlock() {
    given(access(BOB, ModelAccess.WRITE))
        .as(BOB)
        .when(new AddSshKey(MODEL, KEY))
        .refuses(UNAUTHORIZED, "permission denied");
    given(disabled(BlockType.ALL, "no"))
        .when(new AddSshKey(MODEL, KEY))
        .refuses(OPERATION_BLOCKED, "no");
  }
}
