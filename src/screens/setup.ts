import type { SetupResult } from '../loop/setup.js'
import { paint, table } from '../terminal/format.js'

/** What `loopai setup` prints. */
export function setupScreen({ languages, dryRun }: SetupResult): string {
  const rows = languages.map(({ language, image, toolchain }) =>
    dryRun
      ? [language, '', image ?? 'an image built from Debian']
      : [language, `${paint('green', '✓')} ${toolchain}`, image ?? '']
  )
  const end = dryRun ? 'Nothing was done (--dry-run).' : 'Programs in these languages run in containers now.'
  return `${[...table(rows, 'lll'), '', `  ${end}`].join('\n')}\n`
}
