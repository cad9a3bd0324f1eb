package io.modelstate.wire;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import java.util.Optional;

/** Reads tags; a text that is none is refused in Juju's words. */
public final class Tags {
  private Tags() {}

  /** Refuses with {@code "bob" is not a valid tag}, or names the kind when that is known. */
  public static Tag parse(String text) {
    var kind = kind(text);
    if (kind.isEmpty()) {
      throw Rejected.because(notValid(text, "tag"));
    }
    return kind.get()
        .id(text.substring(text.indexOf('-') + 1))
        .map(id -> new Tag(kind.get(), id))
        .orElseThrow(() -> Rejected.because(notValid(text, kind.get().text() + " tag")));
  }

  public static Tag parse(String text, TagKind wanted) {
    var tag = parse(text);
    if (tag.kind() != wanted) {
      throw Rejected.because(notValid(text, wanted.text() + " tag"));
    }
    return tag;
  }

  public static UserName user(String text) {
    return new UserName(parse(text, TagKind.USER).id());
  }

  public static CredentialId credential(String text) {
    var parts = parse(text, TagKind.CREDENTIAL).id().split("/", 3);
    return new CredentialId(parts[0], new UserName(parts[1]), parts[2]);
  }

  /** The id in a tag of that kind; empty for any other text. */
  public static Optional<String> id(String text, TagKind wanted) {
    try {
      return Optional.of(parse(text, wanted).id());
    } catch (Rejected e) {
      return Optional.empty();
    }
  }

  private static Optional<TagKind> kind(String text) {
    int dash = text.indexOf('-');
    return dash < 0 ? Optional.empty() : TagKind.of(text.substring(0, dash));
  }

  private static String notValid(String text, String what) {
    return GoQuote.of(text) + " is not a valid " + what;
  }
}
