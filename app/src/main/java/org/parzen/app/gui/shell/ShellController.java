package org.parzen.app.gui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.parzen.app.folders.UserFolders;
import org.parzen.app.gui.analysis.AnalysisController;
import org.parzen.app.gui.compare.CompareController;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.definition.DefinitionController;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.home.HomeController;
import org.parzen.app.gui.log.LogController;
import org.parzen.app.gui.plugins.PluginsController;
import org.parzen.app.gui.run.RunController;
import org.parzen.app.gui.settings.SettingsController;
import org.parzen.app.gui.study.RunStatus;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.Workspace;
import org.parzen.app.gui.trials.TrialsController;
import org.parzen.plugins.command.template.Template;
import org.parzen.trial.TrialState;

/// The frame around all screens: leads from one to another. Belongs to the JavaFX thread.
public final class ShellController {

  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final AppContext context;
  private final ShellModel model = new ShellModel();
  private final Workspace workspace;
  private final PluginsController plugins;
  private final HomeController home;
  private final DefinitionController definition;
  private final CompareController compare;
  private final ObservableValue<String> drafted;
  private final Region view;
  private Subscription following = Subscription.EMPTY;

  public ShellController(AppContext context, UserFolders folders) {
    this.context = context;
    workspace = new Workspace(context);
    compare = new CompareController(context);
    definition = new DefinitionController(context, folders.studies());
    plugins =
        new PluginsController(
            context, folders.plugins(), kind -> begin(() -> definition.begin(kind)));
    RunController run =
        new RunController(
            context,
            workspace,
            definition,
            new LogController(context, workspace).view(),
            new RunController.Ways(() -> show(Section.RUN), this::openTrial));
    home =
        new HomeController(
            context,
            workspace,
            folders.studies(),
            new HomeController.Ways(
                kind -> begin(() -> definition.begin(kind)),
                this::beginPlugin,
                this::beginTemplate,
                () -> begin(definition::beginFunctions),
                () -> show(Section.RUN)));
    Map<Section, Region> screens = new EnumMap<>(Section.class);
    screens.put(Section.HOME, home.view());
    screens.put(Section.DEFINITION, definition.view());
    screens.put(Section.RUN, run.view());
    screens.put(Section.TRIALS, new TrialsController(context, workspace).view());
    screens.put(
        Section.ANALYSIS, new AnalysisController(context, workspace, this::openTrial).view());
    screens.put(Section.COMPARE, compare.view());
    screens.put(Section.SETTINGS, new SettingsController(context, plugins.view()).view());
    HeldUpBar heldUp = new HeldUpBar(workspace.heldUpProperty());
    view = new ShellView(model, screens, fileFacts(), heldUp.build(), run.bar()).build();
    acceptFiles();
    drafted = definition.nameProperty();
    drafted.subscribe(this::nameDraft);
    workspace.sessionProperty().subscribe(this::follow);
    model.sectionProperty().addListener((_, _, section) -> refresh(section));
  }

  private Region fileFacts() {
    return Controls.row(
        "file-facts",
        new FileBadge(workspace).build(),
        new FileZoneMenu(context, workspace).build());
  }

  /// Looks again at what others may have changed.
  private void refresh(Section section) {
    if (section == Section.HOME) {
      home.refresh();
    } else if (section == Section.SETTINGS) {
      plugins.refresh();
    } else if (section == Section.COMPARE) {
      compare.refresh();
    }
  }

  private void follow(Optional<Session> session) {
    following.unsubscribe();
    session.ifPresentOrElse(
        s -> name(s.name(), s.file().toString()), () -> nameDraft(drafted.getValue()));
    model.statusProperty().set("");
    session.ifPresent(definition::show);
    following =
        session
            .map(
                s ->
                    Subscription.combine(
                        s.viewProperty().subscribe(_ -> tell(s)),
                        s.statusProperty().subscribe(_ -> tell(s)),
                        s.definitionProperty().subscribe((_, _) -> definition.show(s))))
            .orElse(Subscription.EMPTY);
  }

  private void nameDraft(String draft) {
    if (workspace.session().isEmpty()) {
      name(
          draft.isEmpty() ? Messages.get("shell.noStudy") : draft,
          Messages.get(draft.isEmpty() ? "shell.noStudy.help" : "shell.draft"));
    }
  }

  private void name(String title, String subtitle) {
    model.titleProperty().set(title);
    model.subtitleProperty().set(subtitle);
  }

  private void tell(Session session) {
    RunStatus status = session.status();
    String trials = Amounts.count(session.view().size());
    String running = Integer.toString(session.view().count(TrialState.Kind.RUNNING));
    model
        .statusProperty()
        .set(
            status.phase().isActive()
                ? Messages.get("shell.running", trials, running)
                : Messages.get(
                    session.view().isPreferential() ? "shell.preferences" : "shell.idle", trials));
  }

  private void show(Section section) {
    model.sectionProperty().set(section);
  }

  /// Shows a trial in full.
  private void openTrial(int number) {
    workspace.selectedTrialsProperty().set(Set.of(number));
    show(Section.TRIALS);
  }

  private void begin(Runnable form) {
    if (workspace.mayClose()) {
      workspace.closeSession();
      form.run();
      show(Section.DEFINITION);
    }
  }

  /// Where there is no plugin yet, leads to where they are added.
  private void beginPlugin() {
    context
        .known()
        .firstPlugin()
        .ifPresentOrElse(kind -> begin(() -> definition.begin(kind)), () -> show(Section.SETTINGS));
  }

  private void beginTemplate(String id) {
    Optional<Template> wanted = Template.ALL.stream().filter(t -> t.id().equals(id)).findFirst();
    if (workspace.mayClose()) {
      workspace.closeSession();
      definition.beginTemplate(wanted.orElseThrow(), () -> show(Section.DEFINITION));
    }
  }

  private void acceptFiles() {
    view.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    view.setOnDragEntered(
        event -> view.pseudoClassStateChanged(DROPPING, event.getDragboard().hasFiles()));
    view.setOnDragExited(_ -> view.pseudoClassStateChanged(DROPPING, false));
    view.setOnDragDropped(this::drop);
  }

  private void drop(DragEvent event) {
    List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
    event.setDropCompleted(!files.isEmpty());
    event.consume();
    take(files);
  }

  /// Takes files that were dropped: a plugin is copied beside the others, a study is opened, or
  /// compared where that is the screen.
  public void take(List<Path> files) {
    List<Path> jars = files.stream().filter(file -> file.toString().endsWith(".jar")).toList();
    if (!jars.isEmpty()) {
      show(Section.SETTINGS);
      jars.forEach(plugins::add);
    } else if (model.sectionProperty().get() == Section.COMPARE) {
      files.forEach(compare::add);
    } else if (!files.isEmpty()) {
      open(files.getFirst());
    }
  }

  private void open(Path file) {
    show(Section.HOME);
    home.open(file);
  }

  /// Whether the window may be closed now; asks where a study runs.
  ///
  /// @param close closes it later, where the person wants what runs to finish first
  public boolean mayClose(Runnable close) {
    if (!workspace.isRunning()) {
      return true;
    }
    Session session = workspace.session().orElseThrow();
    Optional<Integer> answer =
        context
            .dialogs()
            .choose(
                Messages.get("shell.close"),
                Messages.get("shell.close.help"),
                List.of(Messages.get("shell.close.finish"), Messages.get("shell.close.stop")));
    if (answer.isEmpty()) {
      return false;
    }
    if (answer.get() == 0) {
      session.finish();
    } else {
      session.stopNow();
    }
    show(Section.RUN);
    closeWhenEnded(session, close);
    return false;
  }

  private static void closeWhenEnded(Session session, Runnable close) {
    session
        .statusProperty()
        .subscribe(
            status -> {
              if (!status.phase().isActive()) {
                close.run();
              }
            });
  }

  /// Ends what runs and lets go of the study.
  public void close() {
    workspace.session().ifPresent(Session::closeNow);
  }

  public Region view() {
    return view;
  }
}
