package org.parzen.app.cli;

import org.parzen.app.text.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The program itself; what it does is in its subcommands.
@Command(name = "parzen", mixinStandardHelpOptions = true, versionProvider = Parzen.Current.class)
final class Parzen {
  static final class Current implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"parzen " + Version.current()};
    }
  }
}
