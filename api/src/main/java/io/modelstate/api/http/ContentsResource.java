package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.modelstate.domain.Rejected;
import io.modelstate.projections.view.ApplicationsView;
import io.modelstate.projections.view.Refusals;
import io.modelstate.projections.view.ResourcesView;
import io.modelstate.projections.view.StorageView;
import io.modelstate.projections.view.UnitsView;
import io.modelstate.wire.model.ApplicationWire.ApplicationConstraint;
import io.modelstate.wire.model.ApplicationWire.ApplicationGetResults;
import io.modelstate.wire.model.ApplicationWire.ApplicationInfoResult;
import io.modelstate.wire.model.ApplicationWire.ApplicationInfoResults;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResult;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResults;
import io.modelstate.wire.model.ResourcesWire.ResourcesResult;
import io.modelstate.wire.model.ResourcesWire.ResourcesResults;
import io.modelstate.wire.model.StorageWire.StoragePoolsResult;
import io.modelstate.wire.model.StorageWire.StoragePoolsResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.ApplicationConfig;
import io.modelstate.wire.render.ModelConstraints;
import io.modelstate.wire.render.ShowApplication;
import io.modelstate.wire.render.ShowUnit;
import io.modelstate.wire.render.StoragePools;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is deployed in a model: applications, units, resources, storage pools. */
@Controller("/v1/models/{model}")
final class ContentsResource {
  private final Views views;

  ContentsResource(Views views) {
    this.views = views;
  }

  @Get("/applications")
  @Operation(
      operationId = "listApplications",
      summary = "Applications by their names; all when none is named")
  @ApiResponse(
      responseCode = "200",
      description = "ApplicationsInfo",
      content = @Content(schema = @Schema(implementation = ApplicationInfoResults.class)))
  HttpResponse<byte[]> applications(
      HttpRequest<?> request,
      String model,
      @QueryValue @Nullable List<String> name,
      @QueryValue @Nullable String format) {
    var id = views.connect(request, model);
    var reader = views.reader(request);
    var all = reader.readable(id).applications().byName().keySet();
    var answer =
        new ApplicationInfoResults(
            each(
                name == null ? List.copyOf(all) : name,
                one -> new ApplicationInfoResult(ApplicationsView.info(reader, id, one), null),
                error -> new ApplicationInfoResult(null, error)));
    return views.answer(
        request, format, answer, look -> ShowApplication.render(answer, look.format()));
  }

  @Get("/applications/{application}/config")
  @Operation(operationId = "showConfig", summary = "The configuration of an application")
  @ApiResponse(
      responseCode = "200",
      description = "Application.Get",
      content = @Content(schema = @Schema(implementation = ApplicationGetResults.class)))
  HttpResponse<byte[]> config(
      HttpRequest<?> request,
      String model,
      String application,
      @QueryValue @Nullable String format) {
    var answer =
        ApplicationsView.get(views.reader(request), views.connect(request, model), application);
    return views.answer(
        request, format, answer, look -> ApplicationConfig.all(answer, look.format()));
  }

  @Get("/applications/{application}/constraints")
  @Operation(operationId = "showConstraints", summary = "The constraints of an application")
  @ApiResponse(
      responseCode = "200",
      description = "GetConstraints",
      content = @Content(schema = @Schema(implementation = ApplicationConstraint.class)))
  HttpResponse<byte[]> constraints(
      HttpRequest<?> request,
      String model,
      String application,
      @QueryValue @Nullable String format) {
    var answer =
        ApplicationsView.constraints(
            views.reader(request), views.connect(request, model), application);
    return views.answer(
        request,
        format,
        answer,
        look -> ModelConstraints.render(answer.constraints(), look.format()));
  }

  @Get("/units")
  @Operation(operationId = "listUnits", summary = "Units by their names; all when none is named")
  @ApiResponse(
      responseCode = "200",
      description = "UnitsInfo",
      content = @Content(schema = @Schema(implementation = UnitInfoResults.class)))
  HttpResponse<byte[]> units(
      HttpRequest<?> request,
      String model,
      @QueryValue @Nullable List<String> name,
      @QueryValue @Nullable String format) {
    var id = views.connect(request, model);
    var reader = views.reader(request);
    var all = reader.readable(id).units().byName().keySet();
    var answer =
        new UnitInfoResults(
            each(
                name == null ? List.copyOf(all) : name,
                one -> new UnitInfoResult(UnitsView.info(reader, id, one), null),
                error -> new UnitInfoResult(null, error)));
    return views.answer(
        request,
        format,
        answer,
        look -> ShowUnit.render(answer, ShowUnit.Options.NONE, look.format()));
  }

  @Get("/resources")
  @Operation(
      operationId = "listResources",
      summary = "Resources of applications by their names; of all when none is named")
  @ApiResponse(
      responseCode = "200",
      description = "ListResources",
      content = @Content(schema = @Schema(implementation = ResourcesResults.class)))
  HttpResponse<byte[]> resources(
      HttpRequest<?> request, String model, @QueryValue @Nullable List<String> name) {
    var state = views.reader(request).readable(views.connect(request, model));
    return views.json(
        new ResourcesResults(
            each(
                name == null ? List.copyOf(state.applications().byName().keySet()) : name,
                one -> ResourcesView.of(state, one),
                error -> new ResourcesResult(error, List.of(), List.of(), List.of()))));
  }

  @Get("/storage-pools")
  @Operation(
      operationId = "listStoragePools",
      summary = "Storage pools, by their names and providers")
  @ApiResponse(
      responseCode = "200",
      description = "ListPools",
      content = @Content(schema = @Schema(implementation = StoragePoolsResults.class)))
  HttpResponse<byte[]> pools(
      HttpRequest<?> request,
      String model,
      @QueryValue @Nullable List<String> name,
      @QueryValue @Nullable List<String> provider,
      @QueryValue @Nullable String format) {
    var pools =
        StorageView.pools(
            views.reader(request),
            views.connect(request, model),
            name == null ? List.of() : name,
            provider == null ? List.of() : provider);
    var answer = new StoragePoolsResults(List.of(new StoragePoolsResult(pools, null)));
    return views.answer(
        request, format, answer, look -> StoragePools.render(answer, look.format()));
  }

  /** What is refused is the result of that one alone, as in Juju's calls. */
  private static <R> List<R> each(
      List<String> names, Function<String, R> found, Function<WireError, R> refused) {
    return names.stream().map(name -> one(name, found, refused)).toList();
  }

  private static <R> R one(String name, Function<String, R> found, Function<WireError, R> refused) {
    try {
      return found.apply(name);
    } catch (Rejected e) {
      return refused.apply(Refusals.error(e));
    }
  }
}
