import { labelIndexOf } from '../../domain/measure/tally.js'
import type { LanguageName } from '../../domain/program/language.js'
import { inferKind } from '../../domain/task/kind/infer-kind.js'
import { kindProblem } from '../../domain/task/kind/kind-fit.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { StoredExample } from '../../store/examples-file.js'
import type { RowPlace } from '../../store/rows/row-source.js'
import type { TaskFolder } from '../../store/task-folder.js'
import type { TestReading } from '../gate/decide.js'
import { splitRows } from '../rows/split-rows.js'
import type { SearchRequest } from './candidate.js'
import { measuredIn } from './search/measured-in.js'
import { type GeneratorName, type ModelFlags, type SearchStart, searchStart } from './search/search-start.js'

export interface SynthOptions extends ModelFlags {
  task?: string
  generators?: GeneratorName[]
  languages?: LanguageName[]
  /** Languages into which the winner is translated. */
  translate?: LanguageName[]
  /** The version to improve on instead of the active one. */
  parent?: string
  seed: number
  /** False: learned programs know the words of their rows alone. */
  wordKnowledge?: boolean
  keep: 'front' | 'best' | 'all'
  /** Promote the recommended version if it passes the gate. */
  promote?: boolean
  /** When the sealed test is read; default: always. */
  readsTest?: TestReading
  /** Unlabeled inputs of which the answers are reported, the doubtful first. */
  preview?: RowPlace
}

/** The project, task and search that a synth works on. */
export interface SynthScene {
  project: Project
  folder: TaskFolder
  request: SearchRequest
  start: SearchStart
}

export interface RowCounts {
  train: number
  validation: number
  test: number
}

/**
 * Reads the task and its rows and settles what is searched. Throws `no-rows` without training rows, `bad-config` where
 * outputs are not of the task's kind, and `usage` for options that exclude each other.
 */
export async function openSynth(project: Project, options: SynthOptions): Promise<SynthScene> {
  const folder = project.task(options.task)
  const task = await folder.task()
  const rows = await splitRows(folder, task, project)
  if (rows.train.length === 0) {
    throw new LoopaiError('no-rows', `${folder.name} has no training rows.`, {
      suggestions: [`loopai add ${folder.name} rows.jsonl`]
    })
  }
  requireKind(folder, task, [...rows.train, ...rows.validation])
  const { generators, seed, parent, translate = [] } = options
  const asked = [...new Set(options.languages ?? task.languages ?? project.manifest.languages)]
  const start = await searchStart(
    project,
    folder.name,
    { names: generators, seed, languages: asked, translate: othersThan(asked, translate), parent },
    options
  )
  // What a model writes has one language, in which it has to run.
  const isLearned = start.names.every(name => name === 'local')
  const languages = isLearned ? await measuredIn(project, folder.name, start.languages) : start.languages
  const request: SearchRequest = {
    taskName: folder.name,
    task,
    rows,
    languages,
    translate: start.translate,
    seed: start.seed,
    wordKnowledge: options.wordKnowledge,
    readsTest: options.readsTest,
    labels: labelIndexOf(task)
  }
  return { project, folder, request, start: { ...start, languages } }
}

/** Throws `bad-config` where an output is not of the kind given in task.json. */
function requireKind(folder: TaskFolder, { kind }: Task, rows: readonly StoredExample[]): void {
  for (const { output, line } of rows) {
    const problem = output === null ? undefined : kindProblem(kind, output)
    if (problem === undefined) continue
    const fits = inferKind([...rows])
    throw new LoopaiError('bad-config', `${folder.path}/examples.jsonl:${line}: ${problem.message}.`, {
      suggestions: [`set "kind" in ${folder.path}/task.json to "${fits}", which these rows look like`]
    })
  }
}

/** The languages to translate into. Throws `usage` for the only language that programs are written in. */
function othersThan([written, ...more]: LanguageName[], translate: LanguageName[]): LanguageName[] {
  if (more.length === 0 && translate.includes(written)) {
    throw new LoopaiError('usage', `--translate ${written} does nothing here: programs are written in it.`, {
      suggestions: ['-l names what programs are written in, --translate what the winner is wanted in too']
    })
  }
  return [...new Set(translate)]
}

export function rowCounts({ rows }: SearchRequest): RowCounts {
  return { train: rows.train.length, validation: rows.validation.length, test: rows.test.length }
}
