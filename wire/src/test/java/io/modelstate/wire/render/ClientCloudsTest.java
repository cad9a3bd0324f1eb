package io.modelstate.wire.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.wire.render.ClientClouds.LocalCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientCloudsTest {
  @Test
  void listsCloudsToBootstrapOn() {
    var rendered =
        ClientClouds.render(
            List.of(
                new LocalCloud("mycloud", 1, "r1", "openstack", 0, "local", "Openstack Cloud"),
                new LocalCloud(
                    "localhost", 1, "localhost", "lxd", 0, "built-in", "LXD Container Hypervisor")),
            true,
            true);
    assertEquals(
        """
        You can bootstrap a new controller using one of these clouds...

        Clouds available on the client:
        Cloud      Regions  Default    Type       Credentials  Source    Description
        localhost  1        localhost  lxd        0            built-in  LXD Container Hypervisor
        mycloud    1        r1         openstack  0            local     Openstack Cloud
        """,
        rendered.stdout());
    assertEquals(2, rendered.stderr().lines().count());
  }
}
