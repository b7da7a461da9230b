package org.parzen.app.cli.measure.kill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.parzen.part.Parts;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunHandle;
import org.parzen.run.RunListener;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// What the program does that is killed: makes each study, or goes on with it, as `parzen optimize`
/// does, all at once, each in a file of its own.
///
/// @param pause seconds a step of a trial
record Lives(Path folder, Parts parts, long seed, int trials, double pause) {

  private record Life(KilledStudy killed, StudyStore store, DefinedStudy study, RunHandle run) {}

  /// @param told takes `trial`, and then the name of each study that is complete
  void run(List<KilledStudy> studies, Consumer<String> told) throws InterruptedException {
    List<Life> lives = new ArrayList<>();
    for (KilledStudy killed : studies) {
      lives.add(begin(killed, told));
    }
    for (Life life : lives) {
      life.run().await();
      life.study().close();
      life.store().close();
      if (life.run().failed()) {
        throw new IllegalStateException(life.killed().name() + ": " + life.run().reason());
      }
      told.accept(life.killed().name());
    }
  }

  private Life begin(KilledStudy killed, Consumer<String> told) {
    StudyStore store = new FileLocation(killed.file(folder)).open();
    StudyDefinition definition = killed.definition(seed, trials, pause);
    Path files = folder.resolve(killed.name());
    DefinedStudy study =
        store.names().contains(killed.name())
            ? DefinedStudy.resume(store, killed.name(), UnaryOperator.identity(), parts, files)
            : DefinedStudy.create(store, definition, parts, files);
    RunListener listener =
        new RunListener() {
          @Override
          public void ended(FrozenTrial trial, StudyView view) {
            told.accept("trial");
          }
        };
    return new Life(killed, store, study, study.start(study.plan(), listener));
  }
}
