package io.modelstate.cli.session;

import java.util.function.UnaryOperator;

/**
 * How a change is to be carried out.
 *
 * @param strict refuse what would only be warned about
 * @param warning how this verb words the controller's warnings
 */
public record Manner(boolean strict, UnaryOperator<String> warning) {
  public static final Manner USUAL = new Manner(false, text -> text);
}
