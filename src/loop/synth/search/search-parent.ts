import { containsInput } from '../../../domain/honesty/memorized.js'
import { madeBefore } from '../../../domain/honesty/round.js'
import { worthOf } from '../../../domain/measure/evaluation.js'
import { type Program, runnableOf } from '../../../domain/program/program.js'
import type { Parent } from '../../../generators/proposal.js'
import { loadLanguage } from '../../../languages/load-language.js'
import type { Project } from '../../../project.js'
import type { StoredExample } from '../../../store/examples-file.js'
import type { TaskFolder } from '../../../store/task-folder.js'
import { rowsMadeFrom, unseenTraining } from '../../measure/unseen-rows.js'
import { pickVersion } from '../../programs.js'
import type { SplitRows } from '../../rows/split-rows.js'
import type { SearchRequest } from '../candidate.js'
import { cascadeFor, runOnTrain } from './train-run.js'

/**
 * The version that a search with a model improves on: the one given as `typed`, else the active one, if a model or a
 * person wrote it. A learned one was made from all training rows: with it none would be left that the model has not
 * seen. Undefined without either, and where `typed` is null.
 */
export async function parentVersion(
  project: Project,
  folder: TaskFolder,
  typed: string | null | undefined
): Promise<Program | undefined> {
  if (typed === null) return undefined
  if (typed !== undefined) return folder.program(await pickVersion(project, folder, typed))
  if (project.activeVersion(folder.name) === undefined) return undefined
  const active = await folder.program(await pickVersion(project, folder, undefined))
  return active.manifest.generator.name === 'local' ? undefined : active
}

/**
 * The version that a search improves on, measured on the current training rows (see `parentVersion`). Undefined without
 * one, and, with a warning, where the version may not be shown.
 * A version made with validation rows is replaced by its train-only twin: what a model is shown must not depend on rows
 * that candidates are chosen on.
 */
export async function searchParent(
  project: Project,
  folder: TaskFolder,
  request: SearchRequest,
  typed: string | null | undefined
): Promise<Parent | undefined> {
  const named = await parentVersion(project, folder, typed)
  if (named === undefined) return undefined
  const { task, rows, labels } = request
  const program = await trainOnly(folder, named)
  const why = (await folder.isStale(named.version))
    ? `it was ${madeBefore}`
    : program === undefined
      ? 'it was made from validation rows too, and no version of it from training rows alone is there'
      : whyUnfit(program, rows)
  if (program === undefined || why !== undefined) {
    project.emit({ type: 'warning', message: `${named.version} is not shown to a model: ${why}.` })
    return undefined
  }
  const { entry, language } = program.manifest
  const cascade = cascadeFor(request)
  const label = `${program.version} training rows`
  const seenRows = rowsMadeFrom(program, rows.train)
  const unseen = unseenTraining(program, rows.train, task)
  const added = [...rows.train.keys()].slice(seenRows ?? rows.train.length)
  const train = await runOnTrain(project, task, runnableOf(program), rows.train, {
    label,
    labels,
    cascade,
    toReach: 0,
    unseen: [...unseen, ...added]
  })
  const { ran, right, wrong, prints, evaluation, stopped } = train
  return {
    version: program.version,
    language,
    entry,
    files: program.files,
    seenRows,
    ...(unseen.length > 0 && { unseen }),
    feedback: {
      proposal: runnableOf(program),
      verdict: stopped ? { kind: 'broken', reason: stopped.reason } : { kind: 'measured' },
      ran,
      right,
      wrong,
      prints,
      accuracy: evaluation.metrics.accuracy,
      worth: worthOf(evaluation.metrics),
      complexity: (await loadLanguage(language)).complexity(program.files[entry])
    }
  }
}

/** The program itself if it was made from training rows only, else its twin; undefined without one. */
async function trainOnly(folder: TaskFolder, program: Program): Promise<Program | undefined> {
  const knows = ({ manifest }: Program) => manifest.seen.splits.some(split => split !== 'train')
  if (!knows(program)) return program
  const { selectedAs } = program.manifest
  const twin = selectedAs === undefined ? undefined : await folder.program(selectedAs)
  return twin && !knows(twin) ? twin : undefined
}

/**
 * Why a program may not be shown to a model. A person may have written held-out rows into it, whatever its manifest
 * says it was made from.
 */
function whyUnfit({ files, manifest }: Program, { train, validation, test }: SplitRows): string | undefined {
  const inputsOf = (rows: StoredExample[]) => rows.map(({ input }) => input)
  return containsInput(files[manifest.entry], inputsOf([...validation, ...test]), inputsOf(train))
    ? 'it holds the text of a row that no model may see'
    : undefined
}
