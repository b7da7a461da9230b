package org.parzen.app.cli.peer;

import com.fasterxml.jackson.databind.node.TextNode;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.study.StudyEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Keeps a fact of the user's with a study; the value is a text.
@Command(name = "set-user-attr")
public final class SetUserAttribute extends PeerCommand {
  private static final System.Logger LOG = System.getLogger(SetUserAttribute.class.getName());

  @Option(names = "--study-name", paramLabel = "NAME", required = true)
  private String name = "";

  @Option(
      names = {"-k", "--key"},
      paramLabel = "KEY",
      required = true)
  private String key = "";

  @Option(names = "--value", paramLabel = "TEXT", required = true)
  private String value = "";

  public SetUserAttribute(CommandContext context) {
    super(context);
  }

  @Override
  void run(CommandContext context) {
    context.write(
        store -> {
          var event = new StudyEvent.UserAttributeSet(key, TextNode.valueOf(value));
          store.apply(store.open(name).ref(), event);
          return name;
        });
    LOG.log(System.Logger.Level.INFO, Messages.get("attribute.written"));
  }
}
