import { createHash } from 'node:crypto'
// biome-ignore lint/style/noRestrictedImports: makes a folder of this user
import { mkdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { RootedFiles } from './rooted-files.js'

/**
 * The folder of this user's caches for a project: outside it, since what decides anything must not come with a
 * repository. `XDG_CACHE_HOME`, or what is usual on the system; told apart by the real path of the project.
 */
export function cacheFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(homeOf('cache', env), 'loopai', idOf(root))
}

/** Where what sandboxes make once for a machine is kept: it is the same for every project. */
export function sandboxesFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(homeOf('cache', env), 'loopai', 'sandboxes')
}

/** The files in it. The folder is made where it is not there, for this user alone. */
export function cacheFiles(root: string): RootedFiles {
  return filesOf(cacheFolder(root))
}

function filesOf(folder: string): RootedFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return new RootedFiles(folder, `${folder}/`)
}

/** The folder of what must not be lost of a project and is this user's alone, as journals are: `XDG_STATE_HOME` likewise. */
export function stateFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(homeOf('state', env), 'loopai', idOf(root))
}

/** The files in it. The folder is made where it is not there, for this user alone. */
export function stateFiles(root: string): RootedFiles {
  return filesOf(stateFolder(root))
}

const homes = {
  cache: { named: 'XDG_CACHE_HOME', mac: ['Library', 'Caches'], other: ['.cache'] },
  state: { named: 'XDG_STATE_HOME', mac: ['Library', 'Application Support'], other: ['.local', 'state'] }
} as const

function homeOf(what: keyof typeof homes, env: NodeJS.ProcessEnv): string {
  const { named, mac, other } = homes[what]
  const own = env[named]
  if (own?.startsWith('/')) return own
  if (process.platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  return join(homedir(), ...(process.platform === 'darwin' ? mac : other))
}

/** Never shown: no name of a folder has to fit into another. */
function idOf(root: string): string {
  return createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 32)
}
