import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/json.js'
import type { RiskySettings } from '../domain/project/risky-settings.js'
import { stableJson } from './stable-json.js'
import { stateFiles } from './user-folders.js'

/** `accepted.json` in the user's state folder of a project: a repository says nothing of who has accepted what. */
interface Accepted {
  format: 1
  /** sha256 of all settings at once, for each time that they were accepted, the latest last. */
  hashes: string[]
  /** Those of the latest time, to say what changed. */
  settings: RiskySettings
}

const file = 'accepted.json'
/** Settings change with branches: going back to one asks nothing. */
const mostHashes = 50

/** Whether this user has accepted these settings of the project, and what was accepted last, if anything was. */
export async function readAccepted(
  root: string,
  settings: RiskySettings
): Promise<{ accepted: boolean; last?: RiskySettings }> {
  const known = await read(root)
  return { accepted: known?.hashes.includes(hashOf(settings)) ?? false, last: known?.settings }
}

/** Remembers that this user has accepted these settings of the project, until they change. */
export async function writeAccepted(root: string, settings: RiskySettings): Promise<void> {
  const hash = hashOf(settings)
  const earlier = ((await read(root))?.hashes ?? []).filter(other => other !== hash)
  const accepted: Accepted = { format: 1, hashes: [...earlier, hash].slice(-mostHashes), settings }
  await stateFiles(root).write(file, stableJson(accepted))
}

/** What cannot be read, for whatever reason, was not accepted. */
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
