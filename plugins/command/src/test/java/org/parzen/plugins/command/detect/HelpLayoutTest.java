package org.parzen.plugins.command.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.plugins.command.detect.ReadLines.lines;

import org.junit.jupiter.api.Test;

/// What the lines of a help text tell by where they stand.
class HelpLayoutTest {

  @Test
  void aLineBelowAHeadingBelongsToIt() {
    String text =
        """
        Reads
        -----
        -q, --quality  least quality (default 20)

        Others
        ------
        -l, --length  least length (default 30)
        """;
    assertThat(lines(text)).hasSize(2);
  }

  @Test
  void choicesMayStandInALineOfTheirOwn() {
    String text =
        """
        Options:
          -u --unit   select the unit
                      <freq|midi|cent>; default=freq
        """;
    assertThat(lines(text))
        .containsExactly("--unit SEPARATE unit choice freq,midi,cent default freq");
  }

  @Test
  void aWordMayStandAtOnceBehindAFlagOfAUsageLine() {
    assertThat(lines("usage: align [-k<int(16)>] [-w<int>] file\n"))
        .containsExactly("-k ATTACHED k int low..high", "-w ATTACHED w int low..high");
  }

  @Test
  void aSpanOfTimeIsANumberWhereNoUnitIsRequired() {
    String text =
        """
        Options:
          --period=<DURATION>  Time between them. The default is 1s.
          --pause SPAN         How long. It must be a positive integer.
          --stop=<TIME>        When to stop, e.g. 10s.

        The <DURATION> argument is an integer and an optional unit (e.g., 1s
        is 1 second).
        """;
    assertThat(lines(text))
        .containsExactly(
            "--period EQUALS period int 1..4 default 1", "--pause SEPARATE pause int low..high");
  }

  @Test
  void whatATextSaysOfAWordHoldsForAllOptionsWithIt() {
    String text =
        """
          --backup=CONTROL  keep a copy
          --merge=CONTROL   join them

        CONTROL may be one of: none, simple, numbered.
        """;
    assertThat(lines(text))
        .containsExactly(
            "--backup EQUALS backup choice 'none',simple,numbered",
            "--merge EQUALS merge choice 'none',simple,numbered");
  }

  @Test
  void valuesMayStandInRowsBelowTheirWord() {
    String text =
        """
          -H, --format=FORMAT        create it in that format

         FORMAT is one of the following:
            gnu                      the new one
            oldgnu                   the old one
            v7                       a very old one

          -z, --zip                  make it smaller
        """;
    assertThat(lines(text)).containsExactly("--format EQUALS format choice gnu,oldgnu,v7");
  }

  @Test
  void whatAnArgumentDefaultsToIsOneOfItsValues() {
    String text =
        """
          --color[=WHEN]  color the output WHEN; more info below

        The WHEN argument defaults to 'always' and can also be 'auto' or 'never'.
        """;
    assertThat(lines(text))
        .containsExactly("--color EQUALS color choice always,auto,never default always");
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
  void manyRowsOfOneOptionAreItsChoicesWhateverTheWords() {
    String text =
        """
          --by=nr      say it by number (default)
          --by=ip      ... by address
          --by=eth     ... by card
          --by=descr   ... by words
          --by=name    ... by name
          --by=alias   ... by other name
          --by=type    ... by type
          --other=f    what else
        """;
    assertThat(lines(text))
        .containsExactly("--by EQUALS by choice nr,ip,eth,descr,name,alias,type default nr");
  }

  @Test
  void optionsMayShareALineAndTheWordForTheirValue() {
    String text =
        """
          --min-group/max-group <size>: How many at once
          --scan-delay/--max-delay <num>: Time between them
        """;
    assertThat(lines(text))
        .contains(
            "--min-group SEPARATE min_group int low..high",
            "--max-group SEPARATE max_group int low..high");
  }

  @Test
  void possibleValuesMayStandInRowsWhateverTheWordForThem() {
    String text =
        """
              --group-devices <GROUP_DEVICES>
                  What to put together

                  [default: none]

                  Possible values:
                  - none: Nothing
                  - bus:  What is on one bus
              --theme <SCHEME>
                  One that is known. These are:
                  - plain
                  - dark (for the night)
                  - nord (cold)
        """;
    assertThat(lines(text))
        .containsExactly(
            "--group-devices SEPARATE group_devices choice 'none',bus default 'none'",
            "--theme SEPARATE theme choice plain,dark,nord");
  }

  @Test
  void wordsForKindsOfNumbersMayBeNamesOfWays() {
    String text =
        """
          -way int    whole numbers (default)
          -way fast   less exact ones
          -way float  with a fraction
        """;
    assertThat(lines(text)).containsExactly("-way SEPARATE way choice int,fast,float default int");
  }

  @Test
  void whatHasNoValueIsNotProposed() {
    assertThat(lines("  -uselogs  [slower but works for a larger number of them]\n")).isEmpty();
    assertThat(lines("  --no-recursion (-nr)  Do not look into others\n")).isEmpty();
    assertThat(lines("  -1, --selfalign  FASTA against itself\n  -2, --two  quality of it\n"))
        .doesNotContain("- ATTACHED level int 1..2");
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
    assertThat(lines(text)).containsExactly("--bits SEPARATE bits int low..high");
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
        -t, --turbo N  quicker

        Examples:
        -x 3 in out    does it
        """;
    assertThat(lines(text)).containsExactly("--turbo SEPARATE turbo int low..high");
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

  @Test
  void numbersMayBeListedBelowTogetherWithTheirOption() {
    String text =
        """
        -piv <rule>\tselect a rule
        \t -piv0: first
        \t -piv1: by price (default)
        \t -piv2: steepest
        -pivf\t\tfall back
        """;
    assertThat(lines(text)).containsExactly("-piv ATTACHED piv choice 0,1,2 default 1");
  }

  @Test
  void theUsageLineMayBeTheOnlyOneWithWordsForValues() {
    String text =
        """
        Usage: sift [-va] [-k<int(16)>] [-e<double(.75)>] [-w width] [-s [<track>]]

           -k: size of a seed (must be <= 32).
           -e: how similar they are.
           -w: print so wide
           -s: use this track
           -a: sort them.
        """;
    assertThat(lines(text))
        .containsExactly(
            "-k ATTACHED k int low..high",
            "-e ATTACHED e float low..high",
            "-w SEPARATE w int low..high");
  }

  @Test
  void aWordForAValueMayStandAtOnceBehindALetter() {
    String text =
        """
          -oN      Optimization level N (0=none, 1=safe, 2=all) (default 1)
          -Karg    use arg as input encoding
          -Tv      Set output format to 'v'
          -fast    fast mode
        """;
    assertThat(lines(text)).containsExactly("-o ATTACHED o int 0..2 default 1");
  }

  @Test
  void severalOptionsMayStandInOneLine() {
    String text =
        """
           -k n  skip first n frames [0]     -c n  change the factor [32]
           -t    test mode                   -s    go to the screen
           -z    shuffle them                -y    go on after errors
        """;
    assertThat(lines(text))
        .containsExactly("-k SEPARATE k int low..high", "-c SEPARATE c int 8..128 default 32");
  }

  @Test
  void wordsAloneInTheirLinesAreChoices() {
    String text = "  -o <mode>  video output mode\n      sdl\n      null\n      pgm\n";
    assertThat(lines(text)).containsExactly("-o SEPARATE o choice sdl,'null',pgm");
  }

  @Test
  void aUsageLineMayNameTwoSpellingsAndChoicesInBraces() {
    assertThat(lines("Usage: t [-n|--count N] [ --dec={ 0 | 1 | 2 } ] [ -d ]\n"))
        .containsExactly("--count SEPARATE count int low..high", "--dec EQUALS dec choice 0,1,2");
  }

  @Test
  void valuesMayBeListedBehindAWhere() {
    String text =
        """
         -d data_type   type of samples
        where data_type may be:
            byte     8 bits
            short    16 bits
            long     32 bits
         -s             swap bytes
        """;
    assertThat(lines(text)).containsExactly("-d SEPARATE d choice byte,short,long");
  }

  @Test
  void partsOfAUsageInLinesOfTheirOwnHaveWordsForValues() {
    String text =
        """
        Usage: trace
        -d <dev>           | --dev=<dev>
        [ -w <time>        | --stopwatch=<time>]
        [ -I <devs file>   | --inputs=<devs file>]

            -w Stop after defined time, in seconds
            -I Add what is found there
            -l Listen
        """;
    assertThat(lines(text)).containsExactly("-w SEPARATE w int low..high");
  }

  @Test
  void coloursMayBeRowsOfTheirOwn() {
    String text =
        """
          -c, --color <when>
                  When to use colours

                  Possible values:
                  - auto:   on a terminal
                  - never:  not at all
        """;
    assertThat(lines(text)).containsExactly("--color SEPARATE color choice auto,never");
  }

  @Test
  void choicesInBracesMayGoOnInTheNextLineOfAUsage() {
    assertThat(lines("Usage: t [-as {Byte/Short/\n            Long}] [-strict] file\n"))
        .containsExactly("-as SEPARATE as choice Byte,Short,Long");
  }
}
