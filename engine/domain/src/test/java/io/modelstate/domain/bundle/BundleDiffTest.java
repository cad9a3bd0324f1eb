package io.modelstate.domain.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class BundleDiffTest {
  @Test
  void aRelationOfApplicationsOneNameOfWhichBeginsTheOtherIsInBothLists() {
    var diff = relations(List.of("mysql:y", "mysql-router:x"));
    assertEquals(
        List.of(List.of(new Endpoint("mysql-router", "x"), new Endpoint("mysql", "y"))),
        diff.bundleAdditions());
    assertEquals(
        List.of(List.of(new Endpoint("mysql", "y"), new Endpoint("mysql-router", "x"))),
        diff.modelAdditions());
  }

  @Test
  void theSameRelationTheOtherWayRoundIsNoDifference() {
    assertTrue(relations(List.of("web:db", "db:db")).isEmpty());
  }

  private static BundleDiff relations(List<String> ends) {
    var bundle = Bundle.EMPTY.withRelations(List.of(ends.reversed()));
    var model =
        new ModelContents(
            false,
            "",
            TreePMap.empty(),
            TreePMap.empty(),
            List.of(ends.stream().map(Endpoint::of).toList()),
            TreePMap.empty());
    return BundleDiff.between(bundle, model, BundleDiff.Options.plain());
  }
}
