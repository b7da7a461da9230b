package org.parzen.plugins.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parzen.space.Choice;

/// A text with places for values, such as `--rate={lr}`. A placeholder is `{`, a known name, `}`;
/// or `{name?text}`, which is `text` where the value is true and nothing where it is false.
/// Immutable.
final class PlaceholderText {
  private static final String TRUE = Choice.of(true).text();
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private sealed interface Piece {}

  private record Text(String text) implements Piece {}

  private record Hole(String name) implements Piece {}

  /// Text that is there where the value is true.
  private record Switch(String name, String text) implements Piece {}

  private final List<Piece> pieces;

  private PlaceholderText(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /// A text that was written for Parzen: `{{` and `}}` are literal braces, another `{identifier}`
  /// is an error, all other braces are text.
  ///
  /// @throws IllegalArgumentException names an unknown placeholder and the known ones
  static PlaceholderText typed(String text, Set<String> known) {
    Reader reader = new Reader(text, known);
    while (reader.hasMore()) {
      if (reader.skipDoubled() || reader.hole() || reader.onOff()) {
        continue;
      }
      reader.refuseIdentifier();
      reader.character();
    }
    return reader.result();
  }

  /// A text that was written for another program, where braces mean something else: all of them are
  /// text, but for `{name}` and `{{name}}` with a known name; the second is a literal `{name}`.
  static PlaceholderText foreign(String text, Set<String> known) {
    Reader reader = new Reader(text, known);
    while (reader.hasMore()) {
      if (!reader.doubledHole() && !reader.hole()) {
        reader.character();
      }
    }
    return reader.result();
  }

  /// The names in its places, in order of appearance.
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Text _ -> {}
        case Hole(String name) -> names.add(name);
        case Switch(String name, var _) -> names.add(name);
      }
    }
    return names;
  }

  /// The names that stand before a question mark, whose values must be true or false.
  Set<String> switches() {
    Set<String> names = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Switch(String name, var _)) {
        names.add(name);
      }
    }
    return names;
  }

  /// Whether it is nothing but text that is there or not.
  boolean isSwitch() {
    return !pieces.isEmpty() && pieces.stream().allMatch(Switch.class::isInstance);
  }

  /// Whether each place has a value; one without belongs to a parameter that a trial does not have.
  boolean isFilledBy(Map<String, String> values) {
    return values.keySet().containsAll(names());
  }

  /// The text with values for all of [#names()].
  String fill(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Text(String literal) -> text.append(literal);
        case Hole(String name) -> text.append(values.get(name));
        case Switch(String name, String given) ->
            text.append(TRUE.equals(values.get(name)) ? given : "");
      }
    }
    return text.toString();
  }

  private static final class Reader {
    private final String source;
    private final Set<String> known;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    Reader(String source, Set<String> known) {
      this.source = source;
      this.known = known;
    }

    boolean hasMore() {
      return at < source.length();
    }

    void character() {
      text.append(source.charAt(at++));
    }

    boolean skipDoubled() {
      if (source.startsWith("{{", at) || source.startsWith("}}", at)) {
        text.append(source.charAt(at));
        at += 2;
        return true;
      }
      return false;
    }

    boolean doubledHole() {
      if (!source.startsWith("{{", at)) {
        return false;
      }
      String name = enclosed(at + 1);
      boolean literal = known.contains(name) && source.startsWith("}}", at + 2 + name.length());
      if (literal) {
        text.append('{').append(name).append('}');
        at += name.length() + 4;
      }
      return literal;
    }

    boolean hole() {
      String name = enclosed(at);
      if (!known.contains(name)) {
        return false;
      }
      addText();
      pieces.add(new Hole(name));
      at += name.length() + 2;
      return true;
    }

    boolean onOff() {
      String inside = enclosed(at);
      int mark = inside.indexOf('?');
      String name = inside.substring(0, Math.max(0, mark));
      if (!known.contains(name) || CommandTemplate.RESERVED.contains(name)) {
        return false;
      }
      addText();
      pieces.add(new Switch(name, inside.substring(mark + 1)));
      at += inside.length() + 2;
      return true;
    }

    /// Other braces with a question mark are text, unless an option shows that a name is meant.
    void refuseIdentifier() {
      String inside = enclosed(at);
      int mark = inside.indexOf('?');
      String name =
          mark >= 0 && inside.startsWith("-", mark + 1) ? inside.substring(0, mark) : inside;
      if (IDENTIFIER.matcher(name).matches()) {
        String names = known.stream().map(n -> "{" + n + "}").collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
            "Unknown placeholder {%s} in '%s'. Known are %s; write {{%s}} for the text itself."
                .formatted(name, source, names, name));
      }
    }

    /// What stands between a brace at `start` and the next closing one; empty where nothing does.
    private String enclosed(int start) {
      int end = source.charAt(start) == '{' ? source.indexOf('}', start) : -1;
      return end < 0 ? "" : source.substring(start + 1, end);
    }

    private void addText() {
      if (!text.isEmpty()) {
        pieces.add(new Text(text.toString()));
        text.setLength(0);
      }
    }

    PlaceholderText result() {
      addText();
      return new PlaceholderText(pieces);
    }
  }
}
