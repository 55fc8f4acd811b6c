import type { SetupResult } from '../loop/setup.js'
import { paint } from '../terminal/colour.js'
import { table } from '../terminal/table.js'

/** What `loopai setup` prints. */
export async function setupScreen({ languages, dryRun }: SetupResult): Promise<string> {
  const rows = languages.map(({ language, image, toolchain }) =>
    dryRun
      ? [language, '', image ?? 'an image built from Debian']
      : [language, `${paint('green', '✓')} ${toolchain}`, image ?? '']
  )
  const end = dryRun ? 'Nothing was done (--dry-run).' : 'Programs in these languages run in containers now.'
  return `${[...(await table(rows, 'lll')), '', `  ${end}`].join('\n')}\n`
}
