# PID 1 of a container: ends with its host, and starts the worker anew each time the host says so.
#
# /loopai/io (read-only here) holds named pipes of the host's. `life` can only be read here, so that its end
# comes when the host's process is gone, whatever runs in here. Each line on it is the number N of a worker:
# every process is killed, and a new worker gets in.N, out.N and err.N. When a worker ends by itself, a line
# `N status kills` on stdout says so; `kills` is how often the kernel ended a process here for its memory.

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

out_of_memory() {
  for file in /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control; do
    if [ -r "$file" ]; then
      while read -r key value _; do if [ "$key" = oom_kill ]; then echo "$value"; fi; done <"$file"
    fi
  done
}

echo up
while read -r n <&3; do
  kill -9 -1 2>/dev/null
  # Frees a place at least, should they have taken all: the shell ends where it cannot fork.
  wait
  # Each turn reaps what was killed; with none left there is nobody to signal.
  while kill -0 -1 2>/dev/null; do ( : ); done
  rm -rf /tmp/* /tmp/.[!.]* /tmp/..?* 2>/dev/null
  (
    exec 3<&-
    /usr/bin/env "$@" <"/loopai/io/in.$n" >"/loopai/io/out.$n" 2>"/loopai/io/err.$n"
    echo "$n $? $(out_of_memory)"
  ) &
done
exit 0
