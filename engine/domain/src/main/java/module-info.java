/** Pure decisions and pure state. Knows the JDK and persistent maps, nothing else. */
module io.modelstate.domain {
  requires static transitive org.jspecify;
  requires transitive org.pcollections;

  exports io.modelstate.domain;
  exports io.modelstate.domain.cloud;
  exports io.modelstate.domain.config;
  exports io.modelstate.domain.constraints;
  exports io.modelstate.domain.name;
}
