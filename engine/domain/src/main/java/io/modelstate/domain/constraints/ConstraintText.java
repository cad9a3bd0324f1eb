package io.modelstate.domain.constraints;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoNumber;
import io.modelstate.domain.config.GoText;
import io.modelstate.domain.constraints.ConstraintValue.Count;
import io.modelstate.domain.constraints.ConstraintValue.Flag;
import io.modelstate.domain.constraints.ConstraintValue.Listed;
import io.modelstate.domain.constraints.ConstraintValue.Text;
import io.modelstate.domain.name.Names;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** One value in text. Refusals name neither the key nor the constraint. */
final class ConstraintText {
  private static final Set<String> ARCHES = Set.of("amd64", "arm64", "ppc64el", "s390x", "riscv64");
  private static final Set<String> CONTAINERS = Set.of("lxd", "kvm", "none");
  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");
  private static final BigInteger MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private ConstraintText() {}

  static Text arch(String text) {
    if (!text.isEmpty() && !ARCHES.contains(text)) {
      throw Rejected.because(GoText.quote(text) + " not recognized");
    }
    return new Text(text);
  }

  static Text container(String text) {
    if (!text.isEmpty() && !CONTAINERS.contains(text)) {
      throw Rejected.because("invalid container type " + GoText.quote(text));
    }
    return new Text(text);
  }

  static Count count(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    var value = digits && !text.isEmpty() ? new BigInteger(text) : BigInteger.ZERO;
    if (!digits || value.compareTo(MAX) > 0) {
      throw Rejected.because("must be a non-negative integer");
    }
    return new Count(value);
  }

  /** MiB, rounded up; each suffix of {@code MGTP} is 1024 times the one before. */
  static Count size(String text) {
    if (text.isEmpty()) {
      return new Count(BigInteger.ZERO);
    }
    int suffix = "MGTP".indexOf(text.charAt(text.length() - 1));
    var number = GoNumber.decimal(suffix < 0 ? text : text.substring(0, text.length() - 1));
    if (number.isEmpty() || number.getAsDouble() < 0) {
      throw Rejected.because("must be a non-negative float with optional M/G/T/P suffix");
    }
    double mib = number.getAsDouble() * Math.pow(1024, Math.max(suffix, 0));
    if (Double.isInfinite(mib)) {
      return new Count(MAX);
    }
    var whole = new BigDecimal(mib).setScale(0, RoundingMode.CEILING).toBigInteger();
    return new Count(whole.min(MAX));
  }

  static Flag flag(String text) {
    if (!TRUE.contains(text) && !FALSE.contains(text)) {
      throw Rejected.because("must be 'true' or 'false'");
    }
    return new Flag(TRUE.contains(text));
  }

  static Listed list(String text) {
    return new Listed(text.isEmpty() ? List.of() : List.of(text.split(",", -1)));
  }

  /** The same list; each of its names may start with one {@code ^}. */
  static Listed spaces(Listed list) {
    for (var space : list.values()) {
      var name = space.startsWith("^") ? space.substring(1) : space;
      if (!Names.validSpace(name)) {
        throw Rejected.because(GoText.quote(name) + " is not a valid space name");
      }
    }
    return list;
  }
}
