package org.parzen.pruner;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.parzen.trial.Attributes;

/// What plugins were compiled against stays there.
class VerdictTest {

  @Test
  void whatPluginsOfTheApi11CallIsThere() throws Exception {
    Verdict keep = Verdict.Keep.class.getConstructor().newInstance();
    assertThat(keep).isEqualTo(Verdict.KEEP);
    Verdict prune = Verdict.Prune.class.getConstructor(String.class).newInstance("step 3: bad");
    assertThat(prune).isEqualTo(Verdict.prune("step 3: bad"));
    assertThat(prune.attributes()).isEqualTo(Attributes.NONE);
    assertThat(Verdict.class.getField("KEEP").getType()).isEqualTo(Verdict.class);
    int prunes = Verdict.class.getMethod("prune", String.class).getModifiers();
    assertThat(Modifier.isStatic(prunes)).isTrue();
  }
}
