package org.parzen.app.gui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  List<Node> build() {
    ChartKind kind = model.wantedProperty().get().kind();
    List<Node> controls = new ArrayList<>();
    if (kind.takes(Takes.OBJECTIVE) && facts.several()) {
      controls.add(createObjective());
    }
    if (kind.takes(Takes.PAIR)) {
      controls.add(createPair());
    } else if (kind.takes(Takes.PARAMETERS)) {
      controls.add(new ParameterMenu(model, facts, life).build());
    } else if (kind.takes(Takes.PARAMETER)) {
      controls.add(createParameter(0, 1, "analysis.parameter"));
    }
    if (kind.takes(Takes.REFERENCE)) {
      controls.add(new ReferenceField(model, facts, life).build());
    }
    return controls;
  }

  private ChartChoice choice() {
    return model.wantedProperty().get().choice();
  }

  private Node createObjective() {
    ComboBox<Integer> box = new ComboBox<>();
    box.getItems().setAll(IntStream.range(0, facts.objectives().size()).boxed().toList());
    box.setConverter(new ChoiceNames<>(i -> facts.objectives().get(i)));
    life.keep(model.wantedProperty().subscribe(w -> box.setValue(w.choice().objective())));
    box.setOnAction(_ -> model.choose(choice().withObjective(box.getValue())));
    return named(box, Messages.get("analysis.objective"));
  }

  private Node createPair() {
    Node swap =
        Controls.iconButton(
            Messages.get("analysis.swap"),
            Feather.REPEAT,
            () -> model.choose(choice().withParameters(choice().parameters().reversed())),
            "flat");
    swap.getStyleClass().add("panel-swap");
    life.keep(
        model.wantedProperty().subscribe(w -> swap.setDisable(w.choice().parameters().size() < 2)));
    return Controls.row(
        "panel-pair",
        createParameter(0, 2, "analysis.horizontal"),
        swap,
        createParameter(1, 2, "analysis.vertical"));
  }

  /// A box for one of so many parameters; its first line leaves the choice to the chart.
  private ComboBox<String> createParameter(int place, int of, String key) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().add("");
    box.getItems().addAll(facts.parameters());
    box.setVisibleRowCount(ROWS);
    box.setConverter(
        new ChoiceNames<>(name -> name.isEmpty() ? Messages.get("analysis.automatic") : name));
    life.keep(
        model
            .wantedProperty()
            .subscribe(w -> box.setValue(at(w.choice().parameters(), place, of))));
    box.setOnAction(_ -> choose(place, of, box.getValue()));
    return named(box, Messages.get(key));
  }

  private static String at(List<String> parameters, int place, int of) {
    return parameters.size() == of ? parameters.get(place) : "";
  }

  private void choose(int place, int of, String name) {
    List<String> before = choice().parameters();
    if (!name.equals(at(before, place, of))) {
      model.choose(choice().withParameters(chosen(before, place, of, name)));
    }
  }

  /// The two of a pair differ: choosing the other one's swaps them.
  private List<String> chosen(List<String> before, int place, int of, String name) {
    if (name.isEmpty() || of == 1) {
      return name.isEmpty() ? List.of() : List.of(name);
    }
    String own = at(before, place, of);
    String other = at(before, 1 - place, of);
    String partner =
        !other.isEmpty() && !other.equals(name)
            ? other
            : !own.isEmpty() && !own.equals(name)
                ? own
                : facts.parameters().stream().filter(p -> !p.equals(name)).findFirst().orElse("");
    if (partner.isEmpty()) {
      return List.of();
    }
    return place == 0 ? List.of(name, partner) : List.of(partner, name);
  }

  private static <T> ComboBox<T> named(ComboBox<T> box, String name) {
    box.getStyleClass().addAll("small", "panel-choice");
    box.setTooltip(new Tooltip(name));
    box.setAccessibleText(name);
    return box;
  }
}
