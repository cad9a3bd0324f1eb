package io.modelstate.wire.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.BundleComposition;
import io.modelstate.domain.bundle.BundleDialect;
import io.modelstate.domain.bundle.BundleFolder;
import io.modelstate.domain.bundle.BundlePart;
import io.modelstate.domain.bundle.MachineMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals that no vector shows: one thing is wrong with an application in each row. */
class BundleErrorsTest {
  private static final String LIST = "the provided bundle has the following errors:\n";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "charm: a/b/c/d | invalid charm URL in application \"a\": charm or bundle URL \"a/b/c/d\""
            + " malformed",
        "charm: ch:z80/jammy/n | invalid charm URL in application \"a\": in URL \"ch:z80/jammy/n\":"
            + " architecture name \"z80\" not valid",
        "charm: ch:amd64/n-12 | cannot specify revision in \"ch:amd64/n-12\", please use revision",
        "{charm: n, series: J} | application \"a\" declares an invalid series \"J\"",
        "{charm: n, base: plan9@4} | application \"a\" declares an invalid base \"plan9@4\"",
        "{charm: n, storage: {d: ''}} | invalid storage \"d\" in application \"a\": storage"
            + " constraints require at least one field to be specified",
        "{charm: n, storage: {d: 'a,b'}} | invalid storage \"d\" in application \"a\": pool name is"
            + " already set to \"a\", new value \"b\" not valid",
        "{charm: n, storage: {d: 10Q}} | invalid storage \"d\" in application \"a\": unrecognized"
            + " storage constraint \"10Q\" not valid",
        "{charm: n, resources: {'': 1}} | missing resource name on application \"a\"",
        "{charm: n, num_units: 1, to: [a/1]} | placement \"a/1\" specifies a unit greater than the"
            + " 1 unit(s) started by the target application",
        "{charm: n, constraints: mem=lots} | invalid constraints \"mem=lots\" in application \"a\":"
            + " bad \"mem\" constraint: must be a non-negative float with optional M/G/T/P suffix",
      })
  void anApplicationIsRefused(String application, String error) {
    var body = application.startsWith("{") ? application : "{" + application + "}";
    assertEquals(LIST + error, refusal("applications: {a: " + body + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "[x, y] | too many placement directives for application \"a\"",
        "[x] | expected \"key=value\", got \"x\" for application \"a\"",
        "['k=1,k=2'] | key \"k\" specified more than once for application \"a\"",
      })
  void labelsOfKubernetesAreRefused(String to, String error) {
    assertEquals(
        LIST + error,
        refusal("{bundle: kubernetes, applications: {a: {charm: n, to: " + to + "}}}"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`applications: {a: {charm: n}, b: }` | bundle application for key \"b\" is undefined",
        "`{applications: {a: {charm: n}}, relations: [[a:x]]}` | relation [\"a:x\"] has 1"
            + " endpoint(s), not 2",
        "`{applications: {a: {charm: n, num_units: 1, to: [0]}}, machines: {0: {series: X}}}` |"
            + " invalid series \"X\" for machine \"0\"",
      })
  void aBundleIsRefused(String bundle, String error) {
    assertEquals(LIST + error, refusal(bundle));
  }

  @Test
  void offersAreForOverlaysAndAreVerifiedThere() {
    assertEquals(
        "applications.a.offers can only appear in an overlay section",
        refusal("applications: {a: {charm: n, offers: {o: {}}}}"));
    assertEquals(
        LIST
            + "invalid offer name \"O\" in application \"a\"\n"
            + "invalid endpoint name \"E\" for offer \"O\" in application \"a\"",
        refusal(
            "applications: {a: {charm: n}}\n---\n"
                + "applications: {a: {offers: {O: {endpoints: [E]}}}}"));
  }

  @Test
  void includesAreForFilesOnly() {
    assertEquals(
        "processing option \"k\" for application \"a\": resolving include \"f\": remote bundle"
            + " includes not supported",
        refusal("applications: {a: {charm: n, options: {k: 'include-file://f'}}}"));
  }

  @Test
  void emptyDocumentsAreNoBundle() {
    assertEquals("malformed bundle: bundle is empty not valid", refusal("---\n---\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 'expected \"existing\" or \"<bundle-id>=<machine-id>\", got \"1\"'",
    "a=1, bundle-id \"a\" is not a top level machine id",
    "'existing, 1 = x', machine-id \"x\" is not a top level machine id"
  })
  void aMappingOfMachinesIsRefused(String text, String error) {
    var refused = assertThrows(Rejected.class, () -> MachineMapping.parse(text));
    assertEquals("error in --map-machines: " + error, refused.message());
  }

  private static String refusal(String yaml) {
    return assertThrows(
            Rejected.class,
            () ->
                BundleComposition.compose(
                    BundlePart.ofBundle(
                        yaml, new BundleYaml(), BundleFolder.remote(), BundleDialect.JUJU_3)))
        .message();
  }
}
