import { createHash } from 'node:crypto'
import { readlinkSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { LoopaiError } from '../../errors.js'
import { makeFolders } from '../../make-folders.js'

/**
 * A path without a comma that leads to `path`: Deno's lists of paths cannot escape one. For a path with a comma, it is
 * a link in `cacheDir`, made once. Throws `sandbox-failed` where that folder has a comma, too.
 */
export function commaFree(path: string, cacheDir: string): string {
  if (!path.includes(',')) return path
  const link = join(cacheDir, `link-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`)
  if (link.includes(',')) {
    throw new LoopaiError(
      'sandbox-failed',
      `The deno sandbox cannot use ${cacheDir}: it has a comma in it.`,
      {
        suggestions: ['set XDG_CACHE_HOME to a folder without one', '--sandbox docker']
      }
    )
  }
  if (targetOf(link) === path) return link
  makeFolders(cacheDir)
  const temporary = `${link}.${process.pid}`
  symlinkSync(path, temporary)
  renameSync(temporary, link)
  return link
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}
