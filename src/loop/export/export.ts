import { errorEnds, shareEnds } from '../../domain/honesty/cross-validated.js'
import { recordedStandIn, standInOn } from '../../domain/honesty/stand-in.js'
import { abstainBelow, type SureLead } from '../../domain/measure/abstain.js'
import type { Metrics } from '../../domain/measure/evaluation.js'
import type { LanguageName } from '../../domain/program/language.js'
import type { Program } from '../../domain/program/program.js'
import { exactPercent, threeDigits } from '../../domain/text/wording.js'
import { LoopaiError } from '../../errors.js'
import type { Language } from '../../languages/language.js'
import { loadLanguage } from '../../languages/load-language.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { pickVersion, requireUnedited } from '../programs.js'
import { latestEvaluation } from '../records/evaluations.js'
import { underHeader } from './export-header.js'
import { inputLine, inputShape } from './export-input.js'

export interface Exported {
  task: string
  version: string
  language: LanguageName
  source: string
}

/**
 * A program's source under a header that says where it came from, how good it is, what an input looks like, and how to
 * renew it. The program throws for inputs of another shape, like `loopai run`. With `abstain` it answers null unless at
 * least that share of comparable answers was right; another header line says so.
 */
export async function exportProgram(
  project: Project,
  target: { task?: string; version?: string; language?: LanguageName; out?: string; abstain?: number }
): Promise<Exported> {
  const folder = project.task(target.task)
  const picked = await pickVersion(project, folder, target.version)
  const program = await inLanguage(folder, await folder.program(picked), target.language)
  const { version } = program
  requireUnedited(folder, program)
  const { entry, family } = program.manifest
  const known = recordedStandIn(program.manifest)
  const figure = known.unseen ?? known.crossValidated
  const { guard, leastLead } = await loadLanguage(program.manifest.language)
  const test = await testFigures(project, folder, program, picked)
  const quality = test
    ? `${figureIn('Test accuracy', test.metrics)} on ${test.rows} rows that it was not made from${sameAs(version, test.program)}.`
    : figure
      ? `${figureIn('Accuracy', figure)}, ${standInOn(known)}.`
      : 'Not measured on rows that it was not made from.'
  const language = target.language === undefined ? '' : ` -l ${target.language}`
  const sure = target.abstain === undefined ? undefined : sureFrom(program, leastLead, target.abstain)
  const abstain = sure ? ` --abstain ${target.abstain}` : ''
  const renew = `loopai synth ${folder.name} --promote && loopai export ${folder.name}${language}${abstain}`
  const shape = inputShape(await folder.task())
  const plain = sure?.source ?? program.files[entry]
  const guarded = shape && guard(plain, shape)
  const lines = [
    `Made by Loopai for the task ${folder.name}: version ${version}, ${family}.`,
    quality,
    ...(sure ? [openAnswers(sure)] : []),
    ...(shape ? [inputLine(shape, guarded !== undefined)] : []),
    'To make it again from more labeled rows:',
    `  ${renew}${target.out === undefined ? '' : ` -o ${target.out}`}`
  ]
  const source = underHeader(lines, guarded ?? plain, program.manifest.language)
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

/** The program with the lead from which on at least this share of answers was right. */
function sureFrom(
  { version, manifest, files }: Program,
  leastLead: Language['leastLead'],
  share: number
): SureLead & { source: string } {
  const { crossValidated, entry, family } = manifest
  const leads = crossValidated?.leads ?? []
  const found = leads.find(({ right }) => right >= share)
  const source = found && abstainBelow(files[entry], leastLead, found.lead)
  if (found !== undefined && source !== undefined) return { ...found, source }
  const known = leads.map(({ right }) => right).join(', ')
  throw new LoopaiError(
    'cannot-abstain',
    known === ''
      ? `${version} (${family}) has no answers to leave open: linear programs do, made from at least some 50 rows.`
      : `${version} was not right on ${share} of any answers it gave to rows held out, however sure; it was on ${known}.`,
    { suggestions: known === '' ? [] : [`--abstain ${leads.at(-1)?.right}`] }
  )
}

function openAnswers({ right, answered }: SureLead): string {
  return `Answers null unless sure: of rows held out it answers ${exactPercent(answered)}, ${exactPercent(right)} of them right or more.`
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
