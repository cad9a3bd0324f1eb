package io.modelstate.domain;

import java.util.UUID;

/**
 * Random ids drawn at the edge, so that rules stay pure: the same seed gives the same ids. Every id
 * is a version 4 UUID.
 */
public record FreshIds(long high, long low) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** The id number {@code index} of this command; distinct for distinct numbers. */
  public String uuid(int index) {
    long most = mix(high + index * GOLDEN_GAMMA);
    long least = mix(low ^ (index + 1) * GOLDEN_GAMMA);
    most = (most & ~0xF000L) | 0x4000L;
    least = (least & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(most, least).toString();
  }

  /** Stafford's mix 13: a bijection, so distinct inputs stay distinct. */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
