package org.parzen.app.gui.run;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.study.RunStatus;

/// How each stop rule of a run stands, in words above a thin bar. Where there is only the rule
/// whose progress the large bar shows, there is nothing more to say.
final class RulesView {

  private static final double WIDTH = 190;

  private final RunModel model;
  private final FlowPane rows = new FlowPane();
  private List<RunStatus.Standing> shown = List.of();

  RulesView(RunModel model) {
    this.model = model;
  }

  Node build() {
    rows.getStyleClass().add("run-rules");
    rows.setId("run-rules");
    model.statusProperty().subscribe(this::show);
    rows.setVisible(false);
    Controls.foldWhenHidden(rows);
    return rows;
  }

  /// Whether there is more than the rule whose progress the large bar shows.
  static boolean isWanted(RunStatus status) {
    return status.rules().size() > (status.progress().isPresent() ? 1 : 0);
  }

  private void show(RunStatus status) {
    List<RunStatus.Standing> wanted = isWanted(status) ? status.rules() : List.of();
    if (!wanted.equals(shown)) {
      shown = wanted;
      List<Node> rule = new ArrayList<>();
      wanted.forEach(standing -> rule.add(create(standing)));
      rows.getChildren().setAll(rule);
      rows.setVisible(!wanted.isEmpty());
    }
  }

  private static Node create(RunStatus.Standing standing) {
    ProgressBar bar = new ProgressBar(standing.progress());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(standing.words());
    bar.getStyleClass().add("rule-progress");
    VBox rule = Controls.column("run-rule", Controls.label(standing.words(), "text-muted"), bar);
    rule.setMinWidth(WIDTH);
    return rule;
  }
}
