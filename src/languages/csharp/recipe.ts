import { inContainer, type Recipe } from '../recipe.js'

/** Mono where it is installed, else a .NET SDK; both compile the same worker source. */
const version =
  'if command -v mcs >/dev/null; then mcs --version | sed "s/.* /mono /"; else echo "dotnet $(dotnet --version)"; fi'

export const csharpRecipe: Recipe = {
  language: 'csharp',
  image: 'mcr.microsoft.com/dotnet/sdk:8.0.404-bookworm-slim',
  packages: [
    'mono-mcs',
    'mono-runtime',
    'libmono-system-core4.0-cil',
    'libmono-system-numerics4.0-cil',
    'libmono-microsoft-csharp4.0-cil'
  ],
  toolchain: ['sh', '-c', version],
  idleMb: 48,
  env: {
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_EnableDiagnostics: '0',
    DOTNET_EnableWriteXorExecute: '0',
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1',
    DOTNET_gcServer: '0'
  },
  worker: () => ['sh', `${inContainer.worker}/run.sh`],
  compile: {
    command: () => ['sh', `${inContainer.worker}/compile.sh`],
    readError(stderr, entry) {
      const own = new RegExp(
        `^(?:.*/)?${entry.replace('.', '\\.')}\\((\\d+),\\d+\\): error CS\\d+: (.*)$`,
        'm'
      ).exec(stderr)
      if (own) return { message: own[2], line: Number(own[1]) }
      if (/^(?:.*\/)?Worker\.cs\(\d+,\d+\): error /m.test(stderr)) {
        const contract = 'public static class Program with public static object Run(object input)'
        return { message: `${entry} has no ${contract}` }
      }
      return undefined
    },
    memoryMb: 1024,
    processes: 256,
    timeoutMs: 60_000
  }
}
