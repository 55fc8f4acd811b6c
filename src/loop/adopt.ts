import { basename, dirname, extname, relative, resolve } from 'node:path'
import { type LanguageName, languageNames } from '../domain/program/language.js'
import type { OutcomeCounts } from '../domain/program/outcome.js'
import { type Program, type Runnable, sizeOf, versionNumber } from '../domain/program/program.js'
import type { SplitName } from '../domain/rows/split/split.js'
import { LoopaiError } from '../errors.js'
import type { Language } from '../languages/language.js'
import { languageOfFile, loadLanguage } from '../languages/load-language.js'
import type { Project } from '../project.js'
import { dataHash, type StoredExample } from '../store/examples-file.js'
import { readText } from '../store/files.js'
import type { TaskFolder } from '../store/task-folder.js'
import { score, toRows } from './measure/score.js'
import { type SplitRows, splitRows } from './rows/split-rows.js'
import type { Runtime } from './running.js'

export interface AdoptResult {
  task: string
  /** The path as typed. */
  file: string
  version: string
  language: LanguageName
  /** The same content was a version already. */
  existed: boolean
  bytes: number
  lines: number
  parents: string[]
  seen: { splits: SplitName[]; rows: number }
  /** The command to type next. */
  next: string
  /** The result on the training rows that it was tried on. */
  checked: { rows: number; accuracy: number; outcomes: OutcomeCounts }
  runtime: Runtime
}

/** The number of rows that a program is tried on: enough to find what breaks the contract. */
const triedRows = 1000

/**
 * Records a program that a person wrote as a version, after trying it on training rows in its sandbox.
 * It counts as made from the training rows, since its author may have read them; a changed copy of a
 * version has also seen what that version was made from. Throws `bad-program` where it breaks the contract.
 */
export async function adopt(project: Project, taskName: string, file: string): Promise<AdoptResult> {
  const folder = project.task(taskName)
  const text = await readText(file)
  if (text.trim() === '') throw new LoopaiError('empty-file', `${file} is empty.`)
  const task = await folder.task()
  const { name, entry, exported } = await languageOf(file)
  // An exported file has the name of its package or class there.
  const source = exported.naming?.named(text, exported.naming.ofPrograms) ?? text
  const program: Runnable = { language: name, entry, files: { [entry]: source } }
  const rows = await splitRows(folder, task, project)
  const parent = await parentOf(folder, file, source)
  const splits = splitsSeen(parent)
  const tried = rows.train.slice(0, triedRows)
  if (tried.length === 0) {
    throw new LoopaiError('no-rows', `${folder.name} has no training rows to try a program on.`, {
      suggestions: [`loopai add ${folder.name} rows.jsonl`]
    })
  }
  const { evaluation, stability, runtime } = await score(project, task, program, toRows(tried), {
    label: file,
    total: tried.length,
    stability: true,
    mistakes: 1
  })
  const { outcomes, worst } = evaluation
  if (!outcomes.answered) throw answersNothing(file, worst[0]?.error)
  if (stability && stability.unstable > 0) throw keepsState(file, stability.unstable)
  const { version, existed } = await folder.saveProgram(program.files, {
    entry,
    family: 'human',
    language: name,
    parents: parent ? [parent.version] : [],
    generator: { name: 'human', version: project.version },
    seen: seenRows(rows, splits),
    tokens: { input: 0, cached: 0, output: 0 },
    usd: 0
  })
  return {
    task: folder.name,
    file,
    version,
    language: name,
    existed,
    runtime,
    ...sizeOf(source),
    parents: parent ? [parent.version] : [],
    seen: { splits, rows: seenRows(rows, splits).rows },
    next: await afterAdopting(project, folder, version, rows.validation.length),
    checked: { rows: evaluation.rows, accuracy: evaluation.metrics.accuracy, outcomes }
  }
}

/** The next command: to measure it if there are rows, else to run it. */
async function afterAdopting(project: Project, folder: TaskFolder, version: string, validationRows: number) {
  const number = version.split('-')[0]
  // Two branches may have given out the same number.
  const alike = (await folder.versions()).filter(other => other.startsWith(`${number}-`))
  const short = alike.length > 1 ? version : number
  // The active version would be checked against what task.json requires.
  const held = project.activeVersion(folder.name) === version
  if (validationRows > 0 && !held) return `loopai eval ${folder.name} ${short}`
  return `loopai run ${folder.name} ${short} < inputs.jsonl`
}

async function languageOf(file: string): Promise<Language> {
  const language = await languageOfFile(file)
  if (language !== undefined) return language
  const extension = extname(file)
  const known: string[] = []
  for (const name of languageNames)
    known.push(`${(await loadLanguage(name)).extensions.join(', ')} (${name})`)
  const what = extension === '' ? 'has no extension' : `ends in ${extension}`
  throw new LoopaiError('usage', `${file} ${what}, which names no language of Loopai.`, {
    suggestions: [`name it by its language: ${known.join(', ')}`]
  })
}

/** The version that a file is a changed copy of: it lies in its folder, or has the header of an export. */
async function parentOf(folder: TaskFolder, file: string, source: string): Promise<Program | undefined> {
  const [, task, exported] =
    /Made by Loopai for the task (\S+): version (v\d+-[0-9a-f]{6})/.exec(source) ?? []
  const holder = dirname(resolve(file))
  const isInVersion = relative(`${folder.folder}/programs`, holder) === basename(holder)
  const version = isInVersion ? basename(holder) : task === folder.name ? exported : undefined
  if (version === undefined || versionNumber(version) === undefined) return undefined
  return (await folder.versions()).includes(version) ? folder.program(version) : undefined
}

function splitsSeen(parent: Program | undefined): SplitName[] {
  const seen = new Set<SplitName>(['train', ...(parent?.manifest.seen.splits ?? [])])
  return [...seen]
}

function seenRows(rows: SplitRows, splits: SplitName[]) {
  const seen: StoredExample[] = splits.flatMap(split => rows[split])
  return { splits, rows: seen.length, data: dataHash(seen) }
}

function answersNothing(
  file: string,
  error: { type: string; message: string; line?: number } | undefined
): LoopaiError {
  const where = error?.line === undefined ? file : `${file}:${error.line}`
  const why = error === undefined ? 'it answers no row' : `${error.type}: ${error.message}`
  return new LoopaiError('bad-program', `${where}: ${why}. No row was answered, so nothing was adopted.`, {
    suggestions: ['the contract: one function, JSON in, JSON out, standard library only (docs/files.md)']
  })
}

function keepsState(file: string, unstable: number): LoopaiError {
  const rows = unstable === 1 ? 'one row' : `${unstable} rows`
  return new LoopaiError(
    'bad-program',
    `${file}: ${rows} got another answer when asked again in another order. Nothing was adopted.`,
    { suggestions: ['keep no state between calls, and use no clock and no randomness'] }
  )
}
