# Compiles the program with the worker, by mcs or the compiler of a .NET SDK, and prints an archive of what
# runs them; what the compiler says goes to stderr.
set -e
mkdir -p /tmp/build
cd /tmp/build
export HOME=/tmp DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_EnableDiagnostics=0 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
cp /loopai/worker/*.cs /loopai/program/*.cs .
shared='-nologo -codepage:65001 -optimize+ -warn:0 -target:exe -main:LoopaiWorker.Worker'
if command -v mcs >/dev/null; then
  mcs $shared -debug -r:System.Numerics.dll -out:program.exe ./*.cs >&2
  exec tar cf - program.exe program.exe.mdb
fi
# No project, no restore, no network: the compiler itself, against the reference assemblies of the SDK.
root=$(dirname "$(readlink -f "$(command -v dotnet)")")
last() { printf '%s\n' "$@" | sort -V | tail -n 1; }
compiler=$(last "$root"/sdk/*/Roslyn/bincore/csc.dll)
references=$(last "$root"/packs/Microsoft.NETCore.App.Ref/*/ref/*)
framework=$(basename "$(dirname "$(dirname "$references")")")
for file in "$references"/*.dll; do printf -- '-r:"%s"\n' "$file"; done >references.rsp
dotnet exec "$compiler" $shared -noconfig -nostdlib -deterministic -debug:embedded -langversion:latest \
  -out:program.dll @references.rsp ./*.cs >&2
printf '{"runtimeOptions":{"tfm":"%s","framework":{"name":"Microsoft.NETCore.App","version":"%s"}}}\n' \
  "$(basename "$references")" "$framework" >program.runtimeconfig.json
exec tar cf - program.dll program.runtimeconfig.json
