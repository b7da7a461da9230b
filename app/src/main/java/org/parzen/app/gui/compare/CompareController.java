package org.parzen.app.gui.compare;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.Region;
import org.parzen.app.gui.chart.ChartPane;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.plot.BandsPlot;

/// Studies of several files side by side.
public final class CompareController {

  private final CompareInteractor interactor;
  private final Region view;

  public CompareController(AppContext context) {
    CompareModel model = new CompareModel();
    interactor = new CompareInteractor(context, model);
    view =
        new CompareView(
                model,
                new CompareView.Gestures(
                    () ->
                        context
                            .dialogs()
                            .openFiles(Messages.get("compare.add"))
                            .forEach(interactor::add),
                    interactor::add,
                    interactor::remove,
                    interactor::chooseAll,
                    interactor::refresh),
                chart(context),
                chart(context))
            .build();
  }

  private static ChartPane chart(AppContext context) {
    return new ChartPane(
        new BandsPlot(List.of(), "", ""),
        context.executors().charts(),
        context.saver(),
        context.unexpected());
  }

  /// Takes the studies of a file onto the list.
  public void add(Path file) {
    interactor.add(file);
  }

  /// Reads the files again, which others may have changed.
  public void refresh() {
    interactor.refresh();
  }

  public Region view() {
    return view;
  }
}
