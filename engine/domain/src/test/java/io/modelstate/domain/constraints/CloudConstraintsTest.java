package io.modelstate.domain.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudConstraintsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lxd        | tags=a mem=1G image-id=x      | tags,image-id
          kubernetes | cores=2 mem=1G                | cores
          maas       | virt-type=virtual-machine     | ''
          ec2        | mem=2G tags=a                 | tags
          manual     | arch=amd64 instance-type=t    | instance-type
          elsewhere  | tags=a                        | ''
          """)
  void unsupportedKeysAreNamed(String cloud, String constraints, String unsupported) {
    var found =
        CloudConstraints.of(cloud, List.of("amd64")).validate(ConstraintsParser.parse(constraints));
    assertEquals(
        unsupported, String.join(",", found.stream().map(ConstraintKey::toString).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lxd       | virt-type=kvm        | BAD virt-type=kvm~FINE  container virtual-machine
          lxd       | arch=arm64           | BAD arch=arm64~FINE amd64
          openstack | root-disk-source=x   | BAD root-disk-source=x~FINE local volume
          ec2       | instance-type=t mem= | BOTH "instance-type" overlaps with "mem"
          gce       | container=lxd instance-type=t | BOTH "container" overlaps with "instance-type"
          """)
  void refusesWithJujusText(String cloud, String constraints, String text) {
    var parsed = ConstraintsParser.parse(constraints);
    var validator = CloudConstraints.of(cloud, List.of("amd64"));
    var refused = assertThrows(Rejected.class, () -> validator.validate(parsed));
    var expected =
        text.replace("BAD", "invalid constraint value:")
            .replace("~FINE", "\nvalid values are:")
            .replace("BOTH", "ambiguous constraints:");
    assertEquals(expected, refused.message());
  }
}
