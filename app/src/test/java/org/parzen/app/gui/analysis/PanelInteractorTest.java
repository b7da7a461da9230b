package org.parzen.app.gui.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parzen.app.plot.PlotView;
import org.parzen.app.plot.Trials;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;

class PanelInteractorTest {

  private final PanelModel model = new PanelModel();

  private Optional<String> noticeOf(ChartChoice choice) {
    StudyView view = new InMemoryStore().create(new StudySpec("one goal", Direction.MINIMIZE));
    return fx(
        () -> {
          PanelInteractor panel = new PanelInteractor(model, Runnable::run, Runnable::run);
          model.show(ChartKind.HISTORY, StudyFacts.of(view));
          model.choose(choice);
          panel.make(view);
          panel.stop();
          return model.drawnProperty().get().orElseThrow().plot().notice(PlotView.automatic());
        });
  }

  @Test
  void aChartThatCanNotBeMadeSaysWhyInItsPlace() {
    assertThat(noticeOf(ChartChoice.AUTOMATIC.withObjectives(List.of(3))))
        .hasValueSatisfying(text -> assertThat(text).contains("'one goal'", "3"));
  }

  @Test
  void aChartThatCanBeMadeSaysItself() {
    assertThat(noticeOf(ChartChoice.AUTOMATIC))
        .hasValueSatisfying(text -> assertThat(text).contains("No completed trials yet"));
  }

  @Test
  void aChartThatChoosesItsParameterKeepsItWhileTheStudyGrows() {
    Trials first = new Trials(Direction.MINIMIZE);
    Trials later = new Trials(Direction.MINIMIZE);
    for (int i = 0; i < 60; i++) {
      double x = i % 10;
      double lr = Math.pow(10, -(i * 7 % 60) / 12.0);
      first.trial(x, lr, 0, x);
      later.trial(x, lr, 0, lr);
    }
    List<String> shown =
        fx(
            () -> {
              PanelInteractor panel = new PanelInteractor(model, Runnable::run, Runnable::run);
              model.show(ChartKind.SLICE, StudyFacts.of(first.view()));
              panel.make(first.view());
              String begun = axis();
              panel.stop();
              panel.refresh(later.view());
              String grown = axis();
              panel.make(later.view());
              panel.stop();
              return List.of(begun, grown, axis());
            });
    assertThat(shown).containsExactly("x", "x", "lr");
  }

  private String axis() {
    return model.drawnProperty().get().orElseThrow().plot().xTitle();
  }

  @Test
  void aChoiceForAnotherStudyIsForgottenWhereItDoesNotFit() {
    StudyFacts facts = new StudyFacts(List.of("loss"), List.of("x"), 1, false, 1);
    ChartChoice choice =
        new ChartChoice(
            List.of(2), List.of("x", "gone"), Optional.of(List.of(1.0, 2.0)), "ped_anova");
    assertThat(choice.in(facts)).isEqualTo(ChartChoice.AUTOMATIC);
    assertThat(ChartChoice.AUTOMATIC.withParameters(List.of("x")).in(facts).parameters())
        .containsExactly("x");
  }
}
