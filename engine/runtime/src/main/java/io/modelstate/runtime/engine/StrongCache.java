package io.modelstate.runtime.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Holds aggregates strongly, up to a count; Axon's own weak cache costs a factor of ten. */
final class StrongCache implements Cache {
  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

  StrongCache(long aggregatesMax) {
    entries = Caffeine.newBuilder().maximumSize(aggregatesMax).build();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon leaves types to callers.
  public <K, V> @Nullable V get(K key) {
    return (V) entries.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    entries.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return entries.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  @SuppressWarnings("unchecked") // As above.
  public <T> T computeIfAbsent(Object key, Supplier<T> supplier) {
    return (T) entries.get(key, absent -> supplier.get());
  }

  @Override
  @SuppressWarnings("unchecked") // As above.
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    entries.asMap().computeIfPresent(key, (present, value) -> update.apply((V) value));
  }

  @Override
  public boolean remove(Object key) {
    return entries.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    entries.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.getIfPresent(key) != null;
  }

  /** Nobody listens to this cache. */
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> true;
  }
}
