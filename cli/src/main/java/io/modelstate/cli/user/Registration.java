package io.modelstate.cli.user;

import io.modelstate.cli.session.Controller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text with which a new user makes a controller known to his own client. */
final class Registration {
  private static final int PRINTABLE_STRING = 0x13;
  private static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int SHORT_LENGTH_MAX = 0x7f;
  private static final int GROUP_BYTES = 3;

  private Registration() {}

  /** {@code secretKey} as the controller gave it, in base64. */
  static String token(String user, Controller controller, String secretKey) {
    var addresses = new ByteArrayOutputStream();
    controller.details().apiEndpoints().forEach(a -> addresses.writeBytes(text(a)));
    var all = new ByteArrayOutputStream();
    all.writeBytes(text(user));
    all.writeBytes(element(SEQUENCE, addresses.toByteArray()));
    all.writeBytes(element(OCTET_STRING, Base64.getDecoder().decode(secretKey)));
    all.writeBytes(text(controller.name()));
    all.writeBytes(text(""));
    var padded = new ByteArrayOutputStream();
    padded.writeBytes(element(SEQUENCE, all.toByteArray()));
    while (padded.size() % GROUP_BYTES != 0) {
      padded.write(0);
    }
    return Base64.getUrlEncoder().encodeToString(padded.toByteArray());
  }

  private static byte[] text(String text) {
    return element(PRINTABLE_STRING, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] element(int tag, byte[] contents) {
    var der = new ByteArrayOutputStream();
    der.write(tag);
    int length = contents.length;
    if (length <= SHORT_LENGTH_MAX) {
      der.write(length);
    } else if (length <= 0xff) {
      der.write(0x81);
      der.write(length);
    } else {
      der.write(0x82);
      der.write(length >> 8);
      der.write(length);
    }
    der.writeBytes(contents);
    return der.toByteArray();
  }
}
