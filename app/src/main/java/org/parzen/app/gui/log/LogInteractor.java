package org.parzen.app.gui.log;

import java.nio.file.Path;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.util.Subscription;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.StudyFiles;
import org.parzen.app.gui.study.Workspace;

/// Follows the open study's log and reads outputs while they are looked at.
final class LogInteractor {

  private final LogModel model;
  private final LatestTask<Path, Output> reading;
  private Subscription following = Subscription.EMPTY;

  LogInteractor(AppContext context, Workspace workspace, LogModel model) {
    this.model = model;
    reading =
        new LatestTask<>(
            OutputFiles::latest,
            this::show,
            context.unexpected(),
            context.executors().work(),
            context.fx());
    workspace.sessionProperty().subscribe(this::follow);
    model.outputShownProperty().subscribe(shown -> workspace.session().ifPresent(this::read));
  }

  private void follow(Optional<Session> session) {
    following.unsubscribe();
    reading.cancel();
    show(Output.NONE);
    model
        .linesProperty()
        .set(session.map(Session::log).orElseGet(FXCollections::observableArrayList));
    following =
        session.map(s -> s.viewProperty().subscribe(_ -> read(s))).orElse(Subscription.EMPTY);
  }

  private void read(Session session) {
    if (model.outputShownProperty().get()) {
      reading.refresh(StudyFiles.trials(session.file(), session.name()));
    }
  }

  private void show(Output output) {
    model.outputOfProperty().set(output.trial());
    if (!model.output().equals(output.lines())) {
      model.output().setAll(output.lines());
    }
  }
}
