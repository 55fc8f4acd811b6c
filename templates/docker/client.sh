# Runs docker's client, and removes its container where that does not end with the host by itself: a program may have
# stopped the first process in there, which is to see to it.
#
#   client.sh NAME docker run --name NAME …
#
# fd 3 is the host's lifeline, closed by its death, or by itself to have the container removed. One byte on it says
# that the client has ended.
name=$1
shift
(
  exec </dev/null >/dev/null 2>&1
  read -r _ <&3 && exit 0
  # As long as there is a client there is a container, or one is being made.
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    sleep 2
    kill -0 $$ || exit 0
    docker rm --force "$name"
  done
) &
exec 3<&-
exec "$@"
