package org.parzen.app.gui.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.FreshFile;
import org.parzen.app.gui.study.Workspace;
import org.parzen.app.table.CsvTable;
import org.parzen.app.table.ImportedStudy;
import org.parzen.space.Parameter;
import org.parzen.space.ParameterLine;

/// Reads a table as the person says, again and again, and imports it.
final class ImportInteractor {

  private final AppContext context;
  private final Workspace workspace;
  private final ImportModel model;
  private final Path studies;
  private final LatestTask<ImportDraft, ImportDraft.Outcome> reading;
  private Optional<CsvTable> table = Optional.empty();
  private Optional<ImportedStudy> study = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  /// Counts the forms: what comes of an import is for the one in which it began.
  private int form;

  /// @param studies where files of new studies go
  ImportInteractor(AppContext context, Workspace workspace, ImportModel model, Path studies) {
    this.context = context;
    this.workspace = workspace;
    this.model = model;
    this.studies = studies;
    reading =
        new LatestTask<>(
            ImportDraft::read,
            this::show,
            context.unexpected(),
            context.executors().work(),
            context.fx());
    model.nameProperty().subscribe(this::read);
    model.fileProperty().subscribe(this::read);
    model.enqueueProperty().subscribe(this::read);
    model.skipBadProperty().subscribe(this::read);
  }

  /// Shows what a table may be.
  void begin(Path file) {
    Path source = file.toAbsolutePath().normalize();
    context.tasks().compute(() -> CsvTable.read(source), read -> show(source, read));
  }

  private void show(Path source, CsvTable read) {
    following.unsubscribe();
    table = Optional.of(read);
    form++;
    String stem = String.valueOf(source.getFileName()).replaceFirst("\\.[^.]+$", "");
    model.sourceProperty().set(source.toString());
    model.columns().setAll(new ColumnGuess(read).rows());
    model.nameProperty().set(stem);
    model.fileProperty().set(FreshFile.in(studies, stem).toString());
    model.enqueueProperty().set(false);
    model.skipBadProperty().set(false);
    following =
        model.columns().stream()
            .map(
                row ->
                    Subscription.combine(
                        row.roleProperty().subscribe(this::read),
                        row.nameProperty().subscribe(this::read)))
            .reduce(Subscription.EMPTY, Subscription::and);
    model.busyProperty().set(false);
    model.openProperty().set(true);
    read();
  }

  void chooseFile() {
    String suggested = Path.of(model.fileProperty().get()).getFileName().toString();
    context
        .dialogs()
        .saveFile(suggested)
        .ifPresent(file -> model.fileProperty().set(file.toString()));
  }

  private Optional<ImportDraft> draft() {
    return table.map(
        read ->
            new ImportDraft(
                Path.of(model.sourceProperty().get()),
                read,
                model.columns().stream().map(ImportDraft.Column::of).toList(),
                model.nameProperty().get().strip(),
                model.fileProperty().get().strip(),
                new ImportDraft.Rows(
                    model.enqueueProperty().get(), model.skipBadProperty().get())));
  }

  private void read() {
    study = Optional.empty();
    model.readyProperty().set(false);
    draft().ifPresent(reading::submit);
  }

  private void show(ImportDraft.Outcome outcome) {
    study = outcome.study();
    model.problemsProperty().set(outcome.problems());
    model.readyProperty().set(study.isPresent());
    model
        .summaryProperty()
        .set(study.map(s -> Messages.counted("table.summary", s.trials().size())).orElse(""));
    for (ColumnRow row : model.columns()) {
      row.foundProperty().set(row.roleProperty().get().isParameter() ? range(row, outcome) : "");
    }
  }

  private static String range(ColumnRow row, ImportDraft.Outcome outcome) {
    String name = row.nameProperty().get().strip();
    return outcome
        .trials()
        .flatMap(trials -> Optional.ofNullable(trials.distributions().get(name)))
        .map(found -> ParameterLine.write(new Parameter("x", found)).substring(2))
        .orElse("");
  }

  Optional<String> command() {
    return draft().map(ImportDraft::command);
  }

  /// Makes the study, or adds to it, and shows it; where a run goes on, it is only listed.
  void run(Runnable opened, Runnable listed) {
    if (study.isEmpty() || model.busyProperty().get()) {
      return;
    }
    ImportedStudy wanted = study.get();
    Path file = Path.of(model.fileProperty().get().strip());
    int mine = form;
    model.busyProperty().set(true);
    workspace.add(
        file,
        wanted::addTo,
        () -> {
          boolean shown = form == mine;
          if (shown) {
            close();
          }
          if (shown && !workspace.isRunning()) {
            workspace.open(file, wanted.name(), opened);
          } else {
            workspace.remember(file);
            listed.run();
          }
        },
        failure -> {
          if (form == mine) {
            model.busyProperty().set(false);
            model.problemsProperty().set(List.of(String.valueOf(failure.getMessage())));
          } else {
            context.dialogs().failure(failure);
          }
        });
  }

  void close() {
    following.unsubscribe();
    table = Optional.empty();
    form++;
    study = Optional.empty();
    model.openProperty().set(false);
    model.busyProperty().set(false);
    model.columns().clear();
  }
}
