package io.modelstate.api.facade;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.facade.CharmForms.OriginForm;
import io.modelstate.api.rpc.Call;
import io.modelstate.domain.Rejected;
import io.modelstate.projections.view.ApplicationsView;
import io.modelstate.projections.view.UnitsView;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ApplicationWire.ApplicationConstraint;
import io.modelstate.wire.model.ApplicationWire.ApplicationGet;
import io.modelstate.wire.model.ApplicationWire.ApplicationGetConstraintsResults;
import io.modelstate.wire.model.ApplicationWire.ApplicationInfoResult;
import io.modelstate.wire.model.ApplicationWire.ApplicationInfoResults;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResult;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResults;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.CommonWire.StringResult;
import io.modelstate.wire.model.OmitNull;
import io.modelstate.wire.model.WireError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods of Application that only look. */
final class ApplicationReads {
  private ApplicationReads() {}

  record CharmConfigArgs(@Nullable List<ApplicationGet> args) {}

  record ConfigResults(@JsonProperty("Results") List<ConfigResult> results) {}

  record ConfigResult(Map<String, JsonNode> config, @OmitNull @Nullable WireError error) {}

  record UrlAndOrigin(
      String url,
      @OmitNull @Nullable OriginForm charmOrigin,
      @OmitNull @Nullable WireError error) {}

  record Relations(List<String> charmRelations) {}

  record Named(String tag) {}

  static Object applications(Call call, Entities request) {
    Blocked.rights(call).requireRead();
    return new ApplicationInfoResults(
        each(
            request,
            tag ->
                new ApplicationInfoResult(
                    ApplicationsView.info(call.reader(), call.model(), application(tag)), null),
            error -> new ApplicationInfoResult(null, error)));
  }

  static Object units(Call call, Entities request) {
    Blocked.rights(call).requireRead();
    var results = new ArrayList<UnitInfoResult>();
    for (var entity : Changes.list(request.entities())) {
      for (var name : names(call, entity)) {
        results.add(
            Changes.answer(
                () -> new UnitInfoResult(UnitsView.info(call.reader(), call.model(), name), null),
                error -> new UnitInfoResult(null, error)));
      }
    }
    return new UnitInfoResults(results);
  }

  /** An application stands for its units. */
  private static List<String> names(Call call, Entity entity) {
    if (entity.tag().startsWith("application-")) {
      return call.reader().readable(call.model()).units().of(application(entity.tag())).stream()
          .map(unit -> unit.name())
          .toList();
    }
    return List.of(Tags.parse(entity.tag(), TagKind.UNIT).id());
  }

  static Object get(Call call, ApplicationGet request) {
    return ApplicationsView.get(call.reader(), call.model(), request.application());
  }

  static Object charmConfig(Call call, CharmConfigArgs request) {
    Blocked.rights(call).requireRead();
    return new ConfigResults(
        Changes.list(request.args()).stream().map(one -> config(call, one.application())).toList());
  }

  static Object config(Call call, Entities request) {
    Blocked.rights(call).requireRead();
    return new ConfigResults(
        Changes.list(request.entities()).stream()
            .map(one -> config(call, application(one.tag())))
            .toList());
  }

  private static ConfigResult config(Call call, String application) {
    return Changes.answer(
        () ->
            new ConfigResult(
                ApplicationsView.config(call.reader(), call.model(), application), null),
        error -> new ConfigResult(Map.of(), error));
  }

  static Object constraints(Call call, Entities request) {
    Blocked.rights(call).requireRead();
    return new ApplicationGetConstraintsResults(
        each(
            request,
            tag -> ApplicationsView.constraints(call.reader(), call.model(), application(tag)),
            error -> new ApplicationConstraint(ConstraintsValue.NONE, error)));
  }

  static Object charmOrigin(Call call, ApplicationGet request) {
    Blocked.rights(call).requireRead();
    return Changes.answer(
        () -> {
          var charm =
              call.reader()
                  .readable(call.model())
                  .applications()
                  .require(request.application())
                  .charm();
          return new UrlAndOrigin(charm.url(), OriginForm.of(charm.origin()), null);
        },
        error -> new UrlAndOrigin("", null, error));
  }

  /** The endpoints that the application has relations at. */
  static Object relations(Call call, ApplicationGet request) {
    var model = call.reader().readable(call.model());
    var application = model.applications().require(request.application());
    return new Relations(
        model.charms().at(application.charm().url()).stream()
            .flatMap(charm -> charm.endpoints().keySet().stream())
            .toList());
  }

  static Object leader(Call call, Named request) {
    Blocked.rights(call).requireRead();
    return Changes.answer(
        () -> {
          var name = application(request.tag());
          var leader = call.reader().readable(call.model()).applications().require(name).leader();
          if (leader.isEmpty()) {
            throw new Rejected(
                Rejected.Code.NOT_FOUND, "leader for %s not found".formatted(request.tag()));
          }
          return new StringResult(null, leader);
        },
        error -> new StringResult(error, ""));
  }

  static String application(String tag) {
    return Tags.parse(tag, TagKind.APPLICATION).id();
  }

  static Entity unit(String name) {
    return new Entity(new Tag(TagKind.UNIT, name).toString());
  }

  private static <R> List<R> each(
      Entities request, Function<String, R> read, Function<WireError, R> refused) {
    return Changes.list(request.entities()).stream()
        .map(entity -> Changes.answer(() -> read.apply(entity.tag()), refused))
        .toList();
  }
}
