package io.modelstate.wire.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.Json;
import io.modelstate.wire.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The folder of Juju's client. A read takes no lock: a file is replaced as a whole, so a reader
 * sees it as it was before or after a change. An update reads, changes and replaces under a lock.
 */
public final class ClientStore {
  private static final String CONTROLLERS = "controllers.yaml";
  private static final String ACCOUNTS = "accounts.yaml";
  private static final String MODELS = "models.yaml";
  private static final String CREDENTIALS = "credentials.yaml";
  private static final String CLOUDS = "clouds.yaml";

  private final Path folder;

  private ClientStore(Path folder) {
    this.folder = folder;
  }

  public static ClientStore at(Path folder) {
    return new ClientStore(folder);
  }

  /** {@code JUJU_DATA}, else {@code juju} under {@code XDG_DATA_HOME}, else the usual place. */
  public static ClientStore of(Map<String, String> environment, Path home) {
    var data = environment.getOrDefault("JUJU_DATA", "");
    if (!data.isEmpty()) {
      return at(Path.of(data));
    }
    var xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    return at((xdg.isEmpty() ? home.resolve(".local/share") : Path.of(xdg)).resolve("juju"));
  }

  public Path folder() {
    return folder;
  }

  public Controllers controllers() {
    return read(CONTROLLERS, Controllers.class);
  }

  public Accounts accounts() {
    return read(ACCOUNTS, Accounts.class);
  }

  public StoredModels models() {
    return read(MODELS, StoredModels.class);
  }

  public Credentials credentials() {
    return read(CREDENTIALS, Credentials.class);
  }

  public PersonalClouds clouds() {
    return read(CLOUDS, PersonalClouds.class);
  }

  public Controllers updateControllers(UnaryOperator<Controllers> change) {
    return update(CONTROLLERS, Controllers.class, change);
  }

  public Accounts updateAccounts(UnaryOperator<Accounts> change) {
    return update(ACCOUNTS, Accounts.class, change);
  }

  public StoredModels updateModels(UnaryOperator<StoredModels> change) {
    return update(MODELS, StoredModels.class, change);
  }

  public Credentials updateCredentials(UnaryOperator<Credentials> change) {
    return update(CREDENTIALS, Credentials.class, change);
  }

  private <T> T read(String name, Class<T> type) {
    var file = folder.resolve(name);
    try {
      return Yaml.read(Files.readString(file), type);
    } catch (NoSuchFileException e) {
      return Yaml.read("", type);
    } catch (IOException | Yaml.Malformed | IllegalArgumentException e) {
      throw new StoreFailure("cannot read " + file, e);
    }
  }

  private <T> T update(String name, Class<T> type, UnaryOperator<T> change) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreFailure("cannot create " + folder, e);
    }
    try (var _ = StoreLock.take(StoreLock.file(folder))) {
      var changed = change.apply(read(name, type));
      replace(name, changed);
      return changed;
    }
  }

  /** Other members of the document than those of {@code value} would be lost; records keep them. */
  private void replace(String name, Object value) {
    JsonNode tree = Json.lenient().valueToTree(value);
    var file = folder.resolve(name);
    try {
      var owner = PosixFilePermissions.fromString("rw-------");
      var next =
          Files.createTempFile(folder, name, ".tmp", PosixFilePermissions.asFileAttribute(owner));
      try {
        Files.writeString(next, StoreTree.yaml(tree), StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw new StoreFailure("cannot write " + file, e);
    }
  }
}
