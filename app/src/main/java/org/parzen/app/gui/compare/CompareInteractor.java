package org.parzen.app.gui.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import org.parzen.analysis.comparison.ComparedStudy;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.analysis.comparison.ComparisonOptions;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.StudyFiles;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.storage.StudyStore;

/// Reads files and compares studies away from the JavaFX thread.
final class CompareInteractor {

  /// So many studies are chosen by themselves.
  private static final int MOST_CHOSEN = 40;

  /// What is to be compared: captured before it is handed over.
  private record Wanted(List<ComparedStudy> studies, OptionalInt budget, String command) {}

  private final AppContext context;
  private final CompareModel model;
  private final LatestTask<Wanted, CompareResult> comparing;

  CompareInteractor(AppContext context, CompareModel model) {
    this.context = context;
    this.model = model;
    comparing =
        new LatestTask<>(
            CompareInteractor::compare,
            this::show,
            this::refused,
            context.executors().work(),
            context.fx());
    model.budgetProperty().addListener((_, _, _) -> compare());
    model.studies().addListener((ListChangeListener<StudyChoice>) _ -> compare());
  }

  /// Looks again at the files on the screen and at those that were open before.
  void refresh() {
    model.studies().stream().map(StudyChoice::file).distinct().toList().forEach(this::add);
    offerRecent();
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
    context
        .tasks()
        .compute(
            () -> read(file),
            found -> {
              put(file, found);
              offerRecent();
            });
  }

  private static List<ComparedStudy> read(Path file) {
    try (StudyStore store = StudyFiles.view(file)) {
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
    List<StudyChoice> all = new ArrayList<>(model.studies());
    boolean known = all.stream().anyMatch(choice -> choice.file().equals(file));
    int place = all.size();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).file().equals(file)) {
        place = i;
      }
    }
    List<StudyChoice> fresh = found.stream().map(study -> new StudyChoice(file, study)).toList();
    long chosen = all.stream().filter(choice -> choice.chosenProperty().get()).count();
    fresh.forEach(choice -> take(choice, all, !known && chosen + found.size() <= MOST_CHOSEN));
    all.removeIf(choice -> choice.file().equals(file));
    all.addAll(place, fresh);
    model.studies().setAll(all);
  }

  /// A choice that was made before stays.
  private void take(StudyChoice fresh, List<StudyChoice> before, boolean otherwise) {
    Optional<StudyChoice> old = before.stream().filter(fresh::is).findFirst();
    fresh.chosenProperty().set(old.map(o -> o.chosenProperty().get()).orElse(otherwise));
    fresh.settingProperty().set(old.map(o -> o.settingProperty().get()).orElse(""));
    fresh.chosenProperty().addListener((_, _, _) -> chosenAnew());
    fresh.settingProperty().addListener((_, _, _) -> compare());
  }

  /// Other studies may have fewer trials: the budget is theirs again.
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
    comparing.submit(
        new Wanted(
            ComparedStudy.apart(chosen.stream().map(StudyChoice::study).toList()),
            budget,
            command(chosen, budget)));
  }

  private static CompareResult compare(Wanted wanted) {
    ComparisonOptions options =
        wanted.budget().isPresent()
            ? ComparisonOptions.DEFAULT.withBudget(wanted.budget().getAsInt())
            : ComparisonOptions.DEFAULT;
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

  private static String command(List<StudyChoice> chosen, OptionalInt budget) {
    StringBuilder line = new StringBuilder("parzen compare");
    Map<String, String> settings = new LinkedHashMap<>();
    for (StudyChoice choice : chosen) {
      line.append(' ').append(PosixQuoting.quote(choice.file() + ":" + choice.name()));
      if (!choice.settingProperty().get().isBlank()) {
        settings.put(choice.name(), choice.settingProperty().get().strip());
      }
    }
    settings.forEach(
        (study, setting) ->
            line.append(" --group ").append(PosixQuoting.quote(setting + "=" + study)));
    budget.ifPresent(trials -> line.append(" --budget ").append(trials));
    return line.toString();
  }
}
