# PID 1 of a container whose worker talks over stdin and stdout: ends with its worker, or when stdin does.
# It exits with 137 only where the kernel ended the worker for its memory, as far as that tells.
#
# What it is called with is a command for `env`. PATH is all that is kept of the environment.
if [ "$LOOPAI" != clean ]; then exec /usr/bin/env -i LOOPAI=clean PATH="$PATH" /bin/sh "$0" "$@"; fi
unset LOOPAI

trap 'exit 0' TERM
exec 3<&0
mkfifo /tmp/in || exit 1
/usr/bin/env "$@" </tmp/in 3<&- &
worker=$!
( cat <&3 >/tmp/in; kill -TERM 1 ) &
exec 3<&-
wait "$worker"
status=$?
if [ "$status" = 137 ]; then
  for file in /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control; do
    if [ -r "$file" ] && grep -qx 'oom_kill 0' "$file"; then exit 9; fi
  done
fi
exit "$status"
