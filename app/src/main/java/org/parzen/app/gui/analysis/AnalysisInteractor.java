package org.parzen.app.gui.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.InTurn;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.preferences.Preferences;
import org.parzen.app.gui.preferences.PreferencesStore;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.TrialText;
import org.parzen.app.gui.study.Workspace;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.study.StudyView;

/// Follows the open study while the board is seen.
final class AnalysisInteractor {

  private static final Set<Integer> LAYOUTS = Set.of(1, 2, 4);

  private final Workspace workspace;
  private final AnalysisModel model;
  private final List<PanelInteractor> panels;
  private Subscription following = Subscription.EMPTY;

  /// While places are given their charts, which are made right after.
  private boolean beginning;

  AnalysisInteractor(AppContext context, Workspace workspace, AnalysisModel model) {
    this.workspace = workspace;
    this.model = model;
    InTurn worker = new InTurn(context.executors().charts());
    panels =
        model.panels().stream()
            .map(panel -> new PanelInteractor(panel, worker, context.fx()))
            .toList();
    remember(context.preferences());
    model.selectedProperty().bindBidirectional(workspace.selectedTrialsProperty());
    model.selectedProperty().addListener((_, _, _) -> tellSelection());
    for (int i = 0; i < panels.size(); i++) {
      int place = i;
      model.panels().get(i).wantedProperty().addListener((_, _, _) -> make(place));
    }
    model.countProperty().subscribe(_ -> use());
    model.countProperty().addListener((_, _, _) -> keep(context.preferences()));
    model
        .panels()
        .forEach(
            panel ->
                panel.preferredProperty().addListener((_, _, _) -> keep(context.preferences())));
    model.seenProperty().addListener((_, _, _) -> follow());
    workspace.sessionProperty().subscribe(this::become);
  }

  /// The board is as the person left it.
  private void remember(PreferencesStore preferences) {
    Preferences.Board board = preferences.get().board();
    model.countProperty().set(LAYOUTS.contains(board.panels()) ? board.panels() : 2);
    for (int i = 0; i < Math.min(model.panels().size(), board.charts().size()); i++) {
      String chart = board.charts().get(i);
      model
          .panels()
          .get(i)
          .remember(
              Arrays.stream(ChartKind.values())
                  .filter(kind -> kind.id().equals(chart))
                  .findFirst());
    }
  }

  private void keep(PreferencesStore preferences) {
    List<String> charts =
        model.panels().stream()
            .map(panel -> panel.preferredProperty().get().map(ChartKind::id).orElse(""))
            .toList();
    Preferences.Board board = new Preferences.Board(model.countProperty().get(), charts);
    preferences.change(p -> p.withBoard(board));
  }

  /// Another study begins with the charts that suit it.
  private void become(Optional<Session> session) {
    model.openProperty().set(session.isPresent());
    model.factsProperty().set(StudyFacts.NONE);
    model.panels().forEach(panel -> panel.drawnProperty().set(Optional.empty()));
    follow();
  }

  private void follow() {
    following.unsubscribe();
    panels.forEach(PanelInteractor::stop);
    following =
        workspace
            .session()
            .filter(_ -> model.seenProperty().get())
            .map(session -> session.viewProperty().subscribe(this::refresh))
            .orElse(Subscription.EMPTY);
  }

  private void refresh(StudyView view) {
    StudyFacts before = model.factsProperty().get();
    StudyFacts now = StudyFacts.of(view);
    if (!now.choices().equals(before.choices())) {
      model.factsProperty().set(now);
    }
    tellSelection();
    if (before.empty() && !now.empty()) {
      begin(now);
    }
    for (int i = 0; i < panels.size(); i++) {
      if (model.panels().get(i).usedProperty().get() && !now.empty()) {
        panels.get(i).refresh(view);
      }
    }
  }

  /// Gives each place its chart. What a person chose stays, where the study can be shown in it.
  private void begin(StudyFacts facts) {
    List<ChartKind> usual = UsualCharts.of(facts, panels.size());
    beginning = true;
    for (int i = 0; i < panels.size(); i++) {
      PanelModel panel = model.panels().get(i);
      Optional<ChartKind> preferred =
          panel.preferredProperty().get().filter(kind -> UsualCharts.suits(kind, facts));
      panel.show(preferred.orElse(usual.get(i)), facts);
    }
    beginning = false;
  }

  private void make(int place) {
    boolean used = model.panels().get(place).usedProperty().get();
    if (used && !beginning && !model.factsProperty().get().empty()) {
      view().ifPresent(panels.get(place)::make);
    }
  }

  private Optional<StudyView> view() {
    return workspace.session().filter(_ -> model.seenProperty().get()).map(Session::view);
  }

  private void use() {
    for (int i = 0; i < panels.size(); i++) {
      boolean used = i < model.countProperty().get();
      model.panels().get(i).usedProperty().set(used);
      if (used) {
        make(i);
      } else {
        panels.get(i).stop();
      }
    }
  }

  private void tellSelection() {
    Set<Integer> selected = model.selectedProperty().get();
    model.selectionProperty().set(view().map(view -> selection(view, selected)).orElse(""));
  }

  private static String selection(StudyView view, Set<Integer> selected) {
    return switch (selected.size()) {
      case 0 -> "";
      case 1 -> TrialText.headline(view, selected.iterator().next());
      default -> Messages.get("analysis.selected", Integer.toString(selected.size()));
    };
  }
}
