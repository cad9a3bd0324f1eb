/** Pure decisions and pure state. Knows the JDK and persistent maps, nothing else. */
module io.modelstate.domain {
  requires static transitive org.jspecify;
  requires transitive org.pcollections;

  exports io.modelstate.domain.bundle;
  exports io.modelstate.domain.cloud;
  exports io.modelstate.domain.config;
  exports io.modelstate.domain.constraints;
  exports io.modelstate.domain.controller.backend;
  exports io.modelstate.domain.controller.bootstrap;
  exports io.modelstate.domain.controller.cloud;
  exports io.modelstate.domain.controller.config;
  exports io.modelstate.domain.controller.credential;
  exports io.modelstate.domain.controller.defaults;
  exports io.modelstate.domain.controller.registry;
  exports io.modelstate.domain.controller.user;
  exports io.modelstate.domain.controller;
  exports io.modelstate.domain.model.access;
  exports io.modelstate.domain.model.agent;
  exports io.modelstate.domain.model.annotation;
  exports io.modelstate.domain.model.application;
  exports io.modelstate.domain.model.block;
  exports io.modelstate.domain.model.charm;
  exports io.modelstate.domain.model.config;
  exports io.modelstate.domain.model.constraints;
  exports io.modelstate.domain.model.credential;
  exports io.modelstate.domain.model.key;
  exports io.modelstate.domain.model.life;
  exports io.modelstate.domain.model.machine;
  exports io.modelstate.domain.model.offer;
  exports io.modelstate.domain.model.relation;
  exports io.modelstate.domain.model.removal;
  exports io.modelstate.domain.model.resource;
  exports io.modelstate.domain.model.saas;
  exports io.modelstate.domain.model.secret;
  exports io.modelstate.domain.model.space;
  exports io.modelstate.domain.model.storage;
  exports io.modelstate.domain.model.unit;
  exports io.modelstate.domain.model;
  exports io.modelstate.domain.name;
  exports io.modelstate.domain;
}
