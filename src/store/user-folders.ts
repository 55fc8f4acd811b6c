import { createHash } from 'node:crypto'
// biome-ignore lint/style/noRestrictedImports: makes a folder of this user
import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { makeFolders } from '../make-folders.js'
import { diskError } from './disk-error.js'
import { RootedFiles } from './rooted-files.js'

/**
 * The folder of this user's caches for a project. It is outside the project, since a repository must not bring what
 * decides anything. In `XDG_CACHE_HOME` or the system's usual place; identified by the real path of the project.
 */
export function cacheFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(homeOf('cache', env), 'loopai', idOf(root))
}

/** The cache of what sandboxes prepare one time for a machine: shared by all projects. */
export function sandboxesFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(homeOf('cache', env), 'loopai', 'sandboxes')
}

/** Its files. The folder is created where needed, readable by this user only. */
export function cacheFiles(root: string): RootedFiles {
  return filesOf(cacheFolder(root), root)
}

/** The same for reading or cleaning; undefined where the folder does not exist. */
export function cacheFilesIfAny(root: string): RootedFiles | undefined {
  return existsSync(cacheFolder(root)) ? cacheFiles(root) : undefined
}

function filesOf(folder: string, root: string): RootedFiles {
  try {
    makeFolders(folder, 0o700)
  } catch (error) {
    throw diskError(error, folder)
  }
  const rootFile = join(folder, rootName)
  try {
    // The process that created the folder may have been killed, or run out of space, before it wrote this file.
    if (!statSync(rootFile, { throwIfNoEntry: false })?.size)
      writeFileSync(rootFile, `${realpathSync(root)}\n`, { mode: 0o600 })
  } catch {
    // written the next time
  }
  return new RootedFiles(folder, `${folder}/`, 0o600)
}

/**
 * The file in the folder of a project that contains the project's path: when that is gone, the caches are no longer
 * needed.
 */
const rootName = 'root'

/** The folders of this user's projects. */
export interface ProjectFolders {
  /** Paths begin with the id of a project. */
  files: RootedFiles
  /** By id; `gone`: the project is no longer at its path. A folder without a path is not reported. */
  ids: { id: string; gone: boolean }[]
}

/** The folders of all projects of this user; undefined where there are none. */
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

/**
 * The folder for what must not be lost and is private to this user, such as journals: in `XDG_STATE_HOME` or the
 * usual place.
 */
export function stateFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(homeOf('state', env), 'loopai', idOf(root))
}

/** Its files. The folder is created where needed, readable by this user only. */
export function stateFiles(root: string): RootedFiles {
  return filesOf(stateFolder(root), root)
}

/** The same for reading; undefined where the folder does not exist. */
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

/** A hash rather than a readable name, since it is never shown. */
function idOf(root: string): string {
  return createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 32)
}
