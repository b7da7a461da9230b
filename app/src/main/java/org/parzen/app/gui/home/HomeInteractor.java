package org.parzen.app.gui.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.StudySummary;
import org.parzen.app.gui.study.Workspace;

/// Reads what the first screen shows.
final class HomeInteractor {

  private final AppContext context;
  private final Workspace workspace;
  private final HomeModel model;

  HomeInteractor(AppContext context, Workspace workspace, HomeModel model) {
    this.context = context;
    this.workspace = workspace;
    this.model = model;
  }

  /// Looks at the recent files again, one after the other, and shows each when it is read.
  void refresh() {
    List<RecentFile> rows = new ArrayList<>();
    for (String name : context.preferences().get().recent()) {
      Path file = Path.of(name);
      boolean missing = !Files.isRegularFile(file);
      rows.add(
          new RecentFile(file, List.of(), missing ? Messages.get("home.missing") : "", missing));
    }
    model.recent().setAll(rows);
    rows.stream().filter(row -> !row.missing()).forEach(this::read);
  }

  private void read(RecentFile row) {
    Path file = row.file();
    workspace.list(
        file,
        why -> {
          // The row has the whole path already.
          String words = why.replace(file.toString(), file.getFileName().toString());
          context.fx().execute(() -> show(new RecentFile(file, List.of(), words, false)));
          return () -> {};
        },
        found -> show(new RecentFile(file, found.stream().map(this::row).toList(), "", false)),
        _ -> show(new RecentFile(file, List.of(), Messages.get("home.unreadable"), true)));
  }

  private void show(RecentFile fresh) {
    model.recent().stream()
        .filter(row -> row.file().equals(fresh.file()))
        .findFirst()
        .ifPresent(row -> model.recent().set(model.recent().indexOf(row), fresh));
  }

  private StudyRow row(StudySummary study) {
    String counts =
        study.results() == 0
            ? Messages.get("home.noTrials")
            : Messages.counted("results", study.results());
    if (study.failed() > 0) {
      counts += Messages.get("home.failed", Amounts.count(study.failed()));
    }
    return new StudyRow(
        study.file(),
        study.name(),
        study.best().map(Amounts::value).orElse(""),
        counts,
        study.running() > 0 ? Messages.get("home.running", Integer.toString(study.running())) : "");
  }

  /// Looks again at the recent files, and at the list of a file's studies where one is shown.
  void lookAgain() {
    refresh();
    if (!model.studies().isEmpty()) {
      Path file = model.studies().getFirst().file();
      workspace.list(
          file,
          found -> model.studies().setAll(found.stream().map(this::row).toList()),
          _ -> closeList());
    }
  }

  void forget(Path file) {
    context.preferences().change(p -> p.withoutRecent(file.toString()));
    model.recent().removeIf(row -> row.file().equals(file));
  }

  /// Opens the only study of a file, or shows those that it has.
  void open(Path file, Runnable opened) {
    model.busyProperty().set(true);
    workspace.list(
        file,
        found -> {
          model.busyProperty().set(false);
          if (found.size() == 1) {
            closeList();
            workspace.open(file, found.getFirst().name(), opened);
          } else if (found.isEmpty()) {
            context
                .dialogs()
                .error(
                    Messages.get("home.empty"), Messages.get("home.empty.help", file.toString()));
          } else {
            model.studiesOfProperty().set(file.getFileName().toString());
            model.studies().setAll(found.stream().map(this::row).toList());
          }
        },
        failure -> {
          model.busyProperty().set(false);
          context.dialogs().failure(failure);
        });
  }

  void open(StudyRow study, Runnable opened) {
    workspace.open(
        study.file(),
        study.name(),
        () -> {
          closeList();
          opened.run();
        });
  }

  void closeList() {
    model.studies().clear();
  }
}
