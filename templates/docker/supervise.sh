# PID 1 of a container: ends with its host, and starts the worker anew each time the host says so.
#
# /loopai/io (read-only here) holds named pipes of the host's. `life` can only be read here, so that its end
# comes when the host's process is gone, whatever runs in here. Each line on it is the number N of a worker:
# every process is killed, and a new worker gets in.N, out.N and err.N. When a worker ends by itself, a line
# `N status kills` on stdout says so; `kills` is how often the kernel ended a process for its memory meanwhile,
# where it tells.

# What it is called with is a command for `env`. PATH is all that is kept of the environment.
if [ "$LOOPAI" != clean ]; then exec /usr/bin/env -i LOOPAI=clean PATH="$PATH" /bin/sh "$0" "$@"; fi
unset LOOPAI

# Until `life` is open its end could not be seen; that of stdin can.
trap 'exit 0' TERM
exec 4<&0
( read -r _ <&4; kill -TERM 1 ) &
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

# All that was in /tmp, whatever it is called, how many there are, and whatever rights their owner took away.
empty_tmp() {
  if [ -z "$(ls -A /tmp)" ]; then return; fi
  chmod -R u+rwx /tmp 2>/dev/null
  rm -rf /tmp 2>/dev/null
}

echo up
while read -r n <&3; do
  kill -9 -1 2>/dev/null
  # Frees a place at least, should they have taken all: the shell ends where it cannot fork.
  wait
  # Each turn reaps what was killed; with none left there is nobody to signal.
  while kill -0 -1 2>/dev/null; do ( : ); done
  empty_tmp
  count_kills
  before=$kills
  (
    exec 3<&-
    /usr/bin/env "$@" <"/loopai/io/in.$n" >"/loopai/io/out.$n" 2>"/loopai/io/err.$n"
    status=$?
    count_kills
    echo "$n $status ${kills:+$((kills - before))}"
  ) &
done
exit 0
