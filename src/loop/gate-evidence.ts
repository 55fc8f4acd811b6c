import { constantAnswer } from '../domain/baseline.js'
import type { Evaluation, RowResults } from '../domain/evaluation.js'
import type { Contender, FirstInput, GateInput } from '../domain/gate-types.js'
import type { LabelIndex } from '../domain/label-index.js'
import { type Program, runnableOf } from '../domain/program.js'
import { type PromotionRecord, promotedVersions } from '../domain/promotion.js'
import { labelIndexOf } from '../domain/tally.js'
import type { Task } from '../domain/task.js'
import { checkThresholds, requiredThresholds } from '../domain/thresholds.js'
import type { Project } from '../project.js'
import { dataHash, type StoredExample } from '../store/examples-file.js'
import type { TaskFolder } from '../store/task-folder.js'
import { toRecord } from './eval.js'
import { type EvaluationRecord, recordEvaluation, testReaders } from './evaluations.js'
import { requireUnedited } from './pick-version.js'
import { score, toRows } from './score.js'
import { type SplitRows, splitRows } from './split-rows.js'

/** What speaks for a first version. Runs it on validation rows, through its twin if it was refitted. */
export async function gatherFirst(
  project: Project,
  folder: TaskFolder,
  task: Task,
  version: string,
  earlier: PromotionRecord[]
): Promise<FirstInput> {
  const rows = await splitRows(folder, task, project.emit)
  const measured = await measure(project, folder, task, version, rows, labelIndexOf(task))
  const { program, validation } = measured
  const { crossValidated } = program.manifest
  return {
    task,
    challenger: { version },
    earlier,
    checks: checksOf(task, measured),
    first: {
      rows: rows.validation.length,
      metrics: validation.evaluation.metrics,
      constant: constantAnswer(rows.validation.map(row => row.output)),
      crossValidated: crossValidated && {
        ...crossValidated,
        constant: constantAnswer(rows.train.map(row => row.output))
      }
    }
  }
}

/** Runs challenger and active version, and the best one ever promoted, on the same rows that none has seen. */
export async function gatherPair(
  project: Project,
  folder: TaskFolder,
  task: Task,
  version: string,
  active: string,
  earlier: PromotionRecord[]
): Promise<GateInput> {
  const rows = await splitRows(folder, task, project.emit)
  const labels = labelIndexOf(task)
  const own = await measure(project, folder, task, version, rows, labels)
  const other = await measure(project, folder, task, active, rows, labels)
  const best = await bestEver(project, folder, earlier, [version, active])
  const rival = best === undefined ? undefined : await measure(project, folder, task, best, rows, labels)
  return {
    task,
    earlier,
    checks: checksOf(task, own),
    challenger: await contender(project, own),
    active: await contender(project, other),
    best: rival && { version: rival.program.version, validation: rival.validation.results, test: rival.test },
    testReads: (await testReaders(folder, project.emit)).size
  }
}

interface Measured {
  program: Program
  /** The program that has not seen validation rows: itself, or its twin. */
  validation: { evaluation: Evaluation; results: RowResults }
  test?: RowResults
}

async function measure(
  project: Project,
  folder: TaskFolder,
  task: Task,
  version: string,
  rows: SplitRows,
  labels: LabelIndex
): Promise<Measured> {
  const program = await folder.program(version)
  requireUnedited(folder, program)
  const { selectedAs } = program.manifest
  const twin = selectedAs === undefined ? program : await folder.program(selectedAs)
  requireUnedited(folder, twin)
  const validation = await run(project, task, twin, rows.validation, labels, `${version} validation`)
  const { evaluation, results } = validation
  if (rows.test.length === 0) return { program, validation: { evaluation, results: results! } }
  // Looking at the sealed test is a read, and is recorded as one.
  const test = await run(project, task, program, rows.test, labels, `${version} test`)
  await recordEvaluation(folder, toRecord(version, 'test', dataHash(rows.test), test), project.emit)
  return { program, validation: { evaluation, results: results! }, test: test.results }
}

function run(
  project: Project,
  task: Task,
  program: Program,
  rows: StoredExample[],
  labels: LabelIndex,
  label: string
) {
  return score(project, task, runnableOf(program), toRows(rows, task), {
    ...{ label, labels, total: rows.length, keepRows: true }
  })
}

async function contender(project: Project, { program, validation, test }: Measured): Promise<Contender> {
  const { version, manifest, files } = program
  const language = await project.language(manifest.language)
  return {
    version,
    language: manifest.language,
    complexity: language.complexity(files[manifest.entry]),
    p50Us: validation.evaluation.latencyUs?.p50,
    validation: validation.results,
    test
  }
}

function checksOf(task: Task, { program, validation }: Measured) {
  const bytes = Object.values(program.files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return checkThresholds(requiredThresholds(task.require), { evaluation: validation.evaluation, bytes })
}

/** The version ever promoted with the highest recorded validation accuracy, other than those given. */
async function bestEver(
  project: Project,
  folder: TaskFolder,
  earlier: PromotionRecord[],
  except: string[]
): Promise<string | undefined> {
  const there = await folder.versions()
  const records = await folder.journal<EvaluationRecord>('evaluations.jsonl', project.emit)
  const accuracyOf = (version: string) =>
    records.findLast(({ program, split }) => program === version && split === 'validation')?.metrics
      .accuracy ?? 0
  return promotedVersions(earlier)
    .filter(version => there.includes(version) && !except.includes(version))
    .sort((a, b) => accuracyOf(b) - accuracyOf(a))[0]
}
