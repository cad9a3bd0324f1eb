package io.modelstate.domain.constraints;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.TreePMap;

/** Reads constraints from words such as {@code mem=4G} or {@code "cores=2 tags=red\ fox"}. */
public final class ConstraintsParser {
  /** What was read, and the deprecated names that were used for it, each with its better name. */
  public record Parsed(Constraints constraints, TreePMap<String, String> aliases) {}

  private ConstraintsParser() {}

  public static Parsed parse(List<String> words) {
    var parsed = new Parsed(Constraints.NONE, TreePMap.empty());
    for (var word : words) {
      for (var piece : pieces(word)) {
        parsed = add(parsed, piece);
      }
    }
    return parsed;
  }

  /** The constraints in one text, such as the canonical line. */
  public static Constraints parse(String line) {
    return parse(List.of(line)).constraints();
  }

  /** Splits at blanks, but not at those behind a backslash, which becomes a blank of the value. */
  private static List<String> pieces(String word) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\\' && word.startsWith("\\ ", i)) {
        piece.append(' ');
        i++;
      } else if (c != ' ') {
        piece.append(c);
      } else {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    pieces.add(piece.toString());
    pieces.removeIf(String::isEmpty);
    return pieces;
  }

  private static Parsed add(Parsed parsed, String piece) {
    int equals = piece.indexOf('=');
    if (equals <= 0) {
      throw Rejected.because("malformed constraint " + GoText.quote(piece));
    }
    var given = piece.substring(0, equals);
    var alias = ConstraintKey.ALIASES.get(given);
    var name = alias == null ? given : alias;
    var aliases = alias == null ? parsed.aliases() : parsed.aliases().plus(given, alias);
    var key =
        ConstraintKey.named(name)
            .orElseThrow(() -> Rejected.because("unknown constraint " + GoText.quote(name)));
    return new Parsed(set(parsed.constraints(), key, piece.substring(equals + 1)), aliases);
  }

  private static Constraints set(Constraints constraints, ConstraintKey key, String text) {
    try {
      if (constraints.has(key)) {
        throw Rejected.because("already set");
      }
      if (key == ConstraintKey.ALLOCATE_PUBLIC_IP && text.isEmpty()) {
        return constraints;
      }
      return constraints.with(key, value(key, text));
    } catch (Rejected e) {
      throw e.prefixed("bad %s constraint: ".formatted(GoText.quote(key.toString())));
    }
  }

  private static ConstraintValue value(ConstraintKey key, String text) {
    return switch (key) {
      case ARCH -> ConstraintText.arch(text);
      case CONTAINER -> ConstraintText.container(text);
      case CORES, CPU_POWER -> ConstraintText.count(text);
      case MEM, ROOT_DISK -> ConstraintText.size(text);
      case SPACES -> ConstraintText.spaces(ConstraintText.list(text));
      case TAGS, ZONES -> ConstraintText.list(text);
      case ALLOCATE_PUBLIC_IP -> ConstraintText.flag(text);
      case INSTANCE_ROLE, INSTANCE_TYPE, ROOT_DISK_SOURCE, VIRT_TYPE, IMAGE_ID ->
          new ConstraintValue.Text(text);
    };
  }
}
