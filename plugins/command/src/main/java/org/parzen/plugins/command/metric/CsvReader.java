package org.parzen.plugins.command.metric;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parzen.plugins.command.metric.MetricSource.Csv;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.ProcessResult;

/// Reads a cell of the last row of a table: a file, or the last table printed. Not for several
/// threads.
///
/// A printed table begins with the line that has the column's name in a cell, and goes on with the
/// lines that have as many cells. A column that is given by its number needs no such line: the last
/// line with two cells or more counts in which the cell is a number.
final class CsvReader implements SourceReader {
  private final String metric;
  private final Csv source;
  private List<String> header = List.of();
  private @Nullable String latest;

  CsvReader(String metric, Csv source) {
    this.metric = metric;
    this.source = source;
  }

  @Override
  public void line(OutputLine line) {
    if (source.file().isEmpty() && line.text().indexOf(',') >= 0) {
      CsvText.row(line.text()).filter(cells -> cells.size() > 1).ifPresent(this::row);
    }
  }

  private void row(List<String> cells) {
    OptionalInt place = source.column().in(cells);
    if (source.column().isNumber()) {
      place.stream()
          .mapToObj(cells::get)
          .filter(cell -> NumberText.reading(cell, metric) instanceof Reading.Value)
          .forEach(cell -> latest = cell);
    } else if (place.isPresent()) {
      header = cells;
    } else if (cells.size() == header.size()) {
      latest = cells.get(source.column().in(header).getAsInt());
    }
  }

  @Override
  public List<Reading> read(ProcessResult result, Function<String, Path> files) {
    if (source.file().isPresent()) {
      return List.of(inFile(files.apply(source.file().get())));
    }
    String cell = latest;
    return List.of(
        cell == null
            ? TextReader.missing(
                "No table in the output has a number in the column '%s'."
                    .formatted(source.column().text()),
                result)
            : NumberText.reading(cell, metric));
  }

  private Reading inFile(Path file) {
    try (Reader text = Files.newBufferedReader(file);
        MappingIterator<List<String>> rows = CsvText.rows(text)) {
      List<String> first = rows.hasNextValue() ? rows.nextValue() : List.of();
      Optional<List<String>> last =
          source.column().isNumber() ? Optional.of(first) : Optional.empty();
      while (rows.hasNextValue()) {
        last = Optional.of(rows.nextValue());
      }
      return cell(file, first, last);
    } catch (IOException e) {
      return new Reading.Missing(
          "The file '%s', whose column '%s' counts, was not written, or is no table."
              .formatted(file, source.column().text()));
    }
  }

  /// @param last the last row; none where there is only a header
  private Reading cell(Path file, List<String> first, Optional<List<String>> last) {
    OptionalInt place = source.column().in(first);
    if (place.isEmpty()) {
      return new Reading.Missing(
          "The file '%s' has no column '%s'; its first row is: %s"
              .formatted(file, source.column().text(), String.join(", ", first)));
    }
    Optional<String> cell =
        last.filter(row -> place.getAsInt() < row.size()).map(row -> row.get(place.getAsInt()));
    return cell.isPresent()
        ? NumberText.reading(cell.get(), metric)
        : new Reading.Missing(
            "The last row of the file '%s' has no cell in the column '%s'."
                .formatted(file, source.column().text()));
  }
}
