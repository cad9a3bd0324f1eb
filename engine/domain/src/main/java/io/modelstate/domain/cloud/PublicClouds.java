package io.modelstate.domain.cloud;

import java.util.List;
import java.util.Optional;

/** The clouds that Juju's client knows from the start, each region in the order it is shown in. */
public final class PublicClouds {
  /** {@code public}, or {@code built-in} for what runs on the client's own machine. */
  public record BuiltIn(
      String name, String defined, String type, List<String> authTypes, List<String> regions) {
    /** The first of the list. */
    public String defaultRegion() {
      return regions.getFirst();
    }
  }

  private static final List<BuiltIn> ALL =
      List.of(
          cloud(
              "aws",
              "public",
              "ec2",
              "access-key",
              """
              us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 mx-central-1 eu-west-1
              eu-west-2 eu-west-3 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2
              af-south-1 ap-east-1 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2
              ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ap-northeast-1
              ap-northeast-2 ap-northeast-3 me-south-1 me-central-1 sa-east-1 il-central-1
              """),
          cloud(
              "aws-china",
              "public",
              "ec2",
              "access-key",
              """
              cn-north-1 cn-northwest-1
              """),
          cloud(
              "aws-gov",
              "public",
              "ec2",
              "access-key",
              """
              us-gov-west-1 us-gov-east-1
              """),
          cloud(
              "azure",
              "public",
              "azure",
              "interactive service-principal-secret managed-identity",
              """
              centralus eastus eastus2 northcentralus southcentralus westcentralus westus
              westus2 westus3 northeurope westeurope eastasia southeastasia japaneast
              japanwest brazilsouth australiacentral australiacentral2 australiaeast
              australiasoutheast centralindia southindia westindia canadacentral canadaeast
              uksouth ukwest koreacentral koreasouth francecentral francesouth
              southafricanorth southafricawest germanynorth germanywestcentral uaecentral
              uaenorth norwayeast norwaywest switzerlandnorth switzerlandwest swedencentral
              qatarcentral polandcentral chilecentral indonesiacentral israelcentral
              italynorth malaysiawest mexicocentral newzealandnorth spaincentral austriaeast
              belgiumcentral brazilsoutheast denmarkeast
              """),
          cloud(
              "azure-china",
              "public",
              "azure",
              "interactive service-principal-secret managed-identity",
              """
              chinaeast chinaeast2 chinanorth chinanorth2
              """),
          cloud(
              "equinix",
              "public",
              "equinix",
              "access-key",
              """
              px dc at hk am ny sl ty fr sy ld sg kc pa tr mr YYZ ho se sv la ch da pi dt
              """),
          cloud(
              "google",
              "public",
              "gce",
              "jsonfile oauth2 service-account",
              """
              us-east1 us-east4 us-central1 us-west1 us-west2 us-west3 us-west4 asia-east1
              asia-east2 asia-northeast1 asia-northeast2 asia-northeast3 asia-south1
              asia-southeast1 asia-southeast2 australia-southeast1 europe-central2 europe-north1
              europe-west1 europe-west2 europe-west3 europe-west4 europe-west6
              northamerica-northeast1 southamerica-east1
              """),
          cloud(
              "oracle",
              "public",
              "oci",
              "httpsig",
              """
              af-johannesburg-1 ap-chiyoda-1 ap-chuncheon-1 ap-dcc-canberra-1 ap-hyderabad-1
              ap-ibaraki-1 ap-melbourne-1 ap-mumbai-1 ap-osaka-1 ap-seoul-1 ap-singapore-1
              ap-sydney-1 ap-tokyo-1 ca-montreal-1 ca-toronto-1 eu-amsterdam-1
              eu-dcc-dublin-1 eu-dcc-dublin-2 eu-dcc-milan-1 eu-dcc-milan-2 eu-dcc-rating-1
              eu-dcc-rating-2 eu-frankfurt-1 eu-frankfurt-2 eu-jovanovac-1 eu-madrid-1 eu-madrid-2
              eu-marseille-1 eu-milan-1 eu-paris-1 eu-stockholm-1 eu-zurich-1 il-jerusalem-1
              me-abudhabi-1 me-dcc-muscat-1 me-dubai-1 me-jeddah-1 mx-monterrey-1
              mx-queretaro-1 sa-santiago-1 sa-saopaulo-1 sa-vinhedo-1 uk-cardiff-1 uk-london-1
              us-ashburn-1 us-chicago-1 us-langley-1 us-luke-1 us-phoenix-1 us-sanjose-1
              """),
          cloud(
              "localhost",
              "built-in",
              "lxd",
              "certificate",
              """
              localhost
              """),
          cloud(
              "microk8s",
              "built-in",
              "kubernetes",
              "certificate clientcertificate oauth2 oauth2withcert userpass",
              "localhost"));

  private PublicClouds() {}

  public static List<BuiltIn> all() {
    return ALL;
  }

  public static Optional<BuiltIn> named(String name) {
    return ALL.stream().filter(cloud -> cloud.name().equals(name)).findFirst();
  }

  private static BuiltIn cloud(
      String name, String defined, String type, String authTypes, String regions) {
    return new BuiltIn(name, defined, type, words(authTypes), words(regions));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
  }
}
