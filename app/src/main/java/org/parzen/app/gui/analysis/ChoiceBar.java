package org.parzen.app.gui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.ChoiceNames;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.app.plot.study.ChartKind.Takes;
import org.parzen.part.ImportanceEvaluators;

/// What can be chosen for a chart, beside which chart it is.
final class ChoiceBar {

  private static final int ROWS = 15;

  private final PanelModel model;
  private final StudyFacts facts;
  private final Lifetime life;

  /// @param life ends where the chart takes other choices
  ChoiceBar(PanelModel model, StudyFacts facts, Lifetime life) {
    this.model = model;
    this.facts = facts;
    this.life = life;
  }

  /// What an axis can show, and where the choice is kept.
  ///
  /// @param key of the names of such boxes
  private record Axes<T>(
      String key,
      List<T> options,
      Function<T, String> name,
      Function<ChartChoice, List<T>> chosen,
      BiFunction<ChartChoice, List<T>, ChartChoice> choose) {}

  List<Node> build() {
    ChartKind kind = model.wantedProperty().get().kind();
    List<Node> controls = new ArrayList<>();
    if (kind.takes(Takes.OBJECTIVES) && facts.objectives().size() > 2) {
      controls.add(createPair(objectives()));
    } else if (kind.takes(Takes.OBJECTIVE) && facts.several()) {
      controls.add(createObjective());
    }
    if (kind.takes(Takes.PAIR)) {
      controls.add(createPair(parameters()));
    } else if (kind.takes(Takes.PARAMETERS)) {
      controls.add(new ParameterMenu(model, facts, life).build());
    } else if (kind.takes(Takes.PARAMETER)) {
      controls.add(createBox(parameters(), 0, 1, ""));
    }
    if (kind.takes(Takes.EVALUATOR)) {
      controls.add(createEvaluator());
    }
    if (kind.takes(Takes.REFERENCE)) {
      controls.addAll(new ReferenceField(model, facts, life).build());
    }
    return controls;
  }

  private Axes<String> parameters() {
    return new Axes<>(
        "analysis.parameter",
        facts.parameters(),
        Function.identity(),
        ChartChoice::parameters,
        ChartChoice::withParameters);
  }

  private Axes<Integer> objectives() {
    return new Axes<>(
        "analysis.objective",
        IntStream.range(0, facts.objectives().size()).boxed().toList(),
        i -> facts.objectives().get(i),
        ChartChoice::objectives,
        ChartChoice::withObjectives);
  }

  private ChartChoice choice() {
    return model.wantedProperty().get().choice();
  }

  private Node createObjective() {
    ComboBox<Integer> box = new ComboBox<>();
    box.getItems().setAll(objectives().options());
    box.setConverter(new ChoiceNames<>(objectives().name()));
    life.keep(
        model
            .wantedProperty()
            .subscribe(w -> box.setValue(w.choice().objectives().stream().findFirst().orElse(0))));
    box.setOnAction(_ -> model.choose(choice().withObjectives(List.of(box.getValue()))));
    return named(box, Messages.get("analysis.objective"));
  }

  private Node createEvaluator() {
    ComboBox<String> box = new ComboBox<>();
    ImportanceEvaluators.ALL.entries().forEach(entry -> box.getItems().add(entry.id()));
    box.setConverter(new ChoiceNames<>(id -> Messages.get("analysis.evaluator." + id)));
    box.setId("evaluator");
    Node named = named(box, Messages.get("analysis.evaluator"));
    life.keep(
        model
            .wantedProperty()
            .subscribe(
                w -> {
                  String id = w.choice().evaluator();
                  box.setValue(id);
                  box.getTooltip().setText(ImportanceEvaluators.ALL.entry(id).help());
                }));
    box.setOnAction(_ -> model.choose(choice().withEvaluator(box.getValue())));
    return named;
  }

  private <T> Node createPair(Axes<T> axes) {
    Node swap =
        Controls.iconButton(
            Messages.get("analysis.swap"),
            Feather.REPEAT,
            () -> choose(axes, axes.chosen().apply(choice()).reversed()),
            "flat");
    swap.getStyleClass().add("panel-swap");
    life.keep(
        model
            .wantedProperty()
            .subscribe(w -> swap.setDisable(axes.chosen().apply(w.choice()).size() < 2)));
    return Controls.row(
        "panel-pair",
        createBox(axes, 0, 2, ".horizontal"),
        swap,
        createBox(axes, 1, 2, ".vertical"));
  }

  /// A box for one of so many axes; its first line leaves the choice to the chart.
  private <T> ComboBox<Optional<T>> createBox(Axes<T> axes, int place, int of, String axis) {
    ComboBox<Optional<T>> box = new ComboBox<>();
    box.getItems().add(Optional.empty());
    axes.options().forEach(option -> box.getItems().add(Optional.of(option)));
    box.setVisibleRowCount(ROWS);
    box.setConverter(
        new ChoiceNames<>(
            option -> option.map(axes.name()).orElse(Messages.get("analysis.automatic"))));
    life.keep(
        model
            .wantedProperty()
            .subscribe(w -> box.setValue(at(axes.chosen().apply(w.choice()), place, of))));
    box.setOnAction(_ -> take(axes, place, of, box.getValue()));
    return named(box, Messages.get(axes.key() + axis));
  }

  private static <T> Optional<T> at(List<T> chosen, int place, int of) {
    return chosen.size() == of ? Optional.of(chosen.get(place)) : Optional.empty();
  }

  private <T> void take(Axes<T> axes, int place, int of, Optional<T> wanted) {
    List<T> before = axes.chosen().apply(choice());
    if (!wanted.equals(at(before, place, of))) {
      choose(
          axes,
          of == 1
              ? wanted.stream().toList()
              : wanted.map(w -> pair(axes, before, place, w)).orElse(List.of()));
    }
  }

  private <T> void choose(Axes<T> axes, List<T> chosen) {
    model.choose(axes.choose().apply(choice(), chosen));
  }

  /// The two of a pair differ: choosing the other one's swaps them.
  private static <T> List<T> pair(Axes<T> axes, List<T> before, int place, T wanted) {
    Optional<T> partner =
        Stream.of(
                at(before, 1 - place, 2).stream(),
                at(before, place, 2).stream(),
                axes.options().stream())
            .flatMap(options -> options)
            .filter(option -> !option.equals(wanted))
            .findFirst();
    return partner
        .map(other -> place == 0 ? List.of(wanted, other) : List.of(other, wanted))
        .orElse(List.of());
  }

  private static <T> ComboBox<T> named(ComboBox<T> box, String name) {
    box.getStyleClass().addAll("small", "panel-choice");
    box.setTooltip(new Tooltip(name));
    box.setAccessibleText(name);
    return box;
  }
}
