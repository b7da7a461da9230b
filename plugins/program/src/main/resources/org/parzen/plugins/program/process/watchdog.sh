# Outlives Parzen by a moment: when Parzen is gone, however it ended, nothing that it started stays.
# $1: what all of Parzen's programs carry in their environment.
PATH=${PATH:-}:/usr/bin:/bin
trap '' INT TERM HUP

# Each line names a process group whose first program has ended: what it left behind ends now.
while read -r group; do
  kill -s KILL -- "-$group"
done 2>/dev/null

# The pipe to Parzen is closed. Sweep until three rounds in a row find nothing: a program may fork
# between two looks.
quiet=0
rounds=0
while [ "$quiet" -lt 3 ] && [ "$rounds" -lt 50 ]; do
  quiet=$((quiet + 1))
  rounds=$((rounds + 1))
  for found in $(grep -lsF -e "$1" /proc/[0-9]*/environ); do
    quiet=0
    pid=${found#/proc/}
    pid=${pid%/environ}
    kill -s KILL -- "-$pid"
    kill -s KILL "$pid"
  done 2>/dev/null
  sleep 0.1
done
