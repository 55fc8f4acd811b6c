import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/json.js'
import type { RiskySettings } from '../domain/project/risky-settings.js'
import { stableJson } from './stable-json.js'
import { stateFiles } from './user-folders.js'

/**
 * `accepted.json` in the user's state folder of a project; outside the repository, which must not say what its user
 * has accepted.
 */
interface Accepted {
  format: 1
  /** sha256 of all risky settings together, for each time they were accepted, the latest last. */
  hashes: string[]
  /** The settings accepted last, to say what has changed. */
  settings: RiskySettings
}

const file = 'accepted.json'
/** The number of accepted states to keep: settings change with branches, and going back to one asks nothing. */
const mostHashes = 50

/** Whether this user has accepted these settings of the project, and the settings accepted last, if any. */
export async function readAccepted(
  root: string,
  settings: RiskySettings
): Promise<{ accepted: boolean; last?: RiskySettings }> {
  const known = await read(root)
  return { accepted: known?.hashes.includes(hashOf(settings)) ?? false, last: known?.settings }
}

/** Stores that this user has accepted these settings of the project. */
export async function writeAccepted(root: string, settings: RiskySettings): Promise<void> {
  const hash = hashOf(settings)
  const earlier = ((await read(root))?.hashes ?? []).filter(other => other !== hash)
  const accepted: Accepted = { format: 1, hashes: [...earlier, hash].slice(-mostHashes), settings }
  await stateFiles(root).write(file, stableJson(accepted))
}

/** Undefined if it can't be read for any reason: then nothing counts as accepted. */
async function read(root: string): Promise<Accepted | undefined> {
  try {
    const text = await stateFiles(root).read(file)
    const known = JSON.parse(text ?? '') as Partial<Accepted> | null
    const { format, hashes, settings } = known ?? {}
    if (format !== 1 || !Array.isArray(hashes) || typeof settings !== 'object' || settings === null)
      return undefined
    return { format, hashes, settings }
  } catch {
    return undefined
  }
}

function hashOf(settings: RiskySettings): string {
  return `sha256:${createHash('sha256').update(canonicalJson(settings)).digest('hex')}`
}
