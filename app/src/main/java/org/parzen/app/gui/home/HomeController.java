package org.parzen.app.gui.home;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.Workspace;

/// The first screen.
public final class HomeController {

  /// Where the screen leads to.
  ///
  /// @param command defines a study of a program
  /// @param video defines the study of the video example
  /// @param functions defines a study that needs no program
  /// @param opened shows the study that was opened
  public record Ways(Runnable command, Runnable video, Runnable functions, Runnable opened) {}

  private final AppContext context;
  private final HomeInteractor interactor;
  private final Ways ways;
  private final Region view;

  public HomeController(AppContext context, Workspace workspace, Ways ways) {
    this.context = context;
    this.ways = ways;
    HomeModel model = new HomeModel();
    interactor = new HomeInteractor(context, workspace, model);
    List<Beginning> beginnings =
        List.of(
            new Beginning("home.video", Feather.FILM, ways.video()),
            new Beginning("home.command", Feather.TERMINAL, ways.command()),
            new Beginning("home.functions", Feather.COMPASS, ways.functions()),
            new Beginning("home.open", Feather.FOLDER, this::chooseFile));
    view =
        new HomeView(
                model,
                beginnings,
                new HomeView.Gestures(
                    this::open,
                    study -> interactor.open(study, ways.opened()),
                    interactor::forget,
                    interactor::closeList))
            .build();
    interactor.refresh();
  }

  private void chooseFile() {
    context.dialogs().openFile(Messages.get("home.open")).ifPresent(this::open);
  }

  /// Opens a file: its study at once, or the list of its studies.
  public void open(Path file) {
    interactor.open(file, ways.opened());
  }

  /// Looks at the recent files again.
  public void refresh() {
    interactor.refresh();
  }

  public Region view() {
    return view;
  }
}
