import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDead, ownerName } from '../../owner.js'
import { askEngine } from './engine.js'
import { pipeFolderPrefix } from './named-pipes.js'

const ownerKey = 'loopai.owner'

/** The label that names the owner of a container. */
export const ownerLabel = () => `${ownerKey}=${ownerName()}`

/**
 * Removes what processes left behind that ended without cleaning up: containers, by id, and folders of pipes. Only
 * processes of this machine that have certainly ended count.
 */
export async function reapLeftovers(): Promise<void> {
  const format = `{{.ID}} {{.Label "${ownerKey}"}}`
  const [{ stdout }, names] = await Promise.all([
    askEngine(['ps', '--all', '--filter', `label=${ownerKey}`, '--format', format]),
    readdir(tmpdir()).catch(() => [])
  ])
  const ids = stdout.split('\n').flatMap(line => {
    const [id, owner = ''] = line.split(' ')
    return isDead(owner) ? [id] : []
  })
  if (ids.length > 0) await askEngine(['rm', '--force', ...ids], { timeoutMs: 20_000 })
  const folders = names.filter(
    name =>
      name.startsWith(pipeFolderPrefix) && isDead(name.slice(pipeFolderPrefix.length, name.lastIndexOf('-')))
  )
  await Promise.all(folders.map(name => rm(join(tmpdir(), name), { recursive: true, force: true })))
}
