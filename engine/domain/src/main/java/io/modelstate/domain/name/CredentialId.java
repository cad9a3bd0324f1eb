package io.modelstate.domain.name;

/** A credential of a cloud: {@code cloud/owner/name} (identity.md section 1). */
public record CredentialId(String cloud, UserName owner, String name)
    implements Comparable<CredentialId> {

  @Override
  public int compareTo(CredentialId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return cloud + "/" + owner + "/" + name;
  }
}
