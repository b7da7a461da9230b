package org.parzen.plugins.command.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.plugins.command.detect.ValueDomain.OnOff;

/// The styles of help texts one by one.
class HelpStylesTest {

  private static List<String> lines(String text) {
    return HelpText.proposals(text).stream().map(HelpStylesTest::line).toList();
  }

  private static String line(FlagProposal proposal) {
    String value = proposal.domain() instanceof OnOff ? "" : proposal.line();
    return (proposal.flag() + " " + value).strip() + (proposal.isGuess() ? " (guess)" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "  --epochs EPOCHS   number of epochs (default: 10)#--epochs epochs int 2..40 default 10"
            + " (guess)",
        "  -l, --level N     compression level [1-9]#--level level int 1..9",
        "  -l LEVEL          level from 0 to 51 (default 23)#-l l int 0..51 default 23",
        "  --lr FLOAT        learning rate, 0 <= lr <= 1 [default: 0.01]#--lr lr float 0.0..1.0"
            + " default 0.01",
        "  --decay <x>       decay (default=0.001)#--decay decay float 0.0001..0.01 log default"
            + " 0.001 (guess)",
        "  --drop <p>        dropout probability, default is 0.5#--drop drop float 0.0..1.0 default"
            + " 0.5 (guess)",
        "  --rate arg (=5)   worth of it#--rate rate float 1.25..20.0 default 5.0 (guess)",
        "  --mode {a,b,c}    what to do (default: b)#--mode mode choice a,b,c default b",
        "  --mode=MODE       one of: fast, slow or exact. Default: slow#--mode mode choice"
            + " fast,slow,exact default slow",
        "  --mode <MODE>     [default: slow] [possible values: fast, slow]#--mode mode choice"
            + " fast,slow default slow",
        "  --mode [fast|slow]  speed#--mode mode choice fast,slow",
        "  --none TYPE       `none' or `some'#--none none choice 'none',some",
        "  --size SIZE       block size#--size size int low..high",
        "  --temp <float>    between -2.5 and 3#--temp temp float -2.5..3.0",
        "  --iters=COUNT     at most 2147483647 (default 8)#--iters iters int 2..32 default 8"
            + " (guess)",
        "  --seed N          for repeating (default 7)#--seed seed_value int 1..28 default 7"
            + " (guess)",
        "  --buffer SIZE     buffer size (default: 128K)#--buffer buffer int low..high",
        "  -mmt{N}           threads#-mmt mmt int low..high",
        "  --fast            quicker (default true)#--fast fast choice 'true','false' default 'true'",
        "  --[no-]cache      keep what was read (default: on)#--no-cache"
      })
  void anOptionIsProposedAsItIsDescribed(String text, String proposal) {
    assertThat(lines("Options:\n" + text + "\n  -h, --help  show this help message and exit\n"))
        .containsExactly(proposal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "  -o, --output FILE     where to write",
        "  --name NAME           of the run (default: 5th)",
        "  --log-level LEVEL     one of: debug, info",
        "  -v, --verbose         say more",
        "  --verbose <0..3>      how much to say",
        "  --version             show the version",
        "  --help-all            show all options",
        "  --files a,b,c...      what to read",
        "  --size <w> <h>        of the picture",
        "  --res <w:h>           of the picture",
        "  --include PATTERN     between 1 and 9 names",
        "  --list-formats        list the formats and exit"
      })
  void whatCannotBeTunedIsNotProposed(String text) {
    assertThat(lines("Options:\n" + text + "\n")).isEmpty();
  }

  @Test
  void descriptionsBelowTheirOptionsMayNameOtherFlags() {
    String clap =
        """
        OPTIONS:
            -j, --jobs <N>
                    How many jobs to run. See also
                    --serial and
                    -x for less.

                    [default: 4]

                --mode <MODE>
                    How to run

                    Possible values:
                    - fast: in a hurry
                    - slow: with care
        """;
    assertThat(lines(clap))
        .containsExactly("--jobs jobs int 1..16 default 4 (guess)", "--mode mode choice fast,slow");
  }

  @Test
  void picocliWritesNumbersAndDefaultsSo() {
    String picocli =
        """
        Usage: tool [-hV] [-p=<port>] [--mode=<mode>]
              --mode=<mode>      Valid values: FAST, SLOW. Default: FAST
          -r, --ratio=<ratio>    Share of the rows that is kept.
                                   Default: 0.25
        """;
    assertThat(lines(picocli))
        .containsExactly(
            "--mode mode choice FAST,SLOW default FAST",
            "--ratio ratio float 0.0..1.0 default 0.25 (guess)");
  }

  @Test
  void whereNothingListsTheOptionsTheUsageLineDoes() {
    assertThat(lines("usage: sieve [-v] [-n count] [--mode=fast|slow] [-abc] [-o file] file\n"))
        .containsExactly("-n n int low..high", "--mode mode choice fast,slow");
  }

  @Test
  void coloursAndOverprintingDoNotMatter() {
    String text = "  \u001b[1m--le\u001b[0mvel N   l\ble\bev\bve\bel\bl 1..9\n";
    assertThat(lines(text)).containsExactly("--level level int 1..9");
  }

  @Test
  void namesAreIdentifiersAndEachIsThereOnce() {
    String text = "  --block-size N  a\n  --block.size N  b\n  -8x N  c\n  --trial N  d\n";
    Stream<String> names = HelpText.proposals(text).stream().map(FlagProposal::name);
    assertThat(names).containsExactly("block_size", "block_size_2", "p8x", "trial_value");
  }

  @Test
  void aDefaultOutsideTheRangeIsNoneOfItsValues() {
    FlagProposal crf = HelpText.proposals("  --crf N  quality (0-51) (default -1)\n").getFirst();
    assertThat(crf.line()).isEqualTo("crf int 0..51");
    assertThat(crf.domain().defaultValue().orElseThrow().text()).isEqualTo("-1");
  }
}
