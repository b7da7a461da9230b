package org.parzen.plugins.jar.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a trial in another process writes.
class RemoteTrialTest {

  @Test
  void theEndNamesTheTrialAndIsItsLastWord() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Wire wire = new Wire(InputStream.nullInputStream(), said, () -> {});
    RemoteTrial trial =
        new RemoteTrial(wire, JsonNodeFactory.instance.objectNode().put("number", 3));
    trial.end(JsonNodeFactory.instance.objectNode().put("pruned", true));
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo("::parzen {\"pruned\": true, \"trial\": 3}\n");
    assertThatIllegalStateException().isThrownBy(() -> trial.report(1, 1));
  }
}
