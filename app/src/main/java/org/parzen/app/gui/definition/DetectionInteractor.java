package org.parzen.app.gui.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.beans.property.StringProperty;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.gui.fx.Messages;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.plugins.command.detect.Detection;
import org.parzen.plugins.command.detect.FlagProposal;

/// Makes parameters of what stands in the command, and of flags that the program's help names.
/// Programs are run only when the person has said so.
final class DetectionInteractor {

  private static final int PROGRAM_WORDS = 3;

  private final AppContext context;
  private final DetectionModel model;
  private final DefinitionModel form;
  private final LatestTask<CommandChips.Question, List<Chip>> finding;
  private List<FlagProposal> known = List.of();
  private String knownProgram = "";
  private Optional<FutureTask<Detection>> running = Optional.empty();

  DetectionInteractor(AppContext context, DetectionModel model, DefinitionModel form) {
    this.context = context;
    this.model = model;
    this.form = form;
    finding =
        new LatestTask<>(
            CommandChips::of,
            model.chipsProperty()::set,
            context.unexpected(),
            context.executors().work(),
            context.fx());
    form.onChange(this::look);
    command().addListener((_, _, now) -> forgetOther(now));
  }

  private StringProperty command() {
    return form.objective().setting(Choices.COMMAND);
  }

  private void look() {
    boolean isCommand = form.objective().idProperty().get().equals(Choices.COMMAND);
    List<String> words = isCommand ? words(command().get()) : List.of();
    model.possibleProperty().set(!words.isEmpty());
    for (ProposalRow row : model.proposals()) {
      row.takenProperty().set(ProposedLines.isTaken(words, known.get(row.index())));
    }
    finding.submit(new CommandChips.Question(words, form.draft().parameters(), known));
  }

  /// What one program's help says is nothing about another one.
  private void forgetOther(String now) {
    List<String> words = words(now);
    boolean isOther = !words.isEmpty() && !words.getFirst().equals(knownProgram);
    if (isOther || now.isBlank()) {
      known = List.of();
      knownProgram = "";
      close();
    }
  }

  /// Empty while a quote is open.
  private static List<String> words(String command) {
    try {
      return PosixQuoting.split(command);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /// Makes a parameter of a part of the command, or puts its default back in its place.
  void toggle(Chip chip) {
    List<String> words = words(command().get());
    CommandChips.Change change = CommandChips.toggle(words, chip, form.draft().parameters(), known);
    apply(change);
  }

  private void apply(CommandChips.Change change) {
    change
        .removed()
        .ifPresent(
            name -> form.parameters().removeIf(row -> row.nameProperty().get().equals(name)));
    change.added().ifPresent(this::add);
    command().set(PosixQuoting.join(change.command()));
  }

  private void add(Draft.Line line) {
    form.parameters().removeIf(row -> row.nameProperty().get().strip().equals(line.name()));
    form.add(line);
  }

  /// Asks the program for its help, once the person has seen what that runs.
  void find() {
    List<String> words = words(command().get());
    if (words.isEmpty() || model.busyProperty().get()) {
      return;
    }
    String program = program(words);
    Optional<Integer> answer =
        context
            .dialogs()
            .choose(
                Messages.get("detect.ask"),
                Messages.get("detect.ask.help", program),
                List.of(Messages.get("detect.ask.yes")));
    if (answer.isPresent()) {
      ask(words);
    }
  }

  /// The command up to its options: what the person knows the program by.
  private static String program(List<String> words) {
    return PosixQuoting.join(
        words.stream().takeWhile(word -> !word.startsWith("-")).limit(PROGRAM_WORDS).toList());
  }

  private void ask(List<String> words) {
    Path folder = Path.of(form.folderProperty().get().strip());
    FutureTask<Detection> task = new FutureTask<>(() -> Detection.of(words, folder));
    running = Optional.of(task);
    knownProgram = words.getFirst();
    model.busyProperty().set(true);
    context.executors().work().execute(task);
    context.tasks().compute(() -> task.get(), this::show, this::fail);
  }

  private void show(Detection detection) {
    model.busyProperty().set(false);
    known = detection.proposals();
    model.askedProperty().set(PosixQuoting.join(detection.asked()));
    List<ProposalRow> rows = new ArrayList<>();
    for (FlagProposal proposal : known) {
      rows.add(new ProposalRow(ProposedLines.facts(proposal), rows.size()));
    }
    model.proposals().setAll(rows);
    if (rows.isEmpty()) {
      context
          .dialogs()
          .error(
              Messages.get("detect.nothing"),
              Messages.get("detect.nothing.help", model.askedProperty().get()));
    }
    look();
  }

  private void fail(Throwable failure) {
    model.busyProperty().set(false);
    Throwable cause =
        failure instanceof ExecutionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (!(cause instanceof CancellationException)) {
      context.dialogs().failure(cause);
    }
  }

  /// Ends the program that is asked.
  void stop() {
    running.ifPresent(task -> task.cancel(true));
  }

  /// Puts the ticked flags into the command and the table.
  void addTicked() {
    List<FlagProposal> wanted =
        model.proposals().stream()
            .filter(ProposalRow::isWanted)
            .map(row -> known.get(row.index()))
            .toList();
    for (FlagProposal flag : wanted) {
      apply(ProposedLines.add(words(command().get()), flag));
    }
    close();
  }

  /// Puts the list away.
  void close() {
    model.proposals().clear();
  }
}
