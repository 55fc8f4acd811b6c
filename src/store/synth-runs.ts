import { join } from 'node:path'
import type { Emit } from '../domain/event.js'
import { LoopaiError } from '../errors.js'
import { readJsonLines } from './json-lines.js'
import { acquireLock } from './lock.js'
import type { RootedFiles } from './rooted-files.js'
import { stateFiles, stateFilesIfAny, stateFolder } from './user-folders.js'

/**
 * One run that asks a model: `synth/<run>/journal.jsonl` (`label/…` for one that labels inputs) in the user's state
 * folder of the project, readable by this user only. Runs inside a repository do not count, since its author could invent the replies of a
 * model.
 */
export interface SynthRun<Record> {
  run: string
  records: readonly Record[]
  /** Resolves when the record is on the disk. Records are written in the order of the calls. */
  append(record: Record): Promise<void>
  /** Lets other processes continue the run. */
  release(): Promise<void>
}

/** The folder of runs, in the user's state folder of a project: of those that search programs, by default. */
export const runsFolder = 'synth'
/** The same for runs that label inputs. */
export const labelingFolder = 'label'

type RunsFolder = typeof runsFolder | typeof labelingFolder

const journalOf = (run: string, folder: RunsFolder = runsFolder) => `${folder}/${run}/journal.jsonl`

/** Where the runs of a project are stored, for messages. */
export function folderOfRuns(root: string): string {
  return join(stateFolder(root), runsFolder)
}

/** Whether a run of this name exists. */
export async function hasRun(root: string, run: string): Promise<boolean> {
  return (await runNames(root, runsFolder)).includes(run)
}

async function runNames(root: string, folder: RunsFolder): Promise<string[]> {
  return (await stateFilesIfAny(root)?.list(folder)) ?? []
}

/** Stores a run that was recorded elsewhere. */
export async function putRun(root: string, run: string, journal: string): Promise<void> {
  const files = stateFiles(root)
  await files.makeFolder(`${runsFolder}/${run}`, 0o700)
  await files.write(journalOf(run), journal)
}

/** A new run, named `<task>-<n>`. */
export async function createRun<Record>(
  root: string,
  task: string,
  folder: RunsFolder = runsFolder
): Promise<SynthRun<Record>> {
  const files = stateFiles(root)
  await files.makeFolder(folder)
  const numbers = (await runsOf(root, task, folder)).map(run => Number(run.slice(task.length + 1)))
  for (let n = Math.max(0, ...numbers) + 1; ; n++) {
    const run = `${task}-${n}`
    if (await files.claimFolder(`${folder}/${run}`, 0o700)) return open(files, run, folder, [])
  }
}

/** The runs of a task, oldest first. */
export async function runsOf(root: string, task: string, folder: RunsFolder = runsFolder): Promise<string[]> {
  return (await runNames(root, folder))
    .filter(name => name.startsWith(`${task}-`) && /^\d+$/.test(name.slice(task.length + 1)))
    .sort((a, b) => Number(a.slice(task.length + 1)) - Number(b.slice(task.length + 1)))
}

/** The records of a run. Throws `unknown-run` where there is none. */
export async function readRun<Record>(
  root: string,
  task: string,
  run: string,
  emit: Emit,
  folder: RunsFolder = runsFolder
): Promise<Record[]> {
  const runs = await runsOf(root, task, folder)
  if (!runs.includes(run)) {
    const known = runs.length > 0 ? `Runs here: ${runs.slice(-5).join(', ')}.` : 'There is none yet.'
    throw new LoopaiError('unknown-run', `${task} has no run "${run}". ${known}`, {
      suggestions: runs.slice(-1)
    })
  }
  return (await readJsonLines<Record>(stateFiles(root), journalOf(run, folder), emit)).map(
    ({ value }) => value
  )
}

/** The runs of a task whose journals hold a text of which `holds` says so. */
export async function runsHolding(
  root: string,
  task: string,
  holds: (text: string) => boolean,
  folder: RunsFolder = runsFolder
): Promise<string[]> {
  const files = stateFilesIfAny(root)
  if (files === undefined) return []
  const found: string[] = []
  for (const run of await runsOf(root, task, folder)) {
    if (holds((await files.read(journalOf(run, folder))) ?? '')) found.push(run)
  }
  return found
}

/** Removes a run with all that it recorded. */
export async function removeRun(root: string, run: string, folder: RunsFolder = runsFolder): Promise<void> {
  await stateFiles(root).removeAll(`${folder}/${run}`)
}

/** Continues a run. Throws `busy` while another process does. */
export async function openRun<Record>(
  root: string,
  task: string,
  run: string,
  emit: Emit,
  folder: RunsFolder = runsFolder
): Promise<SynthRun<Record>> {
  await readRun(root, task, run, emit, folder) // throws where there is none
  const opened = await open<Record>(stateFiles(root), run, folder, [])
  return { ...opened, records: await readRun<Record>(root, task, run, () => {}, folder) }
}

async function open<Record>(
  files: RootedFiles,
  run: string,
  folder: RunsFolder,
  records: Record[]
): Promise<SynthRun<Record>> {
  // Two processes that continued the same run would both pay for its next call.
  const lock = await acquireLock(files, `${folder}/${run}/lock`, false)
  let last: Promise<unknown> = Promise.resolve()
  return {
    run,
    records,
    append(record) {
      const written = last.then(() => {
        lock.requireHeld()
        return files.append(journalOf(run, folder), [JSON.stringify(record)])
      })
      last = written.catch(() => {})
      return written
    },
    async release() {
      await last
      await lock.release()
    }
  }
}
