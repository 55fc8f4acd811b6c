import { errorEnds, shareEnds } from '../../domain/honesty/cross-validated.js'
import { recordedStandIn, standInOn } from '../../domain/honesty/stand-in.js'
import type { Metrics } from '../../domain/measure/evaluation.js'
import type { Program } from '../../domain/program/program.js'
import { exactPercent, threeDigits } from '../../domain/text/wording.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { latestEvaluation } from '../records/evaluations.js'

/** How good a version is, in a sentence: on the sealed test, or on what stands in for it, or that it is not known. */
export async function qualityLine(
  project: Project,
  folder: TaskFolder,
  program: Program,
  picked: string
): Promise<string> {
  const test = await testFigures(project, folder, program, picked)
  if (test) {
    const same = sameAs(program.version, test.program)
    return `${figureIn('Test accuracy', test.metrics)} on ${test.rows} rows that it was not made from${same}.`
  }
  const known = recordedStandIn(program.manifest)
  const figure = known.unseen ?? known.crossValidated
  if (figure) return `${figureIn('Accuracy', figure)}, ${standInOn(known)}.`
  return 'Not measured on rows that it was not made from.'
}

/** Names the version of the figure, if it was measured in another language. */
function sameAs(version: string, measured: string): string {
  return version === measured ? '' : `, of ${measured}, which answers the same`
}

/** The measurements of a version, or of the one with the same answers in another language. */
async function testFigures(project: Project, folder: TaskFolder, program: Program, picked: string) {
  const own = await latestEvaluation(folder, program.version, 'test', project.emit)
  const model = program.manifest.translates ?? picked
  return own ?? (await latestEvaluation(folder, model, 'test', project.emit))
}

/** `Test accuracy 91.7 % (87.7–94.5)`; for numbers `Mean error 45.6 (40.1–51.2), R² 0.93`. */
function figureIn(name: string, metrics: Partial<Metrics> & Pick<Metrics, 'accuracy'>): string {
  const { accuracy, interval, mae, maeInterval, r2 } = metrics
  if (mae !== undefined) {
    return `Mean error ${threeDigits(mae)}${errorEnds(maeInterval)}${r2 === undefined ? '' : `, R² ${r2.toFixed(3)}`}`
  }
  return `${name} ${exactPercent(accuracy)}${shareEnds(interval)}`
}
