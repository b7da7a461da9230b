package org.parzen.storage.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.parzen.study.StudyException;

/// Looks a study file over: its pages, its tables, and whether its rows make sense together. The
/// file is only read.
public final class Doctor {

  private static final String DAMAGED =
      "Pages of the file are damaged. A repair saves the rows that can still be read.";

  /// One damaged page leads to hundreds of contradictions.
  private static final int MOST = 20;

  private Doctor() {}

  /// What is wrong with a file of any form; nothing where it is sound.
  ///
  /// @throws StudyException.UnusableStorage where it is not a study file, or can not be read at all
  public static List<Finding> examine(Path file) {
    StudyFile.requireReadable(file);
    try {
      if (StudyFile.isEmpty(file)) {
        return List.of(
            Finding.ofFile(
                "it is empty (0 bytes)",
                "It holds no studies, and becomes a study file when one is made."));
      }
      try (Patient patient = Patient.of(file)) {
        return examine(patient);
      }
    } catch (SQLException e) {
      throw SqliteErrors.unusable(file, e);
    } catch (IOException e) {
      throw new StudyException.UnusableStorage(
          "The study file %s can not be copied for examination: %s."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static List<Finding> examine(Patient patient) throws SQLException {
    Statements file = patient.statements();
    List<Finding> findings = pages(file);
    boolean damaged = !findings.isEmpty();
    if (patient.form().isCurrent()) {
      add(findings, TableCheck::on, file, damaged);
    }
    for (RowCheck check : RowCheck.values()) {
      add(findings, check::on, file, damaged);
    }
    add(findings, ContentCheck::on, file, damaged);
    return List.copyOf(findings);
  }

  private static List<Finding> pages(Statements file) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    try {
      file.each(
          "PRAGMA integrity_check",
          row -> {
            row.getString(1)
                .lines()
                .filter(line -> !line.equals("ok") && !line.startsWith("***"))
                .limit(MOST - findings.size())
                .forEach(line -> findings.add(Finding.ofFile(line, DAMAGED)));
          });
    } catch (SQLException e) {
      if (!Salvage.isDamage(e)) {
        throw e;
      }
      findings.add(Finding.ofFile("not all pages can be read", DAMAGED));
    }
    return findings;
  }

  /// Finds what is wrong with some part of a file.
  @FunctionalInterface
  private interface Check {
    List<Finding> on(Statements file) throws SQLException;
  }

  /// Damaged pages are known by then: what can not be checked because of them is no news.
  private static void add(List<Finding> findings, Check check, Statements file, boolean damaged)
      throws SQLException {
    try {
      findings.addAll(check.on(file));
    } catch (SQLException e) {
      if (!damaged) {
        throw e;
      }
    }
  }
}
