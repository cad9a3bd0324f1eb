package io.modelstate.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;

/** Which room may see what; imports flow one way. */
@AnalyzeClasses(
    packages = {"io.modelstate.domain", "io.modelstate.runtime"},
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
  /** The domain's tests come as a jar of their own. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule axonStaysInItsRooms =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.modelstate.runtime.axon..", "io.modelstate.runtime.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.axonframework..");

  @ArchTest
  static final ArchRule jdbcStaysInTheStores =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.modelstate.runtime.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule theDomainSeesTheJdkAndPersistentMaps =
      classes()
          .that()
          .resideInAPackage("io.modelstate.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.modelstate.domain..", "java..", "org.pcollections..", "org.jspecify..");

  @ArchTest
  static final ArchRule theDomainReadsNoClockAndDrawsNoNumbers =
      noClasses()
          .that()
          .resideInAPackage("io.modelstate.domain..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.Random|java\\.security\\.SecureRandom");

  @ArchTest
  static final ArchRule whatIsUnderTheEngineDoesNotKnowIt =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.modelstate.runtime.codec..",
              "io.modelstate.runtime.log..",
              "io.modelstate.runtime.store..",
              "io.modelstate.runtime.secret..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.modelstate.runtime.axon..", "io.modelstate.runtime.engine..");

  @ArchTest
  static final ArchRule theLogAndItsStoresKnowNoRule =
      noClasses()
          .that()
          .resideInAnyPackage("io.modelstate.runtime.log..", "io.modelstate.runtime.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.modelstate.domain..");
}
