package org.parzen.plugins.command.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.plugins.command.detect.ReadLines.lines;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What words for values look like, and what is none.
class HelpGrammarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "--color <WHEN>  colours [possible values: always, never];always,never",
        "--how=type  (default 3, or 2 or 4);3,2,4",
        "--prof=option  all (option=system,cpu) or some (option=unit);system,cpu,unit",
        "--time[=METHOD]  by this (METHOD='back') or that (METHOD='none');back,'none'",
        "--dep=<val>  if <val>=fast (default) then so, if <val>=slow then not;fast,slow",
        "--proto=<PROTO>  Which one. Available protocols: h2c and http/1.1;h2c,http/1.1",
        "--prim <string>  Specify the kind from film, tape, disk.;film,tape,disk",
        "--links xxx  follow them (true/false/default);'true','false',default",
        "--hash=STYLE  Set it to old/new/both. Default: both;old,new,both",
        "-x PROTOCOL  privacy (DES|AES|AES-192);DES,AES,AES-192",
        "-y FORMAT :  Output format [default=auto, 444, 422];auto,444,422",
        "-u U :  Sampling. automatic (default), fast, best, or linear;automatic,fast,best,linear",
        "--input <method>  input method, one of: proc disk;proc,disk",
        "--stereo=<arg>  Video format mono, left, right;mono,left,right",
        "--style string  style: plain, ascii (default \"plain\");plain,ascii",
        "--low string  lowest version (1.0, 1.1, 1.2);1.0,1.1,1.2",
        "--fail=MODE  MODE can be: abort (default), warn;abort,warn",
        "--dir=STRING  way (back, forth,or auto (default));back,forth,auto",
        "--fmt=FMT  output format: pbm,pgm,ppm.;pbm,pgm,ppm",
        "--word=WORD  show it: atime, use, ctime or status;atime,use,ctime,status",
        "--view=<mode>  Set it to \"slides\" [default] or \"outline\".;slides,outline",
        "--check e|w  Check it and exit (e) or warn (w);e,w",
        "--mem =SCALE  set it as: k,m,g,t for SCALE;k,m,g,t",
        "--phred <33 or 64>  offset of it;33,64",
        "--res=-1|1|2  resampling;-1,1,2",
        "--load=IMAGE_LOADING  when to load: \"now\", \"link\" (default), or \"lazy\".;now,link,lazy",
        "-g test type  what to test. Possible values are \"leaf\" or \"chain\";leaf,chain",
        "--pass=<arg>  Pass to execute (1/2/3);1,2,3",
        "-m method  method used. 0 (by force), 1 (by ink, default), 2 (both);0,1,2",
        "-T fmt  output: gv (default) or simple;gv,simple",
        "-F, --form=<fmt>  output format (byte, utf8);byte,utf8",
        "--engine=ENGINE  which to use. Options are: First, Second or Third;First,Second,Third",
        "--wrap <mode>  how to break lines (*auto*, never, word). More of it here.;auto,never,word",
        "--page <when>  Possible values: always, *never*.;always,never",
        "-O FORMAT[,OPT[=VAL]]...  output format (SAM, BAM);SAM,BAM",
        "-l LEVEL  security level (noAuth|authOnly);noAuth,authOnly",
        "-c <arg>  colour space. [400, 420, 422];400,420,422",
        "-f fmt    - output format (ISO8859_1 TEX HTML);ISO8859_1,TEX,HTML",
        "-g FMT    output format: TAB, MAF (default: TAB);TAB,MAF",
        "-q        input format: raw, keep, both;raw,keep,both",
        "-p        Select procedure (single or both). Default is single.;single,both",
        "-b FORMAT  of the output: text(default), json, lines;text,json,lines",
        "-a 0/1: whether to use it;0,1",
        "-o h/v  Orientation, defaults to h (horizontal);h,v"
      })
  void wordsAreReadFromADescription(String text, String choices) {
    assertChoices(text, choices);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "--sort=ORDER  sorting order: none (default), name or inode;'none',name,inode",
        "--scan <[q|t]>  what to scan;q,t",
        "--turn [|l|r]  which way;l,r",
        "--format=WORD  across -x, commas -m, verbose -l;across,commas,verbose",
        "--sort=WORD  sort by WORD instead of name: none (-U), size (-S), width;'none',size,width",
        "--table [Gene table|Taxon table|Table]  its kind;'Gene table','Taxon table',Table",
        "-m METHOD  Request method to use: GET/POST/XML. (default: GET);GET,POST,XML",
        "--delete-method <HOW>  Which ones [possible values: new, old];new,old",
        "-a DRIVER  name of it. Valid values: alsa, file, jack;alsa,file,jack",
        "--mask CHAR|uc|lc  with what;uc,lc",
        "--store  Storage to use (btrfs, dir, lvm or zfs, default: dir);btrfs,dir,lvm,zfs",
        "--iso=NUMBER  Possible values: 639-2, 639-3, 639-5, 4217;639-2,639-3,639-5,4217",
        "--pref=PREF  preferred type (R|H|ALL);R,H,ALL",
        "--type=TYPE  preference to set: latency | bandwidth;latency,bandwidth",
        "--shuffle[={SEED|random|none}]  mix them;random,'none'",
        "--proto=str  protocol for it (https, ftp, smtp) - prohibits the option 'tls';https,ftp,smtp",
        "--vendor name  Can be either GenuineIntel or AuthenticAMD.;GenuineIntel,AuthenticAMD",
        "--analysis arg  Analysis: score, AxA, NxN, compare;score,AxA,NxN,compare",
        "--number-lines MODE  how, 'full' (default): all of them, 'odd': every second one;full,odd",
        "--match <MATCH>  the way. `string` (default) and `regex` are currently supported;string,regex",
        "--show string  kind of lines (auto, tty, plain) (default \"auto\");auto,tty,plain",
        "--after <DO>  What then. Can be Stop or Wait [default: Wait];Stop,Wait",
        "--then <DO>  What then. Can be Stop, Go, or Wait [default: Wait];Stop,Go,Wait",
        "--http <VERSION>  of it [possible values: 1.0, 2, 2-known];1.0,2,2-known",
        "--sum ALG  Sum algorithm: blake2 (default), md4;blake2,md4",
        "-d dither  n = none (default), f = diffused;n,f",
        "--units=[GB|MB]  Display in gigabytes (default is MB);GB,MB",
        "--mode  Way to send. One of pull, push or relay (default \"pull\");pull,push,relay",
        "--log string  where to (\"file\"|\"journal\"|\"none\");file,journal,'none'",
        "--mode=MODE  set the mode (as in chmod);",
        "-s skip bands  0: none 1: all;"
      })
  void otherFormsOfListsAreRead(String text, String choices) {
    assertChoices(text, choices);
  }

  private static void assertChoices(String text, String choices) {
    List<FlagProposal> proposals = HelpText.proposals("Options:\n  " + text + "\n");
    String found =
        proposals.isEmpty() ? null : proposals.getFirst().line().replaceFirst(" default .*", "");
    assertThat(found == null ? null : found.replaceFirst("^\\S+ choice ", "")).isEqualTo(choices);
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
        "--rate RATE  sample rate of audio;--rate SEPARATE rate int low..high",
        "--cut <len>  cut lines to <len> bytes;--cut SEPARATE cut int low..high",
        "--grow=STEP  enlarge the list by STEP;--grow EQUALS grow int low..high",
        "--drop E  leave out what exceeds this error;--drop SEPARATE drop int low..high"
      })
  void aWordForAValueIsUnderstood(String text, String proposal) {
    assertThat(lines("Options:\n  " + text + "\n")).containsExactly(proposal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "--take=...  sampling interval in us (default: 50);--take EQUALS take int 12..200 default 50",
        "--skip <step [INT]>  every how manieth;--skip SEPARATE skip int low..high",
        "--quality N[,...]  of the picture (0..100);--quality SEPARATE quality int 0..100",
        "--keep '5'  Maximum number of files;--keep SEPARATE keep int low..high",
        "-r##  limit of it;-r ATTACHED r int low..high",
        "--max=MAX-ARGS  arguments per line;--max EQUALS max int low..high",
        "--list LIST_SIZE  entries at most;--list SEPARATE list int low..high",
        "--gamma f.f  Gamma value;--gamma SEPARATE gamma float low..high",
        "--find <arg>  Motion detection threshold;--find SEPARATE find float low..high",
        "--normal <int64_t>  to this;--normal SEPARATE normal int low..high",
        "-r [0..14]  how to time stamp;-r SEPARATE r int 0..14",
        "--boost=<arg>  Boost in CBR mode (pct);--boost EQUALS boost int low..high",
        "-s cands  at most 'cands' of them;-s SEPARATE s int low..high",
        "--gap  opening score, default -6;--gap SEPARATE gap int low..high",
        "--sort=bool  them [true];--sort EQUALS sort choice 'true','false' default 'true'",
        "--offset value;--offset SEPARATE offset int low..high",
        "--as {Byte/Long}  type;--as SEPARATE as choice Byte,Long",
        "-q  how good it gets (0-100);-q SEPARATE q int 0..100",
        "--connect-timeout  Time to connect in seconds.;--connect-timeout SEPARATE connect_timeout int"
            + " low..high",
        "--bits=<int,e.g.:14>;--bits EQUALS bits int low..high",
        "-q, --quality, least quality. Default 20.;--quality SEPARATE quality int 5..80 default 20",
        "-B      --bufsize   how much. Default 512.;--bufsize SEPARATE bufsize int 128..2048 default"
            + " 512",
        "--again=# [rounds of all over again];--again EQUALS again int low..high",
        "--sigma S  of the curve;--sigma SEPARATE sigma float low..high",
        "--runs =NUMBER  stop then;--runs EQUALS runs int low..high",
        "--bar=<bar>  int, optional The rest of it;--bar EQUALS bar int low..high",
        "--wide  [32..640] Set a hint;--wide SEPARATE wide int 32..640",
        "--deep  Specifies the extra depth. Default 1;--deep SEPARATE deep int 1..4 default 1",
        "--edge  outer border default: 1.0;--edge SEPARATE edge float 0.25..4.0 default 1.0",
        "--digits  show output to this number of digits (default: 8);--digits SEPARATE digits int"
            + " 2..32 default 8",
        "-f trimmed parts  [0 - 15] 0: no trimming;-f SEPARATE f int 0..15"
      })
  void anUnusualWordForAValueIsUnderstood(String text, String proposal) {
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
        "-q       be quiet (same as '--silent')",
        "--long-usage   all of them",
        "-E VAR=VAL  put into the environment"
      })
  void whatIsNoNumberNorChoiceNorSwitchIsNotProposed(String text) {
    assertThat(lines("Options:\n  " + text + "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--shade=xx       2-character hex string for its opacity",
        "--dump=<number|name>  Dump the contents of that section",
        "-c [dev|name]    what to read",
        "--umask=UMASK    sets UMASK (octal), default is 022.",
        "-v               [<lvl>] Sets verbosity (1..10)",
        "--file-version=<n>  version of what is written",
        "--blocks <block>...  which [possible values: name, size]",
        "--page=PAGESPEC  Select page(s) to decode",
        "--older AGE      remove what is older (an integer with d (days) or s (seconds))",
        "--part[=<offset>]  Dump one part",
        "--call HOME_PHONE  change the phone number",
        "--margin-color=C   margin color",
        "-t<n|s>          time to seek to (percentage or absolute)",
        "--memory ignored",
        "--color COLOR    colour of the lines (default: red)",
        "--wait TIME      how long, such as 10s",
        "--use keyword,keyword,...  Possible keywords: \"a1\", \"b1\"",
        "--port N         port to listen on (default: 8080)",
        "--child-uid NUM  change to that user",
        "--log-fd <int>   write to this file descriptor",
        "--fail-code N    exit code where nothing is found",
        "--store NUMBER   name of the store",
        "--since TIME     only what was written since that time",
        "--at <time>      time of the start (ex. '2020-02-03 04:05:06')",
        "--stamp N        as YYYY-MM-DD hh:mm",
        "--when TIME      time at which to end",
        "--light LIGHT    both levels (max,mean) [default: 0,0]",
        "--allow RATE     where from [127.0.0.1]",
        "--mix NUM        parts of both (default: 8:1)",
        "--scope SIZE     picture size (WxH or a name)",
        "--wait duration  how long to wait (default 10s)",
        "--hold TIME      how long, such as 10s or 5m",
        "--keep SIZE      at most so much. A unit is required.",
        "--nth N[,..]     which fields",
        "--cuts n,..,n    slices",
        "--pick [NBS]+    what to show",
        "--area X+Y       where",
        "--bins #,#       width and count",
        "--timestamp int  set it to these seconds of the epoch",
        "--nr N           what to show. Can be specified multiple times.",
        "--keep arg       Ranges of columns to keep, like: 1-10,30-",
        "--doubt arg      file-name for level of doubt",
        "--cvt            w=<width>,h=<height>,fps=<fps> computed from 80 to 200",
        "-V VOLUME        Use the specified volume name",
        "--year YEAR      Set the year",
        "--info N         the security-info flags for queries",
        "--release N      Filter by hexadecimal release number",
        "--syslog LEVEL   send LEVEL lines to it",
        "--percent-back <color>  Use <color> behind the percent"
      })
  void whatIsWrittenWithDigitsIsNotAlwaysANumber(String text) {
    assertThat(lines("Options:\n  " + text + "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--tabs {ABCD}    which level",
        "--maker=file|filename  what",
        "--how (number|pattern|mix)  way to look",
        "--db DB          name of the database",
        "--on-error ERROR_HANDLER  what to do",
        "--log.level=warn   which messages, one of: warn, info",
        "--msg_level N    how much to print",
        "--old N          ignored",
        "--form STRING    how a line looks. [%(aa)s %(bb)s]",
        "--ends LIST      what to add, comma delimited (css,js,html)",
        "--origin TEXT    Example: 'site://(one|two)/'",
        "--way W          select a method for the weights",
        "--near-opts OPTS  set options: a: all of them b: but one",
        "--skip <freq>,[<type>]  what to leave out",
        "--span <int>-<int>  from and to",
        "--shade <COL>    default 0xff333333",
        "--hide WORD      what to hide, separated with commas: one, two, three",
        "--base NAME      connection string (a, b, c)",
        "--begin-time TIME  of the list",
        "--shift TIME     in the format [-]HH[:MM]",
        "-P WORD          Print flags: a: all of them b: but one",
        "--pack jpeg[:opts]  quality (0-100, default 75)",
        "--reads_level_2 arg  paired reads",
        "--kind u|b|z[0-9]  how much to compress",
        "--to .|0         what to set",
        "--conf string    config file (default is a.yaml|json|toml)",
        "--every string   how often, valid time units are 'ns', 'us'",
        "-m LOW LOW, --fold LOW LOW  from there to there, DEFAULT: 5",
        "--codes errors   what to skip (default: E1,E22,W3)",
        "--cert <FINGERPRINT|KEYID>  whom to trust",
        "--line-style <STYLE>  Style string of a line. Special attributes are 'box', 'ul'",
        "--hosts string   base file, or one of the special values (\"image\"|\"none\")",
        "--columns FIELD  Columns to show (name,value,tag)",
        "--format string  by a custom template: 'table': a table, 'json': JSON",
        "--only <NAMES>   which, split by commas. Valid values are a, b and c",
        "--peer           connect address=<string>: where to (default 1)"
      })
  void whatListsWordsIsNotAlwaysAChoice(String text) {
    assertThat(lines("Options:\n  " + text + "\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "--delay DELAY  Number of frames [default: min(240, 1.5x key)];int",
        "--bits BR  total bitrate in kbps (default 192 for 44.1kHz);int",
        "--ratio RATE  least ratio. Takes integer values.;int",
        "--control RATE  control of rate (0: off, 1: all, 2: some);int",
        "--limit RATE  at most RATE bytes per second;int",
        "--share N  probability (default: 0.0);float",
        "--most N  share of it (0.0-1.0);float",
        "--gamma=<0.3...5.0>  of the picture;float",
        "--cover <floating point>  of a node;float",
        "--dose X  amount of it, by default 1.5mM;float",
        "--share arg (=0)  fraction of it to keep;float",
        "--prior arg  (=0) probability of it;float",
        "--evalue [n.n]  cut-off (default '1e-06');float",
        "--rest SECONDS  Number of seconds to wait, such as 2.7;float",
        "--last SECONDS  how many seconds (floats accepted);float",
        "--least SCORE  score of a hit [default: 41];int"
      })
  void aFractionIsNoWholeNumber(String text, String type) {
    assertThat(HelpText.proposals("Options:\n  " + text + "\n"))
        .extracting(proposal -> proposal.domain().typeName())
        .containsExactly(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "--flow=<arg>  Flow of it (0: off (default), 1: on);--flow EQUALS flow int 0..1",
        "--maxt arg  stop after this much time (s);--maxt SEPARATE maxt int low..high",
        "--skip=<arg>  skip the first n frames;--skip EQUALS skip int low..high",
        "--queue=512  length of it;--queue EQUALS queue int low..high",
        "--range <RANGE>  [possible values: low, full];--range SEPARATE range choice low,full",
        "--size <size>  [possible values: short, bytes];--size SEPARATE size choice short,bytes",
        "--engine ENG  can be either inner, one or two;--engine SEPARATE engine choice inner,one,two",
        "--norm a|b|c  what it is;--norm SEPARATE norm choice a,b,c",
        "--form n|p|s  what it is;--form SEPARATE form choice n,p,s",
        "--runs  Number of runs [4];--runs SEPARATE runs int 1..16 default 4",
        "-p PRIO  --prio=PRIO  priority of it, 1 to 9;--prio EQUALS prio int 1..9",
        "--seeds (-s)  number of seeds;--seeds SEPARATE seeds int low..high",
        "--pick EXTR  way to pick [mean, median];--pick SEPARATE pick choice mean,median",
        "--back <f>  factor, default=1.50;--back SEPARATE back float 0.375..6.0 default 1.5",
        "--gap <int>  default: -4 gap penalty;--gap SEPARATE gap int low..high",
        "--filters <types>  of lines (0-5) [default: 0,5];--filters SEPARATE filters int 0..5",
        "--dim  Opacity of it. (0.0 - 1.0);--dim SEPARATE dim float 0.0..1.0",
        "--delay  Delay before it, in milliseconds. Defaults to 0.;--delay SEPARATE delay int low..high",
        "--nap NAP  Sleep in seconds (float) before the next;--nap SEPARATE nap float low..high",
        "--beat <beat>  heartbeat interval, set to 0 to disable;--beat SEPARATE beat int low..high",
        "-k CHUNKS  Chunk size. How much at a time.;-k SEPARATE k int low..high",
        "--groups  Defines the number of nodes;--groups SEPARATE groups int low..high",
        "-k <boolean>  1=keep alive 0=reconnect (default 1);-k SEPARATE k int 0..1 default 1",
        "--tasks <TASKS>  Allow this many tasks at once;--tasks SEPARATE tasks int low..high",
        "-c CNT  count of them in a file;-c SEPARATE c int low..high",
        "--slant AMT  by which to lean;--slant SEPARATE slant int low..high",
        "--max-nested-files NR  at most so many [20];--max-nested-files SEPARATE max_nested_files int 5..80"
            + " default 20"
      })
  void whatIsKnownOfAValueIsFound(String text, String proposal) {
    assertThat(lines("Options:\n  " + text + "\n")).containsExactly(proposal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-rx name filename\n        read the file with a library",
        "-Wa,<options>  Pass them on",
        "-m '{a=b;}': use these",
        "-fi  Input FASTA file",
        "-f  password file, in plain text",
        "-i  input filename in any format, required",
        "-n  A list of names",
        "-t  process files smaller than the given threshold",
        "-d|delta  Provide a delta of before",
        "-p  Prefix of all names (default \"out\")",
        "-y  Kind of overlap that is told. Default = both.",
        "-q  Drop it (-q 1 = yes, default = no)",
        "-Z  Tolerance of colours (default: -z setting)",
        "-L  Local address to use",
        "-x  exclude the following names",
        "-O  options: <name>=<value>",
        "-D [L,]U  Start at L (default -500), end before U (default 2500)",
        "-V wd0 [wd1 ... ]  Columns of each",
        "-v  [prints the version]",
        "-bg  Background color (default: #000)",
        "-shell  Shell program to run",
        "--level string  coloring threshold, a floating point number from 0 to 1 (default '0.5,0.9')"
      })
  void anOptionThatTakesAValueIsNoSwitch(String line) {
    assertThat(lines("  " + line + "\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-w  Minimum depth of it;int",
        "-s  difference cutoff, default 0.0;float",
        "-p  1 or 0, default 0;int",
        "-u  mask: 0=never, 1=often, 2=always;int",
        "-f num  Fraction of the length;float",
        "-a <accuracy>  Fail when accuracy is less than this;int",
        "-e <epsel>  set tolerance for rounding;float",
        "-b <value>  stop when it is better than value;int",
        "-g gap: set gap limit to 'gap';int",
        "-k (1 arg) :  size of a seed [default '31'];int"
      })
  void anAmountIsANumberWithoutAWordForIt(String line, String type) {
    assertThat(HelpText.proposals("  " + line + "\n"))
        .extracting(proposal -> proposal.domain().typeName())
        .containsExactly(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-o, --more            comma separated list of options; kind of key (A, B or C)",
        "-p                    set a parameter (NAME=VALUE)",
        "-r chars              Show more, as specified by chars: (f)ailed, (s)kipped, (a)ll",
      })
  void severalThingsAtOnceAreNoChoiceAndNoSwitch(String line) {
    assertThat(lines("Options:\n  " + line + "\n  -h, --help  show this\n")).isEmpty();
  }
}
