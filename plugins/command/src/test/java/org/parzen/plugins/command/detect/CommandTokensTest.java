package org.parzen.plugins.command.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.plugins.command.CommandTemplate;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.space.ParameterLine;

class CommandTokensTest {

  private static final String HELP =
      """
        -p, --preset <NAME>   one of: slow, medium, fast
        -q, --quality N       from 0 to 51 (default 23)
        -l, --level=N         from 1 to 9
        -t, --[no-]turbo           quicker
        -x, --extra N         some number
      """;

  private static List<CommandToken> tokens(String command) {
    return CommandTokens.of(PosixQuoting.split(command), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "ffmpeg -i a.mp4 -crf 23 o.mp4#crf int 5..92 default 23#ffmpeg -i a.mp4 -crf {crf} o.mp4",
        "train --lr=0.01 data2#lr float 0.001..0.1 log default 0.01#train --lr={lr} data2",
        "gcc -O3 a.c#O int 1..12 default 3#gcc -O{O} a.c",
        "xz -6 file#level int 1..9 default 6#xz -{level} file",
        "xz -k -c -6 file#level int 1..9 default 6#xz -k -c -{level} file",
        "enc -b:v 800k o#b_v int 200..3200 default 800#enc -b:v {b_v}k o",
        "run --shuffle true#shuffle choice 'true','false' default 'true'#run --shuffle {shuffle}",
        "run 12#value int 3..48 default 12#run {value}",
        "python3 train2.py --epochs 8#epochs int 2..32 default 8#python3 train2.py --epochs"
            + " {epochs}"
      })
  void aTokenBecomesAParameterWithWhatIsTypedAsDefault(String typed, String line, String tuned) {
    CommandToken token = tokens(typed).getFirst();
    TunedCommand command = TunedCommand.pick(PosixQuoting.split(typed), token);
    assertThat(ParameterLine.write(command.parameter())).isEqualTo(line);
    assertThat(command.command()).isEqualTo(PosixQuoting.split(tuned));
    String value = command.parameter().defaultValue().orElseThrow().text();
    CommandTemplate template =
        CommandTemplate.of(command.command(), List.of(command.parameter().name()));
    assertThat(template.fill(Map.of(command.parameter().name(), value)))
        .as("trial 0 is the command as it was typed")
        .isEqualTo(PosixQuoting.split(typed));
  }

  @Test
  void numbersWithinAnArgumentHaveTheNamesBeforeThem() {
    assertThat(tokens("tool -vf unsharp=x=3,y=4.5:2 {y}"))
        .extracting(CommandToken::name, CommandToken::text)
        .containsExactly(tuple("x", "3"), tuple("y_2", "4.5"), tuple("y_3", "2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run clip2.mp4", "run /data/2024/x", "run http://host:80/a", "run 2024-01-02",
            "run 00:01:30",
        "run 10.0.0.1", "run {n}", "run v1.2.3", "run x264", "python3 2.py"
      })
  void numbersThatArePartsOfSomethingElseAreLeftAlone(String command) {
    assertThat(tokens(command)).isEmpty();
  }

  @Test
  void whatTheHelpTextSaysCountsMoreThanTheRule() {
    List<String> command = PosixQuoting.split("enc --preset medium -q 30 --level=7");
    List<CommandToken> tokens = CommandTokens.of(command, HelpText.proposals(HELP));
    assertThat(tokens.stream().map(t -> ParameterLine.write(t.parameter().orElseThrow())))
        .containsExactly(
            "preset choice slow,medium,fast default medium",
            "q int 0..51 default 30",
            "level int 1..9 default 7");
  }

  @Test
  void aNumberWithoutARangeIsAskedFor() {
    CommandToken token = tokens("run --bias -3").getFirst();
    assertThat(token.text()).isEqualTo("-3");
    assertThat(token.parameter()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TunedCommand.pick(List.of("run", "--bias", "-3"), token))
        .withMessageContainingAll("'-3'", "bias");
  }

  private static TunedCommand add(String command, String flag) {
    FlagProposal proposal =
        HelpText.proposals(HELP).stream()
            .filter(p -> p.flag().equals(flag))
            .findFirst()
            .orElseThrow();
    return TunedCommand.add(PosixQuoting.split(command), proposal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "enc in out#--quality#enc --quality {quality} in.y out#quality int 0..51 default 23",
        "enc in.y#--level#enc --level={level} in.y#level int 1..9",
        "enc in.y#--turbo#enc '{turbo?--turbo}' in.y#turbo choice false,true default false",
        "enc --turbo in.y#--turbo#enc '{turbo?--turbo}' in.y#turbo choice false,true default true",
        "enc -q 30 in.y#--quality#enc -q {quality} in.y#quality int 0..51 default 30",
        "enc --quality=30 in.y#--quality#enc --quality={quality} in.y#quality int 0..51 default 30",
        "enc --level 7 a.y#--level#enc --level {level} a.y#level int 1..9 default 7",
        "enc -x 300 a.y#--extra#enc -x {extra} a.y#extra int 75..1200 default 300",
        "enc -t in.y#--turbo#enc '{turbo?-t}' in.y#turbo choice false,true default true",
        "enc -l7 in.y#--level#enc -l{level} in.y#level int 1..9 default 7",
        "ffmpeg -i a.y b.y#--level#ffmpeg -i a.y --level={level} b.y#level int 1..9",
        "python3 enc.py in.y#--level#python3 enc.py --level={level} in.y#level int 1..9",
        "enc run {level} a.y#--level#enc run --level={level_2} {level} a.y#level_2 int 1..9"
      })
  void aTickedFlagIsAddedOrTakesOverTheValueThatIsThere(
      String typed, String flag, String tuned, String line) {
    TunedCommand command = add(typed.replace(" in out", " in.y out"), flag);
    assertThat(command.command()).isEqualTo(PosixQuoting.split(tuned));
    assertThat(ParameterLine.write(command.parameter())).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "enc --quality {q} a, --quality",
    "enc --quality={q} a, --quality",
    "enc -q {q} a, --quality",
    "enc -q{q} a, --quality",
    "enc -q {seed} a, --quality",
    "enc -q {n}k a, --quality",
    "enc '{t?--turbo}' a, --turbo",
    "enc '{t?-t}' a, --turbo"
  })
  void aFlagIsNotTunedTwice(String command, String flag) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add(command, flag))
        .withMessageContainingAll("'" + flag + "'", "already", "{");
  }

  @Test
  void aFlagWithoutRangeIsAskedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add("enc in.y", "--extra"))
        .withMessageContainingAll("'--extra'", "extra int 1..9");
  }
}
