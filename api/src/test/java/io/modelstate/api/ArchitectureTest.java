package io.modelstate.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this room shares with no other, and what it does not see of others. */
@AnalyzeClasses(packages = "io.modelstate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule micronautIsHereOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.modelstate.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micronaut..", "io.netty..");

  @ArchTest
  static final ArchRule noStoreAndNoBusIsSeenFromHere =
      noClasses()
          .that()
          .resideInAPackage("io.modelstate.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.axonframework..", "java.sql..", "javax.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule nobodyBelowSeesTheServer =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.modelstate.domain..",
              "io.modelstate.runtime..",
              "io.modelstate.wire..",
              "io.modelstate.projections..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.modelstate.api..");
}
