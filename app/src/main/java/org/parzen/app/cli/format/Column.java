package org.parzen.app.cli.format;

import java.util.List;

/// A column of a [Table]: its name, and how its cells fall apart when the table is flattened.
public sealed interface Column {
  /// The column's name, also the key of its cell in each row.
  String name();

  /// Cells of any kind that stay whole.
  record Plain(String name) implements Column {}

  /// Arrays that are shown as Python tuples; flattened to `name_0`, `name_1` … up to the longest
  /// one.
  record Tuple(String name) implements Column {}

  /// Arrays of `size` items; flattened to `name_0`, `name_1` …
  record Items(String name, int size) implements Column {}

  /// Objects with some of `keys`; flattened to `name_key`, in the order given.
  record Fields(String name, List<String> keys) implements Column {
    public Fields {
      keys = List.copyOf(keys);
    }
  }
}
