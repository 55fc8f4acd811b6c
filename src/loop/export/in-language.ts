import type { LanguageName } from '../../domain/program/language.js'
import type { Program } from '../../domain/program/program.js'
import { LoopaiError } from '../../errors.js'
import { loadLanguage } from '../../languages/load-language.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { comparedInputs, disagreement, replyText } from '../measure/agreement.js'
import { learnedOtherwise, madeFrom } from '../records/made-from.js'
import { splitRows } from '../rows/split-rows.js'
import { canRun, repliesTo } from '../running.js'

/** A program to export: a version, or the model of one printed in another language. */
export interface InLanguage {
  program: Program
  language: LanguageName
  entry: string
  source: string
  /** No version: it was printed now. `ran`: and answered as the program does, on rows and made-up inputs. */
  printed?: { ran: boolean }
}

/** A version, or what has its model in another language: another version, or else it is printed now. */
export async function inLanguage(
  project: Project,
  folder: TaskFolder,
  program: Program,
  wanted: LanguageName | undefined
): Promise<InLanguage> {
  if (wanted === undefined || program.manifest.language === wanted) return asItIs(program)
  const model = program.manifest.translates ?? program.version
  for (const version of (await folder.versions()).toReversed()) {
    const other = await folder.program(version)
    const isSame = version === model || other.manifest.translates === model
    if (isSame && other.manifest.language === wanted) return asItIs(other)
  }
  const { entry } = await loadLanguage(wanted)
  const twin: InLanguage = {
    program,
    language: wanted,
    entry,
    source: await printed(project, folder, program, wanted)
  }
  return { ...twin, printed: { ran: await ranAlike(project, folder, twin) } }
}

function asItIs(program: Program): InLanguage {
  const { language, entry } = program.manifest
  return { program, language, entry, source: program.files[entry] }
}

/**
 * The model of a version in another language. Learning it again has to give the version's own source, which was
 * measured: then both are printed from one model.
 */
async function printed(
  project: Project,
  folder: TaskFolder,
  program: Program,
  wanted: LanguageName
): Promise<string> {
  const { version, manifest } = program
  if (manifest.generator.name !== 'local') throw await oneLanguage(folder, program, wanted)
  const made = await madeFrom(project, folder, await folder.task(), program)
  const source = 'why' in made ? undefined : await made.maker.reprint(program, made.brief, wanted)
  if (source !== undefined) return source
  const why = 'why' in made ? made.why : learnedOtherwise
  throw new LoopaiError(
    'unknown-version',
    `${version} (${manifest.language}) cannot be printed in ${wanted}: ${why}.`,
    {
      suggestions: [`loopai synth ${folder.name} --promote`]
    }
  )
}

async function oneLanguage(
  folder: TaskFolder,
  { version, manifest }: Program,
  wanted: LanguageName
): Promise<LoopaiError> {
  const { name } = manifest.generator
  const isPersons = name === 'human'
  const { entry } = await loadLanguage(wanted)
  return new LoopaiError(
    'unknown-version',
    `${version} was written in ${manifest.language} by ${isPersons ? 'a person' : 'a model'}, in that language alone: only learned programs are printed in others.`,
    {
      suggestions: [
        isPersons
          ? `loopai adopt ${folder.name} ${entry}   (written by you, too)`
          : `loopai synth ${folder.name} -g ${name} --translate ${wanted}`
      ]
    }
  )
}

/**
 * Whether a printed twin was run here and answered as its version does; false where nothing here runs one of the two
 * languages. Any difference is a bug in Loopai.
 */
async function ranAlike(project: Project, folder: TaskFolder, twin: InLanguage): Promise<boolean> {
  const { program, language, entry, source } = twin
  if (!(await canRun(project, language)) || !(await canRun(project, program.manifest.language))) return false
  const { train, validation } = await splitRows(folder, await folder.task(), project)
  const inputs = comparedInputs([...train, ...validation], program.manifest.generator.seed ?? 1)
  const [own, others] = await Promise.all([
    repliesTo(project, { ...asItIs(program), files: program.files }, inputs),
    repliesTo(project, { language, entry, files: { [entry]: source } }, inputs)
  ])
  const found = disagreement(inputs, own.map(replyText), others.map(replyText))
  if (found === undefined) return true
  throw new TypeError(
    `${program.version} answers ${found.first} to ${found.input}, and printed in ${language} ${found.second}`
  )
}
