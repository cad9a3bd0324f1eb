package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.wire.model.CommonWire.Entities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facade KeyManager, version 1. */
public final class KeyManagerWire {
  private KeyManagerWire() {}

  /** {@code mode} is true for whole keys, false for fingerprints; the entities are plain names. */
  public record ListSshKeys(@Nullable Entities entities, boolean mode) {}

  public record ModifyUserSshKeys(
      String user, @JsonProperty("ssh-keys") @Nullable List<String> sshKeys) {}
}
