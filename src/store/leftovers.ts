// biome-ignore lint/style/noRestrictedImports: looks for a folder of this user
import { existsSync } from 'node:fs'
import { LoopaiError } from '../errors.js'
import { keepLatest } from './keep-latest.js'
import { acquireLock, lockOf } from './lock.js'
import { RootedFiles } from './rooted-files.js'
import { runsFolder } from './synth-runs.js'
import {
  cacheFilesIfAny,
  type ProjectFolders,
  projectFolders,
  sandboxesFolder,
  stateFilesIfAny
} from './user-folders.js'
import { isTemporary } from './write-whole.js'

/** Something that nobody needs any more. */
export interface Leftover {
  what: 'temporary file' | 'of an earlier version' | 'cache' | 'cache of a project that is gone' | 'journal'
  /** For people. */
  path: string
  bytes: number
  /** False where it is in use after all. */
  remove(): Promise<boolean>
}

/** A command that is under way may have written it, and is about to rename it. */
const inUseMs = 10 * 60_000
/** Which images a project has set up for itself is no cache: to make it again takes an engine. */
const kept = ['root', 'images.json']

/** What is left in a project, in this user's folders of it, and of projects that are gone. `journals`: those of models, too. */
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

/** More compiled programs than this are kept for no machine: the least used go. */
const mostCompiled = { most: 1000, bytes: 2 * 2 ** 30 }

/** Keeps caches from piling up: removes those of projects that are gone, and what was compiled and not used for long. */
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

/** All of `.loopai` but the locks, and the journals of models that were not moved. */
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

/** The runs in a folder; one that is under way stays. */
async function runsIn(files: RootedFiles, before: string): Promise<Leftover[]> {
  const folder = `${before}${runsFolder}`
  const runs = await files.list(folder)
  return Promise.all(
    runs.map(async run => {
      const path = `${folder}/${run}`
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
