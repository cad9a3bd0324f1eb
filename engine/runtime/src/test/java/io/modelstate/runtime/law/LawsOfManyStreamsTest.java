package io.modelstate.runtime.law;

import org.junit.jupiter.api.Tag;

/** The same laws over more streams. */
@Tag("faults")
class LawsOfManyStreamsTest extends LawsTest {
  @Override
  int streams() {
    return 40;
  }
}
