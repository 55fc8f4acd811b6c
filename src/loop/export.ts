import type { Project } from '../project.js'
import { latestEvaluation } from './evaluations.js'
import { pickVersion, requireUnedited } from './pick-version.js'

export interface Exported {
  task: string
  version: string
  language: string
  source: string
}

/** A program's source under a four-line header: where it came from, how good it is, how to renew it. */
export async function exportProgram(
  project: Project,
  target: { task?: string; version?: string; out?: string }
): Promise<Exported> {
  const folder = project.task(target.task)
  const version = await pickVersion(project, folder, target.version)
  const program = await folder.program(version)
  requireUnedited(folder, program)
  const { entry, family, language, crossValidated } = program.manifest
  const { comment } = await project.language(language)
  const test = await latestEvaluation(folder, version, 'test', project.emit)
  let quality = 'Not measured on rows that it was not made from.'
  if (test) {
    const { accuracy, interval, mae } = test.metrics
    const [low, high] = interval.map(percent)
    const figure =
      mae === undefined
        ? `Test accuracy ${percent(accuracy)} % (${low}–${high})`
        : `Mean absolute test error ${mae.toPrecision(3)}`
    quality = `${figure} on ${test.rows} rows that it was not made from.`
  } else if (crossValidated) {
    const { accuracy, mae, rows } = crossValidated
    const figure =
      mae === undefined ? `Accuracy ${percent(accuracy)} %` : `Mean absolute error ${mae.toPrecision(3)}`
    quality = `${figure} on ${rows} rows: cross-validated, not held out.`
  }
  const renew = `loopai synth ${folder.name} --promote && loopai export ${folder.name}`
  const header = [
    `Made by Loopai for the task ${folder.name}: version ${version}, ${family}.`,
    quality,
    'Do not edit: what you change here is lost when it is renewed from more labeled rows with',
    `  ${renew}${target.out === undefined ? '' : ` -o ${target.out}`}`
  ]
  const source = `${header.map(line => `${comment} ${line}\n`).join('')}\n${program.files[entry]}`
  return { task: folder.name, version, language, source }
}

function percent(fraction: number): string {
  return (100 * fraction).toFixed(1)
}
