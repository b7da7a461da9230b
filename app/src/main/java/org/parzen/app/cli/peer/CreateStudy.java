package org.parzen.app.cli.peer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.DirectionOptions;
import org.parzen.app.cli.talk.Messages;
import org.parzen.storage.StudyStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Attributes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes a study and prints its name.
@Command(name = "create-study")
public final class CreateStudy extends PeerCommand {
  private static final System.Logger LOG = System.getLogger(CreateStudy.class.getName());

  @Option(names = "--study-name", paramLabel = "NAME")
  private @Nullable String name;

  @Mixin private final DirectionOptions directions = new DirectionOptions();

  @Option(names = "--skip-if-exists")
  private boolean skip;

  public CreateStudy(CommandContext context) {
    super(context);
  }

  @Override
  void run(CommandContext context) {
    String wanted = name == null ? "no-name-" + UUID.randomUUID() : name;
    List<Direction> given = directions.given();
    context.print(
        context.write(
            store ->
                create(
                    context,
                    store,
                    new StudySpec(
                        wanted,
                        given.isEmpty() ? List.of(Direction.MINIMIZE) : given,
                        Attributes.NONE,
                        Attributes.NONE))));
  }

  private String create(CommandContext context, StudyStore store, StudySpec spec) {
    String wanted = spec.name();
    if (skip && store.names().contains(wanted)) {
      LOG.log(System.Logger.Level.INFO, Messages.get("study.existing", wanted));
    } else {
      store.create(spec);
      LOG.log(System.Logger.Level.INFO, context.created(wanted));
    }
    return wanted;
  }
}
