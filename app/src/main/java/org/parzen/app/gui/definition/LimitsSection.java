package org.parzen.app.gui.definition;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Messages;

/// When a run ends, how many trials run at a time, and where the study is kept.
final class LimitsSection {

  private final DefinitionModel model;
  private final Form form;

  LimitsSection(DefinitionModel model, Form form) {
    this.model = model;
    this.form = form;
  }

  VBox build() {
    CheckBox stop = new CheckBox(Messages.get("definition.stopOnError"));
    stop.selectedProperty().bindBidirectional(model.stopOnErrorProperty());
    return Form.section(
        "limits",
        Form.beside(
            Form.field(
                "total",
                form.at(
                    Field.TOTAL,
                    Form.text(model.totalProperty(), Messages.get("definition.none")))),
            Form.field(
                "time",
                form.at(
                    Field.TIME, Form.text(model.timeProperty(), Messages.get("definition.none")))),
            Form.field("lanes", form.at(Field.LANES, Form.text(model.lanesProperty(), "1"))),
            Form.field(
                "seed",
                form.at(
                    Field.SEED,
                    Form.text(model.seedProperty(), Messages.get("definition.seed.prompt"))))),
        form.at(Field.RULES, new StopRulesField(model).build()),
        stop,
        form.at(Field.FAILURES, new FailuresFold(model.failures()).build()));
  }

  VBox buildNames() {
    TextField name = form.at(Field.NAME, Form.text(model.nameProperty(), ""));
    TextField file = form.at(Field.FILE, Form.text(model.fileProperty(), ""));
    name.disableProperty().bind(model.lockedProperty());
    file.disableProperty().bind(model.lockedProperty());
    return Form.section("study", Form.beside(Form.field("name", name), Form.field("file", file)));
  }
}
