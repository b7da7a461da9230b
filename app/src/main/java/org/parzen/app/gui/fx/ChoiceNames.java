package org.parzen.app.gui.fx;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What the choices of a box are called in it, where it is not typed into.
public final class ChoiceNames<T> extends StringConverter<T> {

  private final Function<T, String> name;

  public ChoiceNames(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T choice) {
    return choice == null ? "" : name.apply(choice);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("The box is not typed into.");
  }
}
