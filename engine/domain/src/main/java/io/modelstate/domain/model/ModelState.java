package io.modelstate.domain.model;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.access.AccessEvent;
import io.modelstate.domain.model.access.AccessList;
import io.modelstate.domain.model.annotation.AnnotationEvent;
import io.modelstate.domain.model.annotation.Annotations;
import io.modelstate.domain.model.application.Applications;
import io.modelstate.domain.model.block.BlockEvent;
import io.modelstate.domain.model.block.Blocks;
import io.modelstate.domain.model.charm.Charms;
import io.modelstate.domain.model.config.ConfigEvent;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.constraints.ConstraintsEvent;
import io.modelstate.domain.model.constraints.ConstraintsEvent.ConstraintsSet;
import io.modelstate.domain.model.credential.CredentialEvent;
import io.modelstate.domain.model.credential.CredentialEvent.ModelCredentialSet;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.model.life.LifeEvent;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.ModelDetails;
import io.modelstate.domain.model.machine.Machines;
import io.modelstate.domain.model.offer.Offers;
import io.modelstate.domain.model.relation.Relations;
import io.modelstate.domain.model.resource.Resources;
import io.modelstate.domain.model.saas.Saas;
import io.modelstate.domain.model.secret.Secrets;
import io.modelstate.domain.model.space.SpaceEvent;
import io.modelstate.domain.model.space.Spaces;
import io.modelstate.domain.model.storage.Storage;
import io.modelstate.domain.model.unit.Units;
import org.pcollections.TreePMap;

/** One model at one position of its stream. Also the read image: readers share this very object. */
public record ModelState(
    ModelDetails details,
    TreePMap<String, ConfigValue> config,
    Constraints constraints,
    Blocks blocks,
    AccessList access,
    Spaces spaces,
    Annotations annotations,
    Contents contents) {

  public static final ModelState EMPTY =
      new ModelState(
          ModelDetails.UNBORN,
          TreePMap.empty(),
          Constraints.NONE,
          Blocks.EMPTY,
          AccessList.EMPTY,
          Spaces.BORN,
          Annotations.EMPTY,
          Contents.EMPTY);

  /** Total and silent: it never refuses, reads no clock, writes no log. */
  public ModelState evolve(ModelEvent event) {
    return switch (event) {
      case LifeEvent e -> evolve(e);
      case ConfigEvent e -> with(evolve(e));
      case ConstraintsEvent e -> with(evolve(e));
      case BlockEvent e -> with(blocks.evolve(e));
      case AccessEvent e -> with(access.evolve(e));
      case CredentialEvent e -> with(evolve(e));
      case SpaceEvent e -> with(spaces.evolve(e));
      case AnnotationEvent e -> with(annotations.evolve(e));
      case ContentsEvent e -> with(contents.evolve(e));
    };
  }

  /** Refuses with Juju's text when nothing may be added any more. */
  public void requireActive() {
    if (details.life() != Life.ALIVE) {
      throw Rejected.because("model \"%s\" is dying".formatted(details.name()));
    }
  }

  /** What machines run that say nothing of it: {@code ubuntu@24.04} unless configured. */
  public String defaultBase() {
    return config.get("default-base") instanceof ConfigValue.Text(var base) && !base.isEmpty()
        ? Base.parse(base).text()
        : Base.DEFAULT;
  }

  /** The space that endpoints are bound to which say nothing of it. */
  public String defaultSpace() {
    return config.get("default-space") instanceof ConfigValue.Text(var space) && !space.isEmpty()
        ? space
        : Spaces.ALPHA;
  }

  public Charms charms() {
    return contents.charms();
  }

  public Machines machines() {
    return contents.machines();
  }

  public Applications applications() {
    return contents.applications();
  }

  public Units units() {
    return contents.units();
  }

  public Relations relations() {
    return contents.relations();
  }

  public Offers offers() {
    return contents.offers();
  }

  public Saas saas() {
    return contents.saas();
  }

  public Secrets secrets() {
    return contents.secrets();
  }

  public Resources resources() {
    return contents.resources();
  }

  public Storage storage() {
    return contents.storage();
  }

  /** Adding a model touches its details, configuration, constraints and its storage pools. */
  private ModelState evolve(LifeEvent event) {
    var evolved = with(details.evolve(event));
    return event instanceof ModelAdded e
        ? evolved
            .with(e.config())
            .with(e.constraints())
            .with(Contents.born(e.placement().cloudType()))
        : evolved;
  }

  private TreePMap<String, ConfigValue> evolve(ConfigEvent event) {
    return switch (event) {
      case ConfigChanged(var set, var removed) -> config.minusAll(removed).plusAll(set);
    };
  }

  private static Constraints evolve(ConstraintsEvent event) {
    return switch (event) {
      case ConstraintsSet(var set) -> set;
    };
  }

  private ModelDetails evolve(CredentialEvent event) {
    return switch (event) {
      case ModelCredentialSet(var credential) -> details.with(credential);
    };
  }

  private ModelState with(ModelDetails changed) {
    return new ModelState(
        changed, config, constraints, blocks, access, spaces, annotations, contents);
  }

  private ModelState with(TreePMap<String, ConfigValue> changed) {
    return new ModelState(
        details, changed, constraints, blocks, access, spaces, annotations, contents);
  }

  private ModelState with(Constraints changed) {
    return new ModelState(details, config, changed, blocks, access, spaces, annotations, contents);
  }

  private ModelState with(Blocks changed) {
    return new ModelState(
        details, config, constraints, changed, access, spaces, annotations, contents);
  }

  private ModelState with(AccessList changed) {
    return new ModelState(
        details, config, constraints, blocks, changed, spaces, annotations, contents);
  }

  private ModelState with(Spaces changed) {
    return new ModelState(
        details, config, constraints, blocks, access, changed, annotations, contents);
  }

  private ModelState with(Annotations changed) {
    return new ModelState(details, config, constraints, blocks, access, spaces, changed, contents);
  }

  private ModelState with(Contents changed) {
    return new ModelState(
        details, config, constraints, blocks, access, spaces, annotations, changed);
  }
}
