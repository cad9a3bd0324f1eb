package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.config.GoText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/** Puts the content of files in the place of values that name them. */
record Includes(BundleFolder folder) {
  private static final String FILE = "include-file://";
  private static final String BASE_64 = "include-base64://";

  /** Options and annotations with the files' contents, and the paths of local charms absolute. */
  Bundle resolve(Bundle bundle) {
    var applications = new TreeMap<String, BundleApplication>();
    bundle.applications().forEach((name, a) -> applications.put(name, application(name, a)));
    var machines = new TreeMap<String, BundleMachine>();
    bundle
        .machines()
        .forEach(
            (id, machine) ->
                machines.put(
                    id,
                    machine.withAnnotations(
                        annotations(machine.annotations(), "machine " + GoText.quote(id)))));
    return bundle
        .withApplications(TreePMap.from(applications))
        .withMachines(TreePMap.from(machines));
  }

  private BundleApplication application(String name, BundleApplication application) {
    var owner = "application " + GoText.quote(name);
    var options = new TreeMap<String, ConfigValue>();
    application
        .options()
        .forEach(
            (key, value) ->
                options.put(
                    key,
                    value instanceof ConfigValue.Text(var text)
                        ? ConfigValue.text(content(text, "option", key, owner))
                        : value));
    return application.withTexts(
        charm(application.charm()),
        TreePMap.from(options),
        annotations(application.annotations(), owner));
  }

  private String charm(String charm) {
    return charm.startsWith(".") ? folder.absolute(charm) : charm;
  }

  private TreePMap<String, String> annotations(TreePMap<String, String> given, String owner) {
    var all = new TreeMap<String, String>();
    given.forEach((key, text) -> all.put(key, content(text, "annotation", key, owner)));
    return TreePMap.from(all);
  }

  private String content(String text, String kind, String key, String owner) {
    try {
      if (text.startsWith(FILE)) {
        return new String(file(text.substring(FILE.length())), StandardCharsets.UTF_8);
      }
      if (text.startsWith(BASE_64)) {
        return Base64.getEncoder().encodeToString(file(text.substring(BASE_64.length())));
      }
      return text;
    } catch (Rejected e) {
      throw e.prefixed("processing %s %s for %s: ".formatted(kind, GoText.quote(key), owner));
    }
  }

  private byte[] file(String path) {
    try {
      var absolute = folder.absolute(path);
      return switch (folder.find(absolute)) {
        case BundleFolder.Found.File(var content) -> content.get();
        case BundleFolder.Found.Folder() ->
            throw Rejected.because(
                "include path %s resolves to a folder".formatted(GoText.quote(absolute)));
        case BundleFolder.Found.Nothing() -> throw Rejected.notFound("include file", absolute);
      };
    } catch (Rejected e) {
      throw e.prefixed("resolving include %s: ".formatted(GoText.quote(path)));
    }
  }
}
