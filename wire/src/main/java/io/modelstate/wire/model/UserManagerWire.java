package io.modelstate.wire.model;

import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.ModelUserInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facade UserManager, version 3. */
public final class UserManagerWire {
  private UserManagerWire() {}

  public record UserInfoRequest(@Nullable List<Entity> entities, boolean includeDisabled) {}

  public record UserInfoResults(@Nullable List<UserInfoResult> results) {}

  public record UserInfoResult(
      @OmitNull @Nullable UserInfo result, @OmitNull @Nullable WireError error) {}

  public record UserInfo(
      String username,
      String displayName,
      String access,
      String createdBy,
      @Nullable WireTime dateCreated,
      @OmitNull @Nullable WireTime lastConnection,
      boolean disabled) {}

  public record ModelUserInfoResults(@Nullable List<ModelUserInfoResult> results) {}

  public record ModelUserInfoResult(
      @OmitNull @Nullable ModelUserInfo result, @OmitNull @Nullable WireError error) {}

  public record AddUsers(@Nullable List<AddUser> users) {}

  public record AddUser(String username, String displayName, @OmitEmpty String password) {}

  public record AddUserResults(@Nullable List<AddUserResult> results) {}

  /** The secret key travels as base64 text. */
  public record AddUserResult(
      @OmitEmpty String tag,
      @OmitNull @Nullable String secretKey,
      @OmitNull @Nullable WireError error) {}

  public record EntityPasswords(@Nullable List<EntityPassword> changes) {}

  public record EntityPassword(String tag, String password) {}
}
