package io.modelstate.runtime.codec;

import static io.modelstate.domain.Bootstraps.constraints;
import static io.modelstate.domain.Lab.CREDENTIAL;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Rejected.Code.BAD_REQUEST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.controller.cloud.CloudCommand.AddCloud;
import io.modelstate.domain.controller.credential.CloudCredentialCommand.AddCredential;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.controller.registry.RegistryCommand.DestroyModel;
import io.modelstate.domain.model.config.ConfigCommand.SetConfig;
import io.modelstate.domain.model.constraints.ConstraintsCommand.SetConstraints;
import io.modelstate.domain.model.credential.CredentialCommand.SetCredential;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pcollections.TreePMap;

class CommandCodecTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final CommandCodec codec = new CommandCodec();

  @Test
  void everyCommandHasItsRecordsName() {
    assertEquals(SetConfig.class, codec.types().get("SetConfig"));
    assertEquals(Bootstrap.class, codec.types().get("Bootstrap"));
    codec.types().forEach((name, type) -> assertEquals(name, type.getSimpleName()));
  }

  @Test
  void configurationValuesKeepTheirJsonType() {
    var set = new TreeMap<String, Object>();
    set.put("a", "1");
    set.put("b", 1);
    set.put("c", 1.0);
    set.put("d", true);
    set.put("e", List.of("x"));
    set.put("f", new ConfigValue.Nothing());
    assertEquals(
        new SetConfig(MODEL, ConfigValue.fields(set), List.of("g")),
        decode(
            """
            {"command": "SetConfig", "model": "%s", "reset": ["g"],
             "set": {"a": "1", "b": 1, "c": 1.0, "d": true, "e": ["x"], "f": null}}
            """
                .formatted(MODEL)));
  }

  @Test
  void whatMayBeLeftOutIsEmpty() {
    assertEquals(
        new DestroyModel(MODEL, Optional.empty(), false),
        decode("{'command': 'DestroyModel', 'model': '%s'}", MODEL));
    assertEquals(
        new SetConfig(MODEL, TreePMap.empty(), List.of()),
        decode("{'command': 'SetConfig', 'model': '%s'}", MODEL));
    assertEquals(
        new AddModel(
            "dev",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            TreePMap.empty()),
        decode("{'command': 'AddModel', 'name': 'dev', 'owner': null}"));
  }

  @Test
  void namesAreTexts() {
    assertEquals(
        new SetCredential(MODEL, CREDENTIAL),
        decode(
            "{'command': 'SetCredential', 'model': '%s', 'credential': 'lab/admin/default'}",
            MODEL));
  }

  @Test
  void constraintsAreWordsOrAnObject() {
    var expected = new SetConstraints(MODEL, constraints("cores=2 mem=4G"));
    var words = "{'command': 'SetConstraints', 'model': '%s', 'constraints': 'mem=4G cores=2'}";
    var object =
        "{'command': 'SetConstraints', 'model': '%s', 'constraints': {'mem': 4096, 'cores': 2}}";
    assertEquals(expected, decode(words, MODEL));
    assertEquals(expected, decode(object, MODEL));
    refused("malformed constraint \"fast\"", words.replace("mem=4G cores=2", "fast"), MODEL);
  }

  @Test
  void secretsAreTextsOrJson() {
    var command =
        (AddCredential)
            decode(
                "{'command': 'AddCredential', 'credential': 'lab/bob/own', 'auth-type': 'userpass',"
                    + " 'attributes': {'username': 'bob'}}");
    assertEquals("{\"username\":\"bob\"}", new String(command.attributes().reveal(), UTF_8));
    assertFalse(command.toString().contains("username"));
  }

  @Test
  void aNestedRecordIsCompletedToo() {
    var added =
        (AddCloud)
            decode(
                "{'command': 'AddCloud', 'cloud': {'name': 'lab', 'type': 'lxd',"
                    + " 'endpoints': {'endpoint': '', 'identity': '', 'storage': ''}}}");
    assertEquals(List.of(), added.cloud().regions());
    badly(
        "AddCloud needs the member \"cloud.endpoints\"",
        "{'command': 'AddCloud', 'cloud': {'name': 'lab', 'type': 'lxd'}}");
    badly(
        "AddCloud needs the member \"cloud.regions[0].name\"",
        "{'command': 'AddCloud', 'cloud': {'name': 'lab', 'type': 'lxd', 'regions': [{}],"
            + " 'endpoints': {'endpoint': '', 'identity': '', 'storage': ''}}}");
    badly(
        "AddCloud member \"cloud.moon\": there is no such member",
        "{'command': 'AddCloud', 'cloud': {'name': 'lab', 'type': 'lxd', 'moon': 1,"
            + " 'endpoints': {'endpoint': '', 'identity': '', 'storage': ''}}}");
  }

  @Test
  void refusesWhatIsNoCommand() {
    var text = "the member \"command\" must name a command, such as \"SetConfig\"";
    badly(text, "{}");
    badly(text, "{'command': 1}");
    var unknown = assertThrows(Rejected.class, () -> decode("{'command': 'Fly'}"));
    assertTrue(unknown.message().startsWith("unknown command \"Fly\"; known are AddCharm, "));
    assertEquals(BAD_REQUEST, unknown.code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'name': 'd', 'size': 1        | AddModel has no member 'size'; it has cloud, config, credential, name, owner, region
                                        | AddModel needs the member 'name'
          'name': null                  | AddModel member 'name': must not be null
          'name': 5                     | AddModel member 'name': expected a text
          'name': true                  | AddModel member 'name': expected a text
          'name': {}                    | AddModel member 'name': expected a text
          'name': 'd', 'config': null   | AddModel member 'config': must not be null
          'name': 'd', 'config': []     | AddModel member 'config': expected an object
          'name': 'd', 'config': 'a=b'  | AddModel member 'config': expected an object
          'name': 'd', 'owner': 1       | AddModel member 'owner': expected a text
          'name': 'd', 'region': []     | AddModel member 'region': expected a text
          'name': 'd', 'credential': 'x' | AddModel member 'credential': not cloud/owner/name: x
          """)
  void refusesAMemberThatIsNotItsShape(String members, String text) {
    var body = members == null ? "" : ", " + members;
    badly(text.replace('\'', '"'), "{'command': 'AddModel'" + body + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          DestroyModel   | 'force': 'yes'                        | 'force': expected true or false
          DestroyModel   | 'force': 1                            | 'force': expected true or false
          DestroyModel   | 'force': null                         | 'force': must not be null
          DestroyModel   | 'destroy-storage': 'x'                | 'destroy-storage': expected true or false
          SetConfig      | 'reset': 'a'                          | 'reset': expected a list
          SetConfig      | 'reset': [null]                       | 'reset[0]': must not be null
          SetConfig      | 'reset': ['a', 1]                     | 'reset[1]': expected a text
          SetConstraints | 'constraints': 5                      | 'constraints': expected constraints: a text or an object
          SetConstraints | 'constraints': null                   | 'constraints': must not be null
          SetAnnotations | 'entity': 'model', 'annotations': {'a': null} | 'annotations.a': must not be null
          """)
  void namesTheMemberAndWhatIsExpected(String command, String members, String text) {
    badly(
        "%s member %s".formatted(command, text).replace('\'', '"'),
        "{'command': '%s', 'model': '%s', %s}".formatted(command, MODEL, members));
  }

  private void badly(String text, String body) {
    var rejected = assertThrows(Rejected.class, () -> decode(body));
    assertEquals(text, rejected.message());
    assertEquals(BAD_REQUEST, rejected.code());
  }

  private void refused(String text, String body, Object... arguments) {
    assertEquals(text, assertThrows(Rejected.class, () -> decode(body, arguments)).message());
  }

  /** Single quotes stand for double ones. */
  private Command decode(String body, Object... arguments) {
    try {
      var json = body.formatted(arguments).replace('\'', '"');
      return codec.decode((ObjectNode) JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
