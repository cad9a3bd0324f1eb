package io.modelstate.wire.store;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.OmitEmpty;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code accounts.yaml}: as whom one is known to each controller. */
public record Accounts(Map<String, Account> controllers) {

  /** The access is that of the last login. */
  public record Account(
      String user,
      @OmitEmpty String password,
      @OmitEmpty String lastKnownAccess,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public Account(String user, String password, String lastKnownAccess) {
      this(user, password, lastKnownAccess, Map.of());
    }

    @Override
    public String toString() {
      return "Account[user=" + user + "]"; // The password is for the file only.
    }
  }

  public Optional<Account> find(String controller) {
    return Optional.ofNullable(controllers.get(controller));
  }

  public Accounts with(String controller, Account account) {
    var changed = new TreeMap<>(controllers);
    changed.put(controller, account);
    return new Accounts(changed);
  }

  public Accounts without(String controller) {
    var changed = new TreeMap<>(controllers);
    changed.remove(controller);
    return new Accounts(changed);
  }
}
