package org.parzen.app.cli;

import org.parzen.app.cli.options.GlobalOptions;
import org.parzen.app.text.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/// The program itself; what it does is in its subcommands.
@Command(
    name = "parzen",
    mixinStandardHelpOptions = true,
    versionProvider = Parzen.Current.class)
final class Parzen {
  @Mixin private final GlobalOptions globals;

  Parzen(GlobalOptions globals) {
    this.globals = globals;
  }

  static final class Current implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"parzen " + Version.current()};
    }
  }
}
