package io.modelstate.api.macaroon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
  /** What the real client sent when it registered, with the key of its token. */
  @Test
  void opensWhatJujusClientSealed() {
    var key = new byte[SecretBox.KEY_BYTES];
    Arrays.fill(key, (byte) 'k');
    var nonce = Base64.getDecoder().decode("v1i43jV8KB/KmlqIIDCU0Nwg4ZQ7Lt0r");
    var box = Base64.getDecoder().decode("8NhShGKnBTaS9vUDuOMZjcjtM4Yv5zu4dxtBC7wXirKAsR4gYec=");
    var message = new String(SecretBox.open(key, nonce, box), StandardCharsets.UTF_8);
    assertEquals("{\"password\":\"newpass\"}", message);
    box[20] ^= 1;
    assertThrows(Rejected.class, () -> SecretBox.open(key, nonce, box));
  }
}
