// biome-ignore lint/style/noRestrictedImports: looks for a folder of this user
import { existsSync } from 'node:fs'
import { LoopaiError } from '../errors.js'
import { keepLatest } from './keep-latest.js'
import { acquireLock, lockOf } from './lock.js'
import { RootedFiles } from './rooted-files.js'
import { labelingFolder, runsFolder } from './synth-runs.js'
import {
  cacheFilesIfAny,
  type ProjectFolders,
  projectFolders,
  sandboxesFolder,
  stateFilesIfAny
} from './user-folders.js'
import { isTemporary } from './write-whole.js'

/** Something that is no longer needed. */
export interface Leftover {
  what: 'temporary file' | 'of an earlier version' | 'cache' | 'cache of a project that is gone' | 'journal'
  /** For messages. */
  path: string
  bytes: number
  /** False where it is in use after all. */
  remove(): Promise<boolean>
}

/** A running command may have written newer files, and be about to rename them. */
const inUseMs = 10 * 60_000
/** Files that are no cache: the list of a project's images takes an engine to make again. */
const kept = ['root', 'images.json']

/**
 * What can be removed of a project, of this user's folders for it, and of projects that no longer exist. `journals`:
 * also the journals of models.
 */
export async function leftovers(
  project: { root: string; taskPaths: string[] } | undefined,
  journals: boolean
): Promise<Leftover[]> {
  const found: Leftover[] = []
  if (project !== undefined) {
    const files = new RootedFiles(project.root)
    found.push(...(await temporaryFiles(files, project.taskPaths)), ...(await oldFiles(files, journals)))
    const cache = cacheFilesIfAny(project.root)
    const names = (await cache?.list('.'))?.filter(name => !kept.includes(name)) ?? []
    for (const name of names) found.push(await leftover(cache!, name, 'cache'))
    const state = stateFilesIfAny(project.root)
    if (journals && state) found.push(...(await runsIn(state, '')))
  }
  found.push(...(await cachesOfGone(await projectFolders('cache'))))
  if (journals) found.push(...(await journalsOfGone(await projectFolders('state'))))
  return found
}

/** The most compiled programs that are kept; the least recently used are removed. */
const mostCompiled = { most: 1000, bytes: 2 * 2 ** 30 }

/**
 * Limits the size of caches: removes those of projects that no longer exist, and compiled programs that were not
 * used for long.
 */
export async function pruneCaches(): Promise<void> {
  for (const { remove } of await cachesOfGone(await projectFolders('cache'))) await remove()
  const folder = sandboxesFolder()
  if (existsSync(folder)) await keepLatest(new RootedFiles(folder, `${folder}/`), 'compiled', mostCompiled)
}

async function leftover(files: RootedFiles, path: string, what: Leftover['what']): Promise<Leftover> {
  return {
    what,
    path: files.shown(path),
    bytes: await files.bytesOf(path),
    remove: async () => {
      await files.removeAll(path)
      return true
    }
  }
}

async function temporaryFiles(files: RootedFiles, taskPaths: string[]): Promise<Leftover[]> {
  const locks = lockOf('')
  const folders = ['', 'tasks/', locks, ...taskPaths.flatMap(path => [`${path}/`, `${path}/programs/`])]
  const found: Leftover[] = []
  for (const folder of new Set(folders)) {
    const names = (await files.list(folder === '' ? '.' : folder.slice(0, -1))).filter(isTemporary)
    for (const name of names) {
      const writtenAt = files.writtenAt(`${folder}${name}`) ?? Date.now()
      if (Date.now() - writtenAt > inUseMs)
        found.push(await leftover(files, `${folder}${name}`, 'temporary file'))
    }
  }
  return found
}

/** All of `.loopai` except locks, and journals of models that were not moved. */
async function oldFiles(files: RootedFiles, journals: boolean): Promise<Leftover[]> {
  const names = (await files.list('.loopai')).filter(name => name !== 'locks' && name !== runsFolder)
  const found = await Promise.all(
    names.map(name => leftover(files, `.loopai/${name}`, 'of an earlier version'))
  )
  const old = `.loopai/${runsFolder}`
  if (journals && (await files.bytesOf(old)) > 0) found.push(await leftover(files, old, 'journal'))
  return found
}

async function cachesOfGone(folders: ProjectFolders | undefined): Promise<Leftover[]> {
  const gone = folders?.ids.filter(({ gone }) => gone) ?? []
  return Promise.all(gone.map(({ id }) => leftover(folders!.files, id, 'cache of a project that is gone')))
}

async function journalsOfGone(folders: ProjectFolders | undefined): Promise<Leftover[]> {
  const gone = folders?.ids.filter(({ gone }) => gone) ?? []
  return (await Promise.all(gone.map(({ id }) => runsIn(folders!.files, `${id}/`)))).flat()
}

/** The runs in a folder, except one in progress. */
async function runsIn(files: RootedFiles, before: string): Promise<Leftover[]> {
  const paths: string[] = []
  for (const folder of [runsFolder, labelingFolder]) {
    for (const run of await files.list(`${before}${folder}`)) paths.push(`${before}${folder}/${run}`)
  }
  return Promise.all(
    paths.map(async path => {
      const found = await leftover(files, path, 'journal')
      return { ...found, remove: async () => ((await isUnderWay(files, path)) ? false : found.remove()) }
    })
  )
}

async function isUnderWay(files: RootedFiles, run: string): Promise<boolean> {
  try {
    await (await acquireLock(files, `${run}/lock`, false)).release()
    return false
  } catch (error) {
    if (error instanceof LoopaiError && error.code === 'busy') return true
    throw error
  }
}
