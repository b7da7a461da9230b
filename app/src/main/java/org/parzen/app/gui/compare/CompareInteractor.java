package org.parzen.app.gui.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import org.parzen.analysis.comparison.ComparedStudy;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.analysis.comparison.ComparisonOptions;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.InTurn;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.fx.Tasks;
import org.parzen.app.gui.study.StudyFiles;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.storage.StudyStore;

/// Reads files and compares studies away from the JavaFX thread.
final class CompareInteractor {

  /// So many studies are chosen by themselves.
  private static final int MOST_CHOSEN = 40;

  /// What is to be compared: captured before it is handed over.
  private record Wanted(
      List<ComparedStudy> studies, OptionalInt objective, OptionalInt budget, String command) {}

  private final AppContext context;
  private final CompareModel model;
  private final LatestTask<Wanted, CompareResult> comparing;

  /// One file after the other: they are listed in the order in which they were given.
  private final Tasks reading;

  CompareInteractor(AppContext context, CompareModel model) {
    this.context = context;
    this.model = model;
    reading = new Tasks(new InTurn(context.executors().work()), context.fx(), context.unexpected());
    comparing =
        new LatestTask<>(
            CompareInteractor::compare,
            this::show,
            this::refused,
            context.executors().work(),
            context.fx());
    model.budgetProperty().addListener((_, _, _) -> compare());
    model.objectiveProperty().addListener((_, _, _) -> chosenAnew());
    model.studies().addListener((ListChangeListener<StudyChoice>) _ -> compare());
  }

  /// Reads the listed studies again, which others may have changed. What can not be read says so in
  /// its place and stays as it was.
  void refresh() {
    model.studies().stream()
        .map(StudyChoice::file)
        .distinct()
        .toList()
        .forEach(
            file ->
                reading.compute(
                    () -> read(file), found -> renew(file, found), _ -> renew(file, List.of())));
    offerRecent();
  }

  private void renew(Path file, List<ComparedStudy> found) {
    boolean there = Files.isRegularFile(file);
    listed(file)
        .forEach(
            choice ->
                found.stream()
                    .filter(choice::is)
                    .findFirst()
                    .ifPresentOrElse(
                        choice::renew,
                        () ->
                            choice
                                .problemProperty()
                                .set(
                                    Messages.get(
                                        there ? "compare.lost" : "compare.missing",
                                        file.getFileName()))));
    compare();
  }

  private List<StudyChoice> listed(Path file) {
    return model.studies().stream().filter(choice -> choice.file().equals(file)).toList();
  }

  private void offerRecent() {
    List<Path> listed = model.studies().stream().map(StudyChoice::file).toList();
    model
        .recent()
        .setAll(
            context.preferences().get().recent().stream()
                .map(Path::of)
                .filter(file -> Files.isRegularFile(file) && !listed.contains(file))
                .toList());
  }

  /// Lists the studies of a file; a file that is listed already is read again.
  void add(Path given) {
    Path file = given.toAbsolutePath().normalize();
    reading.compute(
        () -> read(file),
        found -> {
          put(file, found);
          offerRecent();
        });
  }

  private List<ComparedStudy> read(Path file) {
    try (StudyStore store = StudyFiles.view(file, context.preferences().get())) {
      return store.names().stream()
          .map(name -> ComparedStudy.of(name, file.toString(), store.open(name)))
          .toList();
    }
  }

  private void put(Path file, List<ComparedStudy> found) {
    if (found.isEmpty()) {
      context
          .dialogs()
          .error(Messages.get("home.empty"), Messages.get("home.empty.help", file.toString()));
      return;
    }
    List<StudyChoice> known = listed(file);
    List<StudyChoice> fresh =
        found.stream()
            .filter(study -> known.stream().noneMatch(choice -> choice.is(study)))
            .map(study -> new StudyChoice(file, study))
            .toList();
    long chosen = model.studies().stream().filter(choice -> choice.chosenProperty().get()).count();
    fresh.forEach(
        choice -> {
          choice.chosenProperty().set(chosen + fresh.size() <= MOST_CHOSEN);
          choice.chosenProperty().addListener((_, _, _) -> chosenAnew());
          choice.settingProperty().addListener((_, _, _) -> compare());
        });
    int place =
        known.isEmpty() ? model.studies().size() : model.studies().indexOf(known.getLast()) + 1;
    model.studies().addAll(place, fresh);
    renew(file, found);
  }

  /// Other studies, or objectives, may have fewer results: the budget is theirs again.
  private void chosenAnew() {
    if (model.budgetProperty().get().isPresent()) {
      model.budgetProperty().set(OptionalInt.empty());
    } else {
      compare();
    }
  }

  /// Chooses all studies of the list, or none where all are chosen.
  void chooseAll() {
    boolean all = model.studies().stream().allMatch(choice -> choice.chosenProperty().get());
    model.studies().forEach(choice -> choice.chosenProperty().set(!all));
  }

  void remove(StudyChoice choice) {
    model.studies().remove(choice);
    offerRecent();
  }

  private void compare() {
    List<StudyChoice> chosen =
        model.studies().stream().filter(choice -> choice.chosenProperty().get()).toList();
    if (chosen.size() < 2) {
      comparing.cancel();
      model.resultProperty().set(Optional.empty());
      model.problemProperty().set(model.studies().isEmpty() ? "" : Messages.get("compare.choose"));
      return;
    }
    OptionalInt budget = model.budgetProperty().get();
    List<ComparedStudy> apart =
        ComparedStudy.apart(chosen.stream().map(StudyChoice::study).toList());
    OptionalInt wanted = model.objectiveProperty().get();
    int known = apart.getFirst().view().directions().size();
    OptionalInt objective =
        known > 1 && wanted.orElse(known) < known ? wanted : OptionalInt.empty();
    comparing.submit(
        new Wanted(apart, objective, budget, command(chosen, apart, objective, budget)));
  }

  private static CompareResult compare(Wanted wanted) {
    ComparisonOptions options =
        new ComparisonOptions(
            wanted.objective(), wanted.budget(), List.of(), ComparisonOptions.DEFAULT.seed());
    Comparison comparison = Comparison.of(wanted.studies(), options);
    ComparisonPlots plots = new ComparisonPlots(comparison);
    return new CompareResult(comparison, plots.progress(), plots.values(), wanted.command());
  }

  private void show(CompareResult result) {
    model.problemProperty().set("");
    model.resultProperty().set(Optional.of(result));
  }

  private void refused(Throwable failure) {
    model.resultProperty().set(Optional.empty());
    if (failure instanceof IllegalArgumentException) {
      model.problemProperty().set(String.valueOf(failure.getMessage()));
    } else {
      context.unexpected().accept(failure);
    }
  }

  /// The command line tells studies of one name apart in the same way.
  private static String command(
      List<StudyChoice> chosen,
      List<ComparedStudy> apart,
      OptionalInt objective,
      OptionalInt budget) {
    StringBuilder line = new StringBuilder("parzen compare");
    for (StudyChoice choice : chosen) {
      line.append(' ').append(PosixQuoting.quote(choice.file() + ":" + choice.name()));
    }
    for (ComparedStudy study : apart) {
      study
          .group()
          .ifPresent(
              setting ->
                  line.append(" --group ")
                      .append(PosixQuoting.quote(setting + "=" + study.name())));
    }
    objective.ifPresent(number -> line.append(" --objective ").append(number));
    budget.ifPresent(trials -> line.append(" --budget ").append(trials));
    return line.toString();
  }
}
