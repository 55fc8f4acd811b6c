# PID 1 of a container: ends with its host, and starts workers when the host says so.
#
# /loopai/io (read-only here) holds named pipes of the host's. `life` can only be read here, so that its end
# comes when the host's process is gone, whatever runs in here. A worker number N gets in.N, out.N and err.N.
# Each line on `life` is an order:
#   N         every process is killed, and worker N is started
#   N beside  worker N is started beside the one that is there
#   N behind  worker N is started beside both, to come after the one that was started beside
#   N over    worker N, which was started beside another, takes over: all that the other left is killed
# What is said on stdout:
#   N alone          worker N has taken over
#   N status kills   worker N has ended by itself, or could not take over; `kills` is how often the kernel ended
#                    a process for its memory meanwhile, where it tells

# What it is called with is a command for `env`. PATH is all that is kept of the environment.
if [ "$LOOPAI" != clean ]; then exec /usr/bin/env -i LOOPAI=clean PATH="$PATH" /bin/sh "$0" "$@"; fi
unset LOOPAI

# Until `life` is open its end could not be seen; that of stdin can. A signal just before the shell waits for
# `life` would not end that: hence more than one.
trap 'exit 0' TERM
exec 4<&0
( read -r _ <&4; while kill -TERM 1; do ( : ); done ) &
exec 3</loopai/io/life || exit 1
exec 4<&-
trap - TERM
# The shell would end on it, and anything in here may send it.
trap '' INT

# Sets `kills` to how often the kernel has ended a process in here for its memory; no other process is needed.
count_kills() {
  kills=
  for file in /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control; do
    if [ -r "$file" ]; then
      while read -r key value _; do if [ "$key" = oom_kill ]; then kills=$value; fi; done <"$file"
    fi
  done
}

# Whether something is in /tmp. No other process is needed.
littered() {
  for file in /tmp/* /tmp/.[!.]* /tmp/..?*; do if [ -e "$file" ] || [ -L "$file" ]; then return 0; fi; done
  return 1
}

# All that was in /tmp, whatever it is called, how many there are, and whatever rights their owner took away.
empty_tmp() {
  littered || return 0
  chmod -R u+rwx /tmp 2>/dev/null
  rm -rf /tmp 2>/dev/null
}

# Starts worker N; `shell` is the process that waits for it and tells how it ended.
start() {
  count_kills
  before=$kills
  (
    exec 3<&-
    n=$1
    shift
    /usr/bin/env "$@" <"/loopai/io/in.$n" >"/loopai/io/out.$n" 2>"/loopai/io/err.$n"
    status=$?
    count_kills
    echo "$n $status ${kills:+$((kills - before))}"
  ) &
  shell=$!
}

# Sets `first`, `second` and `third` to the workers of these shells of ours, '' for one that is gone. False if there
# is any other process, or one that has ended, beside `first` and its shell.
# A shell's number is given to no other process before this one waits for it.
look() {
  first=
  second=
  third=
  for entry in /proc/[0-9]*; do
    pid=${entry#/proc/}
    state=
    parent=
    if [ -r "$entry/status" ]; then
      while read -r key value _; do
        case $key in
          State:) state=$value ;;
          PPid:) parent=$value; break ;;
        esac
      done 2>/dev/null <"$entry/status"
    fi
    case "$pid $parent" in
      "1 "*) ;;
      "$1 1") ;;
      *" $1") if [ -n "$first" ]; then return 1; fi; first=$pid ;;
      "$2 1" | "$3 1" | *" $2" | *" $3")
        # None of them has ended or been stopped.
        case $state in R | S | D) ;; *) return 1 ;; esac
        case $parent in
          "$2") if [ -n "$second" ]; then return 1; fi; second=$pid ;;
          "$3") if [ -n "$third" ]; then return 1; fi; third=$pid ;;
        esac
        ;;
      *) return 1 ;;
    esac
  done
}

# Kills the worker of shell $1 and that shell, and is true if only the workers of shells $2 and $3 are left, as they
# were; $3 may be none. Where the first has started other processes or written to /tmp this is not even tried.
give_over() {
  look "$1" "$2" "$3" && [ -n "$second" ] && ! littered || return 1
  kill -9 "$1" ${first:+"$first"} 2>/dev/null
  wait "$1"
  # Each turn reaps what has ended.
  while [ -n "$first" ] && kill -0 "$first" 2>/dev/null; do ( : ); done
  look none "$2" "$3" && [ -n "$second" ] && ! littered
}

# Kills the worker of shell $1, which could not be used and may be there still, with its shell.
discard() {
  if [ -n "$1" ]; then kill -9 "$1" 2>/dev/null; wait "$1"; fi
}

echo up
while read -r n what <&3; do
  case $what in
    beside | behind)
      discard "$behind"
      behind=
      if [ $what = beside ]; then discard "$beside"; beside=; fi
      # The program may have taken all places: that must not end this shell.
      if ! command eval 'start "$n" "$@"' 2>/dev/null; then echo "$n 126 "
      elif [ $what = beside ]; then beside=$shell
      else behind=$shell
      fi
      ;;
    over)
      if give_over "$current" "$beside" "${behind:-none}"; then echo "$n alone"; else echo "$n 137 "; fi
      current=$beside
      beside=$behind
      behind=
      ;;
    *)
      kill -9 -1 2>/dev/null
      # Frees a place at least, should they have taken all: the shell ends where it cannot fork.
      wait
      # Each turn reaps what was killed; with none left there is nobody to signal.
      while kill -0 -1 2>/dev/null; do ( : ); done
      empty_tmp
      start "$n" "$@"
      current=$shell
      beside=
      behind=
      ;;
  esac
done
exit 0
