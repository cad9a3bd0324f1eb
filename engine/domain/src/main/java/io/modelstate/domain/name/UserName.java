package io.modelstate.domain.name;

import java.util.Locale;

/**
 * A user: {@code bob}, or {@code bob@ext} for a user of an external domain. The domain {@code
 * local} is no domain. Case is kept for display; records and permissions are looked up by {@link
 * #key()} (identity.md section 1).
 */
public record UserName(String id) implements Comparable<UserName> {
  /** Stands for every external user at once. */
  public static final UserName EVERYONE = new UserName("everyone@external");

  /**
   * The simulated cloud and its agents. Only the engine itself sends commands under this name: no
   * user can be added with its domain, and nobody can log in as one that was not added.
   */
  public static final UserName CLOUD = new UserName("agents@simulated-cloud");

  public UserName {
    if (id.endsWith("@local")) {
      id = id.substring(0, id.length() - "@local".length());
    }
  }

  public String name() {
    int at = id.indexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }

  /** Empty for a local user. */
  public String domain() {
    int at = id.indexOf('@');
    return at < 0 ? "" : id.substring(at + 1);
  }

  public boolean local() {
    return id.indexOf('@') < 0;
  }

  /** What records and permissions are kept under. */
  public String key() {
    return id.toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(UserName other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
