# Links the program with the worker and prints the executable; what the compiler says goes to stderr.
# With `warm` instead, prints an archive of the compiled standard library for later compilations.
set -e
mkdir -p /tmp/build /tmp/cache
cd /tmp/build
cp -r /loopai/worker/main.go /loopai/worker/worker .
export CGO_ENABLED=0 GOFLAGS=-mod=mod GOPROXY=off GOTOOLCHAIN=local GOTELEMETRY=off GO111MODULE=on
export GOCACHE=/tmp/cache GOPATH=/tmp/go GOTMPDIR=/tmp HOME=/tmp
PATH=$PATH:/usr/local/go/bin
# The language of the toolchain that there is.
printf 'module program\n\ngo %s\n' "$(go env GOVERSION | sed 's/^go\([0-9]*\.[0-9]*\).*/\1/')" >go.mod
build() { go build -trimpath -buildvcs=false -ldflags='-s -w' -o /tmp/program . >&2; }
if [ "$1" = warm ]; then
  cp /loopai/worker/warm.go.txt program.go
  build
  exec tar cf - -C /tmp/cache .
fi
if [ -f /loopai/warm ]; then tar xf /loopai/warm -C /tmp/cache; fi
cp /loopai/program/* .
build
cat /tmp/program
