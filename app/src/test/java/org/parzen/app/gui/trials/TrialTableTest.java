package org.parzen.app.gui.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.WindowUser;
import org.parzen.space.FloatDistribution;
import org.parzen.space.Spacing;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

class TrialTableTest {

  private static final int MANY = 100_000;

  private static StudyView study(int trials) {
    InMemoryStore store = new InMemoryStore();
    StudyView view = store.create(new StudySpec("many", Direction.MINIMIZE));
    FloatDistribution range = new FloatDistribution(0, MANY, Spacing.LINEAR);
    Instant at = Instant.EPOCH;
    for (int i = 0; i < trials; i++) {
      TrialState state =
          i % 10 == 9
              ? new TrialState.Failed(at, at)
              : new TrialState.Complete(at, at, java.util.List.of((double) (trials - i)));
      store.add(
          view.ref(),
          new FrozenTrial(
              i,
              state,
              Map.of("x", new ParameterValue(range, i)),
              Reports.NONE,
              Attributes.NONE,
              Attributes.NONE));
    }
    return store.refresh(view);
  }

  private static TrialOrder.Wanted all(StudyView view) {
    return new TrialOrder.Wanted(view, Set.of(), false, "", Optional.empty(), false);
  }

  @Test
  void aHundredThousandTrialsMakeCellsOnlyForTheRowsThatAreSeen() {
    TrialsModel model = new TrialsModel();
    TableView<Integer> table = fx(() -> new TrialTable(model).build());
    try (WindowUser user = WindowUser.open(() -> new StackPane(table), 900, 500)) {
      TrialOrder.Sorted sorted = TrialOrder.of(all(study(MANY)));
      onFx(() -> model.sortedProperty().set(Optional.of(sorted)));
      onFx(() -> table.scrollTo(MANY - 1));

      assertThat(fx(() -> table.getItems().size())).isEqualTo(MANY);
      assertThat(fx(() -> table.lookupAll(".table-row-cell").size())).isLessThan(100);
      // Rows follow with the next picture; the very last may lie behind the scroll bar.
      until("the last trials are seen", () -> fx(() -> texts(table)).contains("" + (MANY - 10)));
      assertThat(user.scene()).isNotNull();
    }
  }

  private static Set<String> texts(TableView<Integer> table) {
    return table.lookupAll(".table-cell").stream()
        .map(cell -> String.valueOf(((TableCell<?, ?>) cell).getText()))
        .collect(Collectors.toSet());
  }

  @Test
  void selectionIsKeptWhenTheOrderChanges() {
    TrialsModel model = new TrialsModel();
    TableView<Integer> table = fx(() -> new TrialTable(model).build());
    StudyView view = study(30);
    onFx(() -> model.sortedProperty().set(Optional.of(TrialOrder.of(all(view)))));
    onFx(() -> model.selectedProperty().set(Set.of(7)));
    onFx(
        () ->
            model
                .sortedProperty()
                .set(
                    Optional.of(
                        TrialOrder.of(
                            new TrialOrder.Wanted(
                                view,
                                Set.of(),
                                false,
                                "",
                                Optional.of(new TrialColumn.Index()),
                                true)))));

    assertThat(fx(() -> table.getSelectionModel().getSelectedItem())).isEqualTo(7);
    assertThat(fx(() -> model.selectedProperty().get())).containsExactly(7);
  }

  @Test
  void trialsWithoutAValueComeLastWhicheverWayTheyAreSorted() {
    StudyView view = study(20);
    for (boolean descending : new boolean[] {false, true}) {
      TrialOrder.Sorted sorted =
          TrialOrder.of(
              new TrialOrder.Wanted(
                  view, Set.of(), false, "", Optional.of(new TrialColumn.Value(0)), descending));

      assertThat(sorted.numbers().subList(18, 20)).containsExactly(9, 19);
      assertThat(sorted.numbers().getFirst()).isEqualTo(descending ? 0 : 18);
    }
  }

  @Test
  void aFilterTakesStateAndTextTogether() {
    TrialOrder.Sorted sorted =
        TrialOrder.of(
            new TrialOrder.Wanted(
                study(40), Set.of(TrialStatus.FAILED), false, "19", Optional.empty(), false));

    assertThat(sorted.numbers()).containsExactly(19);
  }
}
