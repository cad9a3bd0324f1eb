package io.modelstate.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.io.Serial;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an absent or null text, list or map as an empty one unless it is {@code @Nullable}. */
final class DeclaredNullness extends JacksonAnnotationIntrospector {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public JsonSetter.Value findSetterInfo(Annotated member) {
    return member instanceof AnnotatedParameter parameter && emptyWhenAbsent(parameter)
        ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
        : super.findSetterInfo(member);
  }

  private static boolean emptyWhenAbsent(AnnotatedParameter parameter) {
    var type = parameter.getRawType();
    return (type == String.class
            || Collection.class.isAssignableFrom(type)
            || Map.class.isAssignableFrom(type))
        && parameter.getOwner().getMember() instanceof Executable owner
        && !declared(owner, parameter.getIndex()).isAnnotationPresent(Nullable.class);
  }

  private static AnnotatedType declared(Executable owner, int index) {
    return owner.getAnnotatedParameterTypes()[index];
  }
}
