import { createHash } from 'node:crypto'
// biome-ignore lint/style/noRestrictedImports: makes a folder of this user
import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { makeFolders } from '../make-folders.js'
import { diskError } from './disk-error.js'
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
  return filesOf(cacheFolder(root), root)
}

/** The same to read from or to clean; undefined where there are none. */
export function cacheFilesIfAny(root: string): RootedFiles | undefined {
  return existsSync(cacheFolder(root)) ? cacheFiles(root) : undefined
}

function filesOf(folder: string, root: string): RootedFiles {
  try {
    makeFolders(folder, 0o700)
  } catch (error) {
    throw diskError(error, folder)
  }
  const told = join(folder, rootName)
  try {
    // Whoever made the folder may have been killed, or out of room, before that.
    if (!statSync(told, { throwIfNoEntry: false })?.size)
      writeFileSync(told, `${realpathSync(root)}\n`, { mode: 0o600 })
  } catch {
    // the next time
  }
  return new RootedFiles(folder, `${folder}/`)
}

/** The file in the folder of a project that says where it is: once it is gone, nobody needs its caches. */
const rootName = 'root'

/** The folders of this user's projects. */
export interface ProjectFolders {
  /** With the id of a project first. */
  files: RootedFiles
  /** By id: gone are those that are no longer where they were. Of a folder without that word nothing is known. */
  ids: { id: string; gone: boolean }[]
}

/** The folders of all projects of this user; undefined where there are none yet. */
export async function projectFolders(what: keyof typeof homes): Promise<ProjectFolders | undefined> {
  const home = join(homeOf(what, process.env), 'loopai')
  if (!existsSync(home)) return undefined
  const files = new RootedFiles(home, `${home}/`)
  const names = (await files.list('.')).filter(name => /^[0-9a-f]{32}$/.test(name))
  const ids = names.map(async id => {
    const root = (await files.read(`${id}/${rootName}`).catch(() => undefined))?.trimEnd()
    return { id, gone: Boolean(root) && !existsSync(root!) }
  })
  return { files, ids: await Promise.all(ids) }
}

/** The folder of what must not be lost of a project and is this user's alone, as journals are: `XDG_STATE_HOME` likewise. */
export function stateFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(homeOf('state', env), 'loopai', idOf(root))
}

/** The files in it. The folder is made where it is not there, for this user alone. */
export function stateFiles(root: string): RootedFiles {
  return filesOf(stateFolder(root), root)
}

/** The same to read from; undefined where there is none. */
export function stateFilesIfAny(root: string): RootedFiles | undefined {
  return existsSync(stateFolder(root)) ? stateFiles(root) : undefined
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
