import type { LanguageName } from '../domain/language.js'
import type { Program } from '../domain/program.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import type { TaskFolder } from '../store/task-folder.js'
import { latestEvaluation } from './evaluations.js'
import { pickVersion, requireUnedited } from './pick-version.js'

export interface Exported {
  task: string
  version: string
  language: LanguageName
  source: string
}

/** A program's source under a four-line header: where it came from, how good it is, how to renew it. */
export async function exportProgram(
  project: Project,
  target: { task?: string; version?: string; language?: LanguageName; out?: string }
): Promise<Exported> {
  const folder = project.task(target.task)
  const picked = await pickVersion(project, folder, target.version)
  const program = await inLanguage(folder, await folder.program(picked), target.language)
  const { version } = program
  requireUnedited(folder, program)
  const { entry, family, crossValidated } = program.manifest
  const { comment } = await project.language(program.manifest.language)
  const test = await testFigures(project, folder, program, picked)
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
  const language = target.language === undefined ? '' : ` -l ${target.language}`
  const renew = `loopai synth ${folder.name} --promote && loopai export ${folder.name}${language}`
  const header = [
    `Made by Loopai for the task ${folder.name}: version ${version}, ${family}.`,
    quality,
    'Do not edit: what you change here is lost when it is renewed from more labeled rows with',
    `  ${renew}${target.out === undefined ? '' : ` -o ${target.out}`}`
  ]
  const source = `${header.map(line => `${comment} ${line}\n`).join('')}\n${program.files[entry]}`
  return { task: folder.name, version, language: program.manifest.language, source }
}

/** The version of the same model in a language. */
async function inLanguage(folder: TaskFolder, program: Program, language?: LanguageName): Promise<Program> {
  if (language === undefined || program.manifest.language === language) return program
  const model = program.manifest.translates ?? program.version
  for (const version of (await folder.versions()).toReversed()) {
    const other = await folder.program(version)
    const isSame = version === model || other.manifest.translates === model
    if (isSame && other.manifest.language === language) return other
  }
  throw new LoopaiError(
    'unknown-version',
    `${program.version} is in ${program.manifest.language}, and no version of the same model is in ${language}.`,
    {
      suggestions: [`loopai synth ${folder.name} -l ${program.manifest.language} -l ${language} --promote`]
    }
  )
}

/** What was measured of a version, or of the one that answers the same in another language. */
async function testFigures(project: Project, folder: TaskFolder, program: Program, picked: string) {
  const own = await latestEvaluation(folder, program.version, 'test', project.emit)
  const model = program.manifest.translates ?? picked
  return own ?? (await latestEvaluation(folder, model, 'test', project.emit))
}

function percent(fraction: number): string {
  return (100 * fraction).toFixed(1)
}
