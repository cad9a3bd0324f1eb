package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document of a bundle or an overlay, and where it lies. The first part is the base. */
public record BundlePart(BundleDocument document, BundleFolder folder) {
  /** The documents of a bundle's own file: the base, then overlays. Refuses an empty text. */
  public static List<BundlePart> ofBundle(
      String yaml, BundleYamlReader reader, BundleFolder folder, BundleDialect dialect) {
    var trees = trees(yaml, reader);
    if (trees.stream().allMatch(Objects::isNull)) {
      throw Rejected.notValid("malformed bundle: bundle is empty not valid");
    }
    return parts(trees, folder, dialect);
  }

  /** The documents of an overlay's file, which may be none. */
  public static List<BundlePart> ofOverlay(
      String yaml, BundleYamlReader reader, BundleFolder folder, BundleDialect dialect) {
    return parts(trees(yaml, reader), folder, dialect);
  }

  private static List<@Nullable Object> trees(String yaml, BundleYamlReader reader) {
    try {
      return reader.documents(yaml);
    } catch (Rejected e) {
      throw e.prefixed("cannot unmarshal bundle contents: ");
    }
  }

  private static List<BundlePart> parts(
      List<@Nullable Object> trees, BundleFolder folder, BundleDialect dialect) {
    var parts = new ArrayList<BundlePart>();
    for (var tree : trees) {
      parts.add(new BundlePart(document(tree, parts.size(), dialect), folder));
    }
    return List.copyOf(parts);
  }

  private static BundleDocument document(@Nullable Object tree, int index, BundleDialect dialect) {
    try {
      return BundleDocument.read(tree, dialect);
    } catch (Rejected e) {
      throw e.prefixed(
          "cannot unmarshal bundle contents: unmarshal document %d: ".formatted(index));
    }
  }
}
