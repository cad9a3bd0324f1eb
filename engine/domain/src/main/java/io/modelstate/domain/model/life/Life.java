package io.modelstate.domain.model.life;

/** A model before its first event is {@link #UNBORN}; one that is {@link #GONE} answers nothing. */
public enum Life {
  UNBORN,
  ALIVE,
  DYING,
  GONE
}
