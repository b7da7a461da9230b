package org.parzen.plugins.command.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.plugins.command.detect.ValueDomain.OnOff;

/// What words for values look like, and what is none.
class HelpGrammarTest {

  private static List<String> lines(String text) {
    return HelpText.proposals(text).stream().map(HelpGrammarTest::line).toList();
  }

  private static String line(FlagProposal proposal) {
    boolean onOff = proposal.domain() instanceof OnOff;
    return proposal.flag() + (onOff ? "" : " " + proposal.joint() + " " + proposal.line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "-#   level, a number between 1 and 9 [Default: 3];- ATTACHED level int 1..9 default 3",
        "-{0..7}  effort;- ATTACHED level int 0..7",
        "--fast[=#]  quicker [Default: 1];--fast EQUALS fast int 1..4 default 1",
        "-v|--volume FACTOR  volume, a real number;--volume SEPARATE volume float low..high",
        "--order little|big Byte order;--order SEPARATE order choice little,big",
        "--order=(range|hash)  how;--order EQUALS order choice range,hash",
        "--cache=yes/no  keep;--cache EQUALS cache choice yes,no",
        "--limit nnn  limit the time to nnn seconds;--limit SEPARATE limit int low..high",
        "--gap tol  set the gap tolerance to tol;--gap SEPARATE gap float low..high",
        "--obj bound  add obj <= bound;--obj SEPARATE obj int low..high",
        "--wait DELAY  wait DELAY seconds;--wait SEPARATE wait int low..high",
        "--merge NMERGE  merge at most NMERGE inputs;--merge SEPARATE merge int low..high",
        "--near [nnn]  search near (default is 60);--near EQUALS near int 15..240 default 60",
        "--rate n.nnn  rate of it;--rate SEPARATE rate float low..high",
        "--speed N  1=slow, 4=default, 11=fast;--speed SEPARATE speed int 1..11 default 4",
        "--class C  one class (idle, best, real);--class SEPARATE class choice idle,best,real",
        "--way D  select a way: there, back, random;--way SEPARATE way choice there,back,random",
        "--mode={one|two}  [Default: One];--mode EQUALS mode choice one,two default one",
        "-u [ --unit ] arg (=4)  size of it;--unit SEPARATE unit int 1..16 default 4",
        "-proc:{none,only,full}  what;-proc: ATTACHED proc choice 'none',only,full",
        "-depth (How deep) type: int32 default: 4;-depth SEPARATE depth int 1..16 default 4",
        "-b, --bits   Specify a bitrate in kbps;--bits SEPARATE bits int low..high",
        "--name -n <num>  how many;--name SEPARATE name int low..high",
        "--size:  Size. (default: '32') (an integer);--size SEPARATE size int 8..128 default 32",
        "--mode: <on|off>: What to do.;--mode SEPARATE mode choice on,off",
        "--how  The way. Possible Values: [FAST, SLOW];--how SEPARATE how choice FAST,SLOW",
        "--crf N  0 (best) to 51 (worst);--crf SEPARATE crf int 0..51",
        "--set X  in [0, 1];--set SEPARATE set float 0.0..1.0",
        "--rate RATE  sample rate of audio;--rate SEPARATE rate int low..high"
      })
  void aWordForAValueIsUnderstood(String text, String proposal) {
    assertThat(lines("Options:\n  " + text + "\n")).containsExactly(proposal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--title    Title of the track",
        "--serial   Specify a serial number",
        "--define key=value  what to define",
        "--files NAME [NAME ...]  names",
        "--set property value  set a property",
        "--crop X,Y,W,H  what to keep",
        "--user <uid|user>  who runs it",
        "--tables NAME  relations (table, view, etc.)",
        "--codes N  comma-separated list of numbers",
        "--timeout=1m0s  how long to wait",
        "--file   <file> where to write",
        "--port-range RANGE  between 1 and 9",
        "--list-all   all of them",
        "-h   Alias for --help",
        "--size WxH  of the picture",
        "--run      Name of the run",
        "--info   behaves as info(1)",
        "-E VAR=VAL  put into the environment"
      })
  void whatIsNoNumberNorChoiceNorSwitchIsNotProposed(String text) {
    assertThat(lines("Options:\n  " + text + "\n")).isEmpty();
  }

  @Test
  void anOptionThatIsListedOnceForEachValueIsAChoice() {
    String text =
        """
          --format=zst     Compress to `.zst`. [Default]
          --format=gz      Compress to `.gz`.
          -m, --join mix   Mix them
          --join sequence  One after the other
          --input file     What to read
        """;
    assertThat(lines(text))
        .containsExactly(
            "--format EQUALS format choice zst,gz default zst",
            "--join SEPARATE join choice mix,sequence");
  }

  @Test
  void whatStandsBeforeTheColumnOfTheDescriptionsIsAValue() {
    String text =
        """
         --bits n       Set bits of a sample
         --endianness k 1 for big, 0 for little
         --port      #  server port
         --tag  .tag    mark in names
         --drop-notes   Don't keep notes
         --keep-picture Keep pictures
         -o FILE        Where to write
        """;
    assertThat(lines(text))
        .containsExactly(
            "--bits SEPARATE bits int low..high",
            "--port SEPARATE port int low..high",
            "--drop-notes",
            "--keep-picture");
  }

  @Test
  void aFlagAndItsOppositeAreBothOfTheText() {
    assertThat(lines("  --[no-]check  add checksums\n  --[no-]sparse  [Default: Enabled]\n"))
        .containsExactly("--check", "--no-sparse");
  }

  @Test
  void filesAndExamplesAreNoOptions() {
    String text =
        """
        SPECIAL FILE NAMES (infile, outfile):
        -n, --null     no file at all

        OPTIONS:
        -t, --turbo    quicker

        Examples:
        -x 3 in out    does it
        """;
    assertThat(lines(text)).containsExactly("--turbo");
  }

  @Test
  void theFirstOptionMayStandBehindTheTitle() {
    assertThat(lines("Options: -n NUM   seeds [2]\n         -l INT   length [32]\n"))
        .containsExactly("-n SEPARATE n int 1..8 default 2", "-l SEPARATE l int 8..128 default 32");
  }

  @Test
  void valuesBelowAnOptionMayBeginWithAnEqualsSign() {
    String text =
        """
          --syntax=<value>   - Choose a style:
            =generic         -   Generic
            =apple           -   Another
        """;
    assertThat(lines(text)).containsExactly("--syntax EQUALS syntax choice generic,apple");
  }
}
