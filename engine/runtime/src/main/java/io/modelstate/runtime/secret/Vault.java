package io.modelstate.runtime.secret;

import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.Beside.NewSecret;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secret values with AES-256-GCM. The reference is bound into the seal, so a value that was
 * moved to another reference does not open. Any thread may use it.
 */
public final class Vault {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Sealed when a folder is new; whoever cannot open it has another key. */
  private static final String CHECK_REF = "vault-check";

  private static final byte[] CHECK_VALUE = "modelstate".getBytes(StandardCharsets.UTF_8);

  private static final byte[] FINGERPRINTS = "fingerprint:".getBytes(StandardCharsets.UTF_8);

  private final EventLog log;
  private final SecretKey key;
  private final Path keyFile;
  private final SecureRandom random = new SecureRandom();

  private Vault(EventLog log, SecretKey key, Path keyFile) {
    this.log = log;
    this.key = key;
    this.keyFile = keyFile;
  }

  /**
   * Opens the vault of a log with the key in {@code keyFile}, and ties a new log to that key.
   *
   * @throws SecretFailure when the key file is missing, open to others, or of another folder
   */
  public static Vault open(Path keyFile, EventLog log, LogWriter writer) {
    var vault = new Vault(log, KeyFile.read(keyFile), keyFile);
    var known = log.sealedSecret(CHECK_REF);
    if (known.isPresent()) {
      vault.refuseAnotherKey(known.get());
    } else {
      var check = vault.seal(CHECK_REF, "", CHECK_VALUE);
      writer.append(Append.beside(List.of(check))).await();
    }
    return vault;
  }

  /** Hex; tells nothing about {@code content} to whoever does not have the key. */
  public String fingerprint(byte[] content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
      mac.update(FINGERPRINTS);
      return HexFormat.of().formatHex(mac.doFinal(content));
    } catch (GeneralSecurityException e) {
      throw new SecretFailure("no fingerprint can be made", e);
    }
  }

  private void refuseAnotherKey(String check) {
    try {
      unseal(CHECK_REF, check);
    } catch (SecretFailure e) {
      throw new SecretFailure(
          "key file %s belongs to another data folder; put this folder's own back from a backup"
              .formatted(keyFile),
          e);
    }
  }

  /** The row to append with the event that carries {@code ref}. */
  public NewSecret seal(String ref, String stream, byte[] value) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var content = cipher(Cipher.ENCRYPT_MODE, ref, nonce).doFinal(value);
      var bytes =
          ByteBuffer.allocate(nonce.length + content.length).put(nonce).put(content).array();
      return new NewSecret(ref, stream, Base64.getEncoder().encodeToString(bytes));
    } catch (GeneralSecurityException e) {
      throw new SecretFailure("secret %s cannot be sealed".formatted(ref), e);
    }
  }

  /** The durable value behind {@code ref}. */
  public Optional<byte[]> open(String ref) {
    return log.sealedSecret(ref).map(stored -> unseal(ref, stored));
  }

  /** Opens a row that is not in the log yet, or comes from elsewhere with the same key. */
  public byte[] unseal(NewSecret secret) {
    return unseal(secret.ref(), secret.sealed());
  }

  private byte[] unseal(String ref, String sealed) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
      var nonce = new byte[NONCE_BYTES];
      bytes.get(nonce);
      var content = new byte[bytes.remaining()];
      bytes.get(content);
      return cipher(Cipher.DECRYPT_MODE, ref, nonce).doFinal(content);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new SecretFailure(
          "secret %s cannot be opened: key file %s is not the one it was sealed with, or the row"
                  .formatted(ref, keyFile)
              + " was changed",
          e);
    }
  }

  private Cipher cipher(int mode, String ref, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ref.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
