package io.modelstate.domain.model.offer;

import static io.modelstate.domain.Charmed.MYSQL;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.World.IDS;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.model.offer.OfferCommand.OfferApplication;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The model {@code dev} offers a database. */
public final class Offered {
  public static final TreePMap<String, String> SERVER = TreePMap.singleton("db", "server");

  /** The first offer's, as ids are set here. */
  public static final String UUID = IDS.uuid(0);

  private Offered() {}

  public static OfferApplication offer() {
    return offer("db", "mysql", SERVER);
  }

  static OfferApplication offer(
      String name, String application, TreePMap<String, String> endpoints) {
    return new OfferApplication(MODEL, name, application, "", endpoints, Optional.empty());
  }

  public static ModelSpec offering() {
    return given().after(deploy(MYSQL, 1), offer());
  }
}
