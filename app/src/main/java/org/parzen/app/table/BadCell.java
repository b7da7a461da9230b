package org.parzen.app.table;

import org.parzen.app.text.Texts;

/// A cell that can not be understood. Immutable.
///
/// @param reason goes on where the cell's text ends: "is no number"
public record BadCell(long line, String column, String cell, String reason) {

  /// One line that names the cell and what is wrong with it.
  public String text() {
    return Texts.get("table.bad.cell", line, column, cell, reason);
  }
}
