# Runs what compile.sh made. /tmp is new for each worker.
cd /tmp
tar xf /loopai/artifact
if [ -f program.exe ]; then exec mono --debug program.exe; fi
exec dotnet exec program.dll
