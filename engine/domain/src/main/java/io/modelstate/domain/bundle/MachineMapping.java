package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;
import java.util.regex.Pattern;
import org.pcollections.TreePMap;

/** Which machine of a model a machine of a bundle is; without an entry the one of the same id. */
public record MachineMapping(TreePMap<String, String> ids) {
  public static final MachineMapping NONE = new MachineMapping(TreePMap.empty());
  private static final String EXISTING = "existing";
  private static final Pattern TOP_LEVEL = Pattern.compile("[0-9]+");

  /** From {@code --map-machines}: {@code existing}, which is always so, and {@code 3=0,4=1}. */
  public static MachineMapping parse(String text) {
    var ids = TreePMap.<String, String>empty();
    for (var piece : text.split(",", -1)) {
      var item = piece.strip();
      if (item.isEmpty() || item.equals(EXISTING)) {
        continue;
      }
      var sides = item.split("=", -1);
      if (sides.length != 2) {
        throw refused(
            "expected \"existing\" or \"<bundle-id>=<machine-id>\", got " + GoText.quote(item));
      }
      ids = ids.plus(id("bundle-id", sides[0].strip()), id("machine-id", sides[1].strip()));
    }
    return new MachineMapping(ids);
  }

  private static String id(String kind, String id) {
    if (!TOP_LEVEL.matcher(id).matches()) {
      throw refused("%s %s is not a top level machine id".formatted(kind, GoText.quote(id)));
    }
    return id;
  }

  private static Rejected refused(String text) {
    return Rejected.because("error in --map-machines: " + text);
  }

  String inModel(String bundleId) {
    return ids.getOrDefault(bundleId, bundleId);
  }
}
