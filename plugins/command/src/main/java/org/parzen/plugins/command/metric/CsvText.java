package org.parzen.plugins.command.metric;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/// Tables as RFC 4180 writes them: commas between cells, quotes around those that need them.
final class CsvText {
  private static final ObjectReader ROWS =
      new CsvMapper()
          .readerForListOf(String.class)
          .with(CsvParser.Feature.WRAP_AS_ARRAY)
          .with(CsvParser.Feature.SKIP_EMPTY_LINES)
          .with(CsvSchema.emptySchema());

  private CsvText() {}

  /// The cells of a line; none where it can not be a row.
  static Optional<List<String>> row(String line) {
    try (MappingIterator<List<String>> rows = ROWS.readValues(line)) {
      return rows.hasNextValue() ? Optional.of(rows.nextValue()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The rows of a file, one after the other.
  static MappingIterator<List<String>> rows(Reader file) throws IOException {
    return ROWS.readValues(file);
  }
}
