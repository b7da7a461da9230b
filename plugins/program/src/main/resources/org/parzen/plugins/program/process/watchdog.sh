# Outlives Parzen by a moment: when Parzen is gone, however it ended, nothing that it started stays.
# $1: what all of Parzen's programs carry in their environment.
PATH=${PATH:-}:/usr/bin:/bin
trap '' INT TERM HUP
token=$1
live=' '

# "+ 12": a program has started, which leads session and group 12. "- 12": it has ended: what it
# left behind in its group ends now.
while read -r what session; do
  case $what in
    +) live="$live$session " ;;
    -)
      kill -s KILL -- "-$session"
      case $live in
        *" $session "*) live="${live%%" $session "*} ${live#*" $session "}" ;;
      esac
      ;;
  esac
done 2>/dev/null

# Puts into $found, with a space around each, who is in a session of $live, carries the token, or
# has a parent who does.
find_members() {
  found=' '
  for file in $(grep -lsF -e "$token" /proc/[0-9]*/environ); do
    pid=${file#/proc/}
    found="$found${pid%/environ} "
  done
  before=
  while [ "$before" != "$found" ]; do
    before=$found
    for file in /proc/[0-9]*/stat; do
      read -r stat <"$file" || continue
      # pid (name) state parent group session …; the name may hold anything.
      pid=${stat%% *}
      set -- ${stat##*) }
      case "$1$found" in
        Z* | *" $pid "*) continue ;;
      esac
      case "$live" in
        *" $4 "*) found="$found$pid " ;;
      esac
      case "$found" in
        *" $2 "*) found="$found$pid " ;;
      esac
    done
  done
}

# The pipe to Parzen is closed. Sweep until three rounds in a row find nothing: a program may fork
# between two looks.
quiet=0
rounds=0
while [ "$quiet" -lt 3 ] && [ "$rounds" -lt 50 ]; do
  quiet=$((quiet + 1))
  rounds=$((rounds + 1))
  find_members
  for pid in $found; do
    quiet=0
    kill -s KILL -- "-$pid"
    kill -s KILL "$pid"
  done
  sleep 0.1
done 2>/dev/null
