package org.parzen.app.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class InTurnTest {

  private final Deque<Runnable> given = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final InTurn turn = new InTurn(given::add);

  @Test
  void oneTaskAtATimeIsGivenToTheWorker() {
    turn.execute(() -> done.add("first"));
    turn.execute(() -> done.add("second"));
    turn.execute(() -> done.add("third"));

    assertThat(given).hasSize(1);
    given.remove().run();
    assertThat(done).containsExactly("first");
    assertThat(given).hasSize(1);
    given.remove().run();
    given.remove().run();
    assertThat(done).containsExactly("first", "second", "third");
    assertThat(given).isEmpty();
  }

  @Test
  void aTaskThatFailsDoesNotKeepTheOthersWaiting() {
    turn.execute(
        () -> {
          throw new IllegalStateException("broken");
        });
    turn.execute(() -> done.add("next"));

    assertThatThrownBy(() -> given.remove().run()).hasMessage("broken");
    given.remove().run();
    assertThat(done).containsExactly("next");
    turn.execute(() -> done.add("later"));
    given.remove().run();
    assertThat(done).containsExactly("next", "later");
  }
}
