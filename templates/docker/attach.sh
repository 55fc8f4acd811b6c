# PID 1 of a container whose worker talks over stdin and stdout: ends with its worker, or when stdin does.
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
exit $?
