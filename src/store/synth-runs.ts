import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Emit } from '../domain/event.js'
import { LoopaiError, systemCode } from '../errors.js'
import { appendLines, diskError } from './files.js'
import { readJsonLines } from './json-lines.js'
import { isAlive } from './lock.js'

/** One run of a generator that talks to a model: `.loopai/synth/<run>/journal.jsonl`, for nobody else to read. */
export interface SynthRun<Record> {
  run: string
  records: readonly Record[]
  /** Ends when the record is on the disk. Records are written in the order of the calls. */
  append(record: Record): Promise<void>
  /** Lets others go on with the run. */
  release(): Promise<void>
}

const folderOf = (root: string) => join(root, '.loopai', 'synth')

/** A new run, called `<task>-<n>`. */
export async function createRun<Record>(root: string, task: string): Promise<SynthRun<Record>> {
  await mkdir(folderOf(root), { recursive: true }).catch(error => {
    throw diskError(error, folderOf(root))
  })
  const numbers = (await runsOf(root, task)).map(run => Number(run.slice(task.length + 1)))
  for (let n = Math.max(0, ...numbers) + 1; ; n++) {
    const run = `${task}-${n}`
    try {
      await mkdir(join(folderOf(root), run), { mode: 0o700 })
    } catch (error) {
      if (systemCode(error) === 'EEXIST') continue
      throw diskError(error, join(folderOf(root), run))
    }
    return open(root, run, [])
  }
}

/** The runs of a task, oldest first. */
export async function runsOf(root: string, task: string): Promise<string[]> {
  const names = await readdir(folderOf(root)).catch(() => [])
  return names
    .filter(name => name.startsWith(`${task}-`) && /^\d+$/.test(name.slice(task.length + 1)))
    .sort((a, b) => Number(a.slice(task.length + 1)) - Number(b.slice(task.length + 1)))
}

/** What a run has written down. Throws `unknown-run` where there is none. */
export async function readRun<Record>(
  root: string,
  task: string,
  run: string,
  emit: Emit
): Promise<Record[]> {
  const runs = await runsOf(root, task)
  if (!runs.includes(run)) {
    const known = runs.length > 0 ? `Runs here: ${runs.slice(-5).join(', ')}.` : 'There is none yet.'
    throw new LoopaiError('unknown-run', `${task} has no run "${run}". ${known}`, {
      suggestions: runs.slice(-1)
    })
  }
  const name = `.loopai/synth/${run}/journal.jsonl`
  return (await readJsonLines<Record>(join(root, name), name, emit)).map(({ value }) => value)
}

/** Goes on with a run. Throws `busy` while another process does. */
export async function openRun<Record>(
  root: string,
  task: string,
  run: string,
  emit: Emit
): Promise<SynthRun<Record>> {
  await readRun(root, task, run, emit) // throws where there is none
  const opened = await open<Record>(root, run, [])
  return { ...opened, records: await readRun<Record>(root, task, run, () => {}) }
}

async function open<Record>(root: string, run: string, records: Record[]): Promise<SynthRun<Record>> {
  const folder = join(folderOf(root), run)
  await claim(folder, run)
  let last: Promise<unknown> = Promise.resolve()
  return {
    ...{ run, records },
    append(record) {
      const written = last.then(() => appendLines(join(folder, 'journal.jsonl'), [JSON.stringify(record)]))
      last = written.catch(() => {})
      return written
    },
    async release() {
      await last
      await rm(join(folder, 'pid'), { force: true })
    }
  }
}

/** Two processes that go on with one run would both pay for its next call. */
async function claim(folder: string, run: string): Promise<void> {
  const path = join(folder, 'pid')
  for (;;) {
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx', mode: 0o600 })
      return
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw diskError(error, path)
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''))
    if (pid !== process.pid && pid > 0 && isAlive(pid)) {
      throw new LoopaiError('busy', `Run ${run} is under way in process ${pid}.`, {
        suggestions: ['wait for it to end']
      })
    }
    await rm(path, { force: true })
  }
}
