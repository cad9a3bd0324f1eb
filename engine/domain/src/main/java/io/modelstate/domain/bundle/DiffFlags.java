package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.config.GoText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said on the command line of {@code diff-bundle}; texts that were not given are empty.
 *
 * @param arguments what is left of the words beside the flags
 */
public record DiffFlags(
    List<String> arguments,
    List<String> overlays,
    String machines,
    boolean annotations,
    String architecture,
    String base,
    String series,
    String channel) {
  private static final Set<String> ARCHITECTURES =
      Set.of("amd64", "arm64", "ppc64el", "riscv64", "s390x");
  private static final int CHANNEL_PARTS_MAX = 3;

  /**
   * Refuses what makes no command; the program ends with code 2 then.
   *
   * @return which machines to compare with which
   */
  public MachineMapping checkUsage() {
    if (arguments.isEmpty()) {
      throw Rejected.because("no bundle specified");
    }
    if (arguments.size() > 1) {
      var rest = arguments.subList(1, arguments.size());
      throw Rejected.because(
          "unrecognized args: "
              + rest.stream().map(GoText::quote).collect(Collectors.joining(" ", "[", "]")));
    }
    if (!series.isEmpty() && !base.isEmpty()) {
      throw Rejected.because("--series and --base cannot be specified together");
    }
    if (!architecture.isEmpty() && !ARCHITECTURES.contains(architecture)) {
      throw Rejected.because(
          "unexpected architecture flag value %s, expected <all|amd64|arm64|ppc64el|riscv64|s390x>"
              .formatted(GoText.quote(architecture)));
    }
    checkChannel();
    return MachineMapping.parse(machines);
  }

  private void checkChannel() {
    if (channel.split("/", -1).length > CHANNEL_PARTS_MAX) {
      throw Rejected.because(
          "error in --channel: channel is malformed and has too many components "
              + GoText.quote(channel));
    }
  }

  /**
   * The base to look for a bundle in the store with. Refuses what is no base, which ends the
   * program with code 1.
   */
  public Optional<Base> chosenBase() {
    if (!series.isEmpty()) {
      return Optional.of(
          Base.ofSeries(series)
              .map(Base::parse)
              .orElseThrow(
                  () ->
                      Rejected.notValid(
                          "attempting to convert %s to a base: series %s not valid"
                              .formatted(GoText.quote(series), GoText.quote(series)))));
    }
    return base.isEmpty() ? Optional.empty() : Optional.of(Base.parse(base));
  }

  /** What Juju warns of before anything else. */
  public List<String> warnings() {
    return series.isEmpty() ? List.of() : List.of("series flag is deprecated, use --base instead");
  }
}
