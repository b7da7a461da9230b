package org.parzen.app.gui.table;

import java.util.List;
import java.util.Locale;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.table.ParameterChoice.Kind;

/// What a column of a table is taken for.
enum ColumnRole {
  IGNORED,
  PARAMETER,
  FLOAT,
  INT,
  CHOICE,
  LOG,
  MINIMIZED,
  MAXIMIZED,
  /// What its name says: a state, a time, an attribute.
  KNOWN;

  static final List<ColumnRole> PARAMETERS = List.of(PARAMETER, FLOAT, INT, CHOICE, LOG);
  static final List<ColumnRole> VALUES = List.of(MINIMIZED, MAXIMIZED);

  boolean isParameter() {
    return PARAMETERS.contains(this);
  }

  boolean isValue() {
    return VALUES.contains(this);
  }

  /// What the cells of a parameter are.
  Kind kind() {
    return switch (this) {
      case FLOAT -> Kind.FLOAT;
      case INT -> Kind.INT;
      case CHOICE -> Kind.CHOICE;
      case LOG -> Kind.LOG;
      default -> Kind.ANY;
    };
  }

  String text() {
    return Messages.get("table.role." + name().toLowerCase(Locale.ROOT));
  }
}
