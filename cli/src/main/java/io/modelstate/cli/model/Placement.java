package io.modelstate.cli.model;

import io.modelstate.cli.cloud.CloudDirectory;
import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Refusal;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.CloudWire.Cloud;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where a new model goes.
 *
 * @param region empty when the controller is to choose
 */
record Placement(String name, Cloud cloud, String region) {
  private static final String HINT =
      "\nUse 'juju clouds' to see a list of all available clouds or 'juju add-cloud' to a add one.";
  private static final String SEVERAL =
      """
      this controller manages more than one cloud.
      Please specify which cloud/region to use:

          juju add-model [options] <model-name> cloud[/region]
      """;
  private static final String NONE =
      """
      you do not have add-model access to any clouds on this controller.
      Please ask the controller administrator to grant you add-model permission
      for a particular cloud to which you want to add a model.\
      """;

  /** {@code word} is a cloud, a region of the only cloud, or both; empty for the only cloud. */
  static Placement of(CloudDirectory clouds, String word) {
    try {
      if (word.isEmpty()) {
        return only(clouds);
      }
      int slash = word.indexOf('/');
      return slash < 0
          ? single(clouds, word)
          : both(clouds, word.substring(0, slash), word.substring(slash + 1));
    } catch (Problem e) {
      throw Refusal.failed(e.withCode() + HINT);
    }
  }

  private static Placement only(CloudDirectory directory) {
    var clouds = directory.all();
    return switch (clouds.size()) {
      case 0 -> throw Refusal.failed(NONE);
      case 1 -> new Placement(clouds.firstKey(), first(clouds), "");
      default -> throw Refusal.failed(SEVERAL + CloudDirectory.table(clouds));
    };
  }

  private static Placement both(CloudDirectory clouds, String name, String region) {
    var cloud =
        clouds
            .find(name)
            .orElseThrow(() -> Refusal.failed("cloud %s not found".formatted(name) + HINT));
    if (region.isEmpty()) {
      return new Placement(name, cloud, "");
    }
    var found =
        CloudDirectory.region(cloud, region)
            .orElseThrow(() -> Refusal.failed(CloudDirectory.noSuchRegion(cloud, region) + HINT));
    return new Placement(name, cloud, found);
  }

  private static Placement single(CloudDirectory clouds, String word) {
    var named = Names.validCloud(word) ? clouds.find(word) : Optional.<Cloud>empty();
    if (named.isPresent()) {
      return new Placement(word, named.get(), "");
    }
    var only = only(clouds);
    var region =
        CloudDirectory.region(only.cloud, word)
            .orElseThrow(() -> Refusal.failed(neither(only, word)));
    return new Placement(only.name, only.cloud, region);
  }

  private static String neither(Placement only, String word) {
    return """
    %s is neither a cloud supported by this controller,
    nor a region in the controller's default cloud %s.
    """
            .formatted(GoQuote.of(word), GoQuote.of(only.name))
        + CloudDirectory.table(Map.of(only.name, only.cloud));
  }

  private static Cloud first(SortedMap<String, Cloud> clouds) {
    return clouds.values().iterator().next();
  }
}
