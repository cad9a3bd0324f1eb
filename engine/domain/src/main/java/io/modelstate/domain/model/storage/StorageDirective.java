package io.modelstate.domain.model.storage;

/**
 * What an application wants of one storage that its charm names.
 *
 * @param pool empty for the model's default
 * @param sizeMib 0 for the least the charm asks for
 * @param count instances for each unit
 */
public record StorageDirective(String pool, long sizeMib, int count) {}
