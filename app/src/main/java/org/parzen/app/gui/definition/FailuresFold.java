package org.parzen.app.gui.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.ChoiceNames;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.trial.FailureKind;

/// What becomes of failed trials, folded; the title says what is not as usual.
final class FailuresFold {

  private final FailuresModel model;
  private final TitledPane pane = new TitledPane();

  FailuresFold(FailuresModel model) {
    this.model = model;
  }

  TitledPane build() {
    VBox fields =
        Controls.column(
            "form-fields",
            Form.beside(
                Form.field("failures.error", treatment(model.errorProperty(), "error")),
                Form.field("failures.nan", treatment(model.nanProperty(), "nan"))),
            Controls.column(
                "field",
                Controls.label(Messages.get("definition.failures.retry"), "field-title"),
                Form.beside(
                    Arrays.stream(FailureKind.values()).map(this::retry).toArray(Node[]::new)),
                Controls.paragraph(Messages.get("definition.failures.retry.help"), "field-help")));
    fields.getStyleClass().add("settings");
    pane.setContent(fields);
    pane.setAnimated(false);
    pane.setExpanded(false);
    pane.getStyleClass().addAll("dense", "details");
    model.properties().forEach(property -> property.subscribe(() -> tell()));
    tell();
    return pane;
  }

  private static ComboBox<Treatment> treatment(ObjectProperty<Treatment> value, String id) {
    ComboBox<Treatment> box = new ComboBox<>();
    box.getItems().setAll(Treatment.values());
    box.setConverter(new ChoiceNames<>(FailuresFold::name));
    box.valueProperty().bindBidirectional(value);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setId("failures-" + id);
    return box;
  }

  private static String name(Treatment treatment) {
    return Messages.get("definition.failures." + treatment.word());
  }

  private VBox retry(FailureKind kind) {
    TextField times = Form.text(model.retryProperty(kind), "0");
    times.setId("retry-" + kind.word());
    String after = Messages.get("definition.failures.kind." + kind.word());
    VBox field = Form.field(after, "", times);
    times.setAccessibleText(Messages.get("definition.failures.retry") + ", " + after);
    return field;
  }

  private void tell() {
    List<String> set = new ArrayList<>();
    Draft.Failures now = model.failures();
    if (now.error() != Treatment.FAILED) {
      set.add(name(now.error()));
    }
    if (now.nan() != Treatment.FAILED) {
      set.add(Messages.get("definition.failures.set.nan", name(now.nan())));
    }
    now.retry()
        .forEach(
            (kind, times) ->
                set.add(
                    Messages.get(
                        "definition.failures.set.retry",
                        Messages.get("definition.failures.kind." + kind.word()),
                        times.strip())));
    String title = Messages.get("definition.failures");
    pane.setText(
        set.isEmpty() ? title : Messages.get("definition.fold.set", title, String.join(", ", set)));
  }
}
