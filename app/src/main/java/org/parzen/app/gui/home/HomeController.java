package org.parzen.app.gui.home;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.Workspace;
import org.parzen.app.gui.table.ImportController;

/// The first screen.
public final class HomeController {

  /// Where the screen leads to.
  ///
  /// @param kind defines a study of a kind of objective
  /// @param plugin defines a study of a plugin, or leads to where plugins are added
  /// @param template defines the study of a template
  /// @param functions defines a study that needs no program
  /// @param opened shows the study that was opened
  public record Ways(
      Consumer<String> kind,
      Runnable plugin,
      Consumer<String> template,
      Runnable functions,
      Runnable opened) {}

  private final AppContext context;
  private final HomeInteractor interactor;
  private final Ways ways;
  private final Region view;

  /// @param studies where files of new studies go
  public HomeController(AppContext context, Workspace workspace, Path studies, Ways ways) {
    this.context = context;
    this.ways = ways;
    HomeModel model = new HomeModel();
    interactor = new HomeInteractor(context, workspace, model);
    StudyChanges changes = new StudyChanges(context, workspace, interactor::lookAgain);
    ImportController table =
        new ImportController(context, workspace, studies, ways.opened(), interactor::lookAgain);
    List<Beginning> own =
        List.of(
            beginning("command", Feather.TERMINAL),
            beginning("python", Feather.CODE),
            beginning("program", Feather.REPEAT),
            new Beginning("home.plugin", Feather.PACKAGE, ways.plugin()));
    List<Beginning> others =
        List.of(
            template("video", "ffmpeg", Feather.FILM),
            new Beginning("home.functions", Feather.COMPASS, ways.functions()),
            new Beginning("home.open", Feather.FOLDER, this::chooseFile),
            new Beginning("home.table", Feather.GRID, table::choose));
    List<Beginning> templates =
        List.of(
            template("rocksdb", "rocksdb", Feather.DATABASE),
            template("hpl", "hpl", Feather.CPU),
            template("xz", "xz", Feather.ARCHIVE));
    view =
        new HomeView(
                model,
                new HomeView.Cards(own, others, templates),
                table.view(),
                new HomeView.Gestures(
                    this::open,
                    study -> interactor.open(study, ways.opened()),
                    new StudyMenu(changes::copy, changes::rename, changes::delete),
                    interactor::forget,
                    interactor::closeList))
            .build();
    interactor.refresh();
  }

  /// Of a kind of objective, whose word is in the keys of its texts.
  private Beginning beginning(String kind, Ikon icon) {
    return new Beginning("home." + kind, icon, () -> ways.kind().accept(kind));
  }

  private Beginning template(String key, String id, Ikon icon) {
    return new Beginning("home." + key, icon, () -> ways.template().accept(id));
  }

  private void chooseFile() {
    context.dialogs().openFile(Messages.get("home.open")).ifPresent(this::open);
  }

  /// Opens a file: its study at once, or the list of its studies.
  public void open(Path file) {
    interactor.open(file, ways.opened());
  }

  /// Looks again at the recent files, and at the list of a file's studies.
  public void refresh() {
    interactor.lookAgain();
  }

  public Region view() {
    return view;
  }
}
