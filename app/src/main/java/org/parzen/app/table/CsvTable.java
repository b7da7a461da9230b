package org.parzen.app.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parzen.app.text.Texts;
import org.parzen.space.Choice;

/// A table as RFC 4180 writes it, or with semicolons or tabs between its cells. Immutable.
///
/// @param separator what is between the cells
/// @param header the names of the columns
/// @param rows all of the others
public record CsvTable(char separator, List<String> header, List<Row> rows) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int FEW = 2;
  private static final double NEARLY_ALL = 0.9;

  /// One row.
  ///
  /// @param line the line of the file that it begins in, from 1
  public record Row(long line, List<String> cells) {

    /// A cell; empty where the row is too short.
    public String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }
  }

  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /// @throws IllegalArgumentException where the file can not be read, or holds no table
  public static CsvTable read(Path file) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException(Texts.get("table.unreadable", file), e);
    }
    return parse(
        file, text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1));
  }

  private static CsvTable parse(Path file, String text) {
    char separator = separator(text);
    List<Row> rows = new ArrayList<>();
    try (MappingIterator<String[]> cells =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator))
            .readValues(text)) {
      long line = 1;
      while (cells.hasNextValue()) {
        rows.add(new Row(line, List.of(cells.nextValue())));
        line = cells.getCurrentLocation().getLineNr();
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          Texts.get("table.broken", file, String.valueOf(e.getMessage())), e);
    }
    rows.removeIf(row -> row.cells().stream().allMatch(String::isBlank));
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(Texts.get("table.empty", file));
    }
    List<String> header = rows.removeFirst().cells().stream().map(String::strip).toList();
    return new CsvTable(separator, header, rows);
  }

  /// What the first line has most of, outside of quotes.
  private static char separator(String text) {
    int[] counts = new int[3];
    String candidates = ",;\t";
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int candidate = quoted ? -1 : candidates.indexOf(c);
      if (candidate >= 0) {
        counts[candidate]++;
      }
    }
    int most = counts[1] > counts[0] ? 1 : 0;
    return candidates.charAt(counts[2] > counts[most] ? 2 : most);
  }

  /// Whether a column has cells that are not empty, and all of them are numbers.
  public boolean holdsNumbers(int column) {
    Cells cells = new Cells(hasDecimalCommas());
    List<String> said = said(column);
    return !said.isEmpty() && said.stream().allMatch(cell -> cells.number(cell).isPresent());
  }

  /// Whether most cells of a column that are not empty are texts, and nearly each of these is there
  /// once: what such a column says is no choice. Of a few rows nobody can tell.
  public boolean holdsRemarks(int column) {
    Cells cells = new Cells(hasDecimalCommas());
    List<String> said = said(column);
    List<String> texts =
        said.stream().filter(cell -> cells.choice(cell) instanceof Choice.Text).toList();
    long different = texts.stream().distinct().count();
    return rows.size() > FEW
        && texts.size() > said.size() / 2
        && different >= NEARLY_ALL * texts.size();
  }

  private List<String> said(int column) {
    return rows.stream().map(row -> row.cell(column)).filter(cell -> !cell.isEmpty()).toList();
  }

  /// Whether numbers may have a comma before their decimals.
  boolean hasDecimalCommas() {
    return separator != ',';
  }
}
