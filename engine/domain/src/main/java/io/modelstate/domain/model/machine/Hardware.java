package io.modelstate.domain.model.machine;

/**
 * What the cloud says of an instance.
 *
 * @param cores 0 when the cloud sets no limit
 * @param memory in MiB, 0 when the cloud sets no limit
 */
public record Hardware(
    String arch, long cores, long memory, String availabilityZone, String virtType) {
  public static final Hardware UNKNOWN = new Hardware("", 0, 0, "", "");
}
