import { basename, dirname, relative, resolve } from 'node:path'
import { abstainBelow, type SureLead } from '../../domain/measure/abstain.js'
import type { LanguageName } from '../../domain/program/language.js'
import { shellWord } from '../../domain/text/shell-word.js'
import { exactPercent } from '../../domain/text/wording.js'
import { LoopaiError } from '../../errors.js'
import type { FilePlace } from '../../languages/exported-file.js'
import type { Language } from '../../languages/language.js'
import { languageOfFile, loadLanguage } from '../../languages/load-language.js'
import type { Project } from '../../project.js'
import { sourcesBeside } from '../../store/exported-files.js'
import { pickVersion, requireUnedited } from '../programs.js'
import { typesUnderHeader, underHeader } from './export-header.js'
import { type InLanguage, inLanguage } from './in-language.js'
import { inputLine, programShape } from './program-shape.js'
import { qualityLine } from './quality.js'

export interface ExportOptions {
  task?: string
  version?: string
  language?: LanguageName
  /** Where the file is to lie; absent: nobody knows. */
  out?: string
  abstain?: number
  /** The name of its package. */
  package?: string
}

export interface Exported {
  task: string
  version: string
  language: LanguageName
  source: string
  /** A file of types to lie beside it. */
  types?: { file: string; text: string }
  /** The program was printed in this language for the file, and nothing on this machine runs that. */
  notRun?: true
  /** Why other code cannot use a file of that name. */
  problem?: string
}

/**
 * A program's source under a header that says where it came from, how good it is, what an input looks like, and how to
 * renew it. The program throws for inputs of another shape, like `loopai run`. With `abstain` it answers null unless at
 * least that share of comparable answers was right; another header line says so. Throws `usage` for a file name of
 * another language and for a name that no package can have.
 */
export async function exportProgram(project: Project, options: ExportOptions): Promise<Exported> {
  const folder = project.task(options.task)
  const wanted = await languageFor(options)
  const picked = await pickVersion(project, folder, options.version)
  const chosen = await folder.program(picked)
  requireUnedited(folder, chosen)
  const exported = await inLanguage(project, folder, chosen, wanted)
  const { program, language } = exported
  if (program !== chosen) requireUnedited(folder, program)
  const { guard, leastLead, exported: file } = await loadLanguage(language)
  const sure = options.abstain === undefined ? undefined : sureFrom(exported, leastLead, options.abstain)
  const plain = sure?.source ?? exported.source
  const shape = programShape(folder.name, await folder.task(), sure !== undefined)
  const guarded = guard(plain, shape)
  const place = await placeOf(folder.name, options.out, file.naming !== undefined)
  const source = named(guarded ?? plain, file.naming, place, options)
  const lines = [
    `Made by Loopai for the task ${folder.name}: version ${program.version}, ${program.manifest.family}.`,
    ...printedLines(exported),
    await qualityLine(project, folder, program, picked),
    ...(sure ? [openAnswers(sure)] : []),
    inputLine(shape.input, guarded !== undefined),
    'To make it again from more labeled rows, in the folder of loopai.json:',
    `  ${renewal(project.root, folder.name, options)}`
  ]
  const types = options.out && file.types?.(basename(options.out), shape, guarded !== undefined)
  const problem = place.file === undefined ? undefined : file.problem?.({ ...place, file: place.file })
  return {
    task: folder.name,
    version: program.version,
    language,
    source: underHeader(lines, source, language, file.mark),
    ...(types && { types: { ...types, text: typesUnderHeader(types.text, language) } }),
    ...(exported.printed?.ran === false && { notRun: true as const }),
    ...(problem !== undefined && { problem })
  }
}

/** The language to export: that of the flag, else that of the file's name. */
async function languageFor({ language, out }: ExportOptions): Promise<LanguageName | undefined> {
  const named = out === undefined ? undefined : (await languageOfFile(out))?.name
  if (named === undefined || language === undefined || named === language) return language ?? named
  throw new LoopaiError('usage', `${out} is the name of a file in ${named}, not in ${language}.`, {
    suggestions: [`-l ${named}`]
  })
}

async function placeOf(task: string, out: string | undefined, hasName: boolean): Promise<FilePlace> {
  if (out === undefined) return { task, beside: [] }
  const path = resolve(out)
  const beside = hasName ? await sourcesBeside(path) : []
  return { task, file: basename(path), folder: basename(dirname(path)), beside }
}

/** A source with the name of its package or class. */
function named(
  source: string,
  naming: Language['exported']['naming'],
  place: FilePlace,
  options: ExportOptions
): string {
  if (options.package !== undefined && !naming?.isChosen) {
    throw new LoopaiError(
      'usage',
      '--package does nothing here: files of this language have no package name.'
    )
  }
  if (naming === undefined) return source
  const name = options.package ?? naming.nameFor(place, source)
  if (naming.isName(name)) return naming.named(source, name)
  throw new LoopaiError('usage', `--package ${name}: no package can have that name.`)
}

function printedLines({ program, language, printed }: InLanguage): string[] {
  if (printed === undefined) return []
  const { version, manifest } = program
  const from = `the model of ${version}, which is in ${manifest.language}`
  return [
    printed.ran
      ? `Printed in ${language} from ${from}: they answer alike on all rows.`
      : `Not run here: printed in ${language} from ${from} and was measured.`
  ]
}

/** The command that writes the file anew, to be typed in the project's folder. */
function renewal(root: string, task: string, { language, out, abstain, ...options }: ExportOptions): string {
  const words = [
    ...(language === undefined ? [] : ['-l', language]),
    ...(options.package === undefined ? [] : ['--package', options.package]),
    ...(abstain === undefined ? [] : ['--abstain', `${abstain}`]),
    ...(out === undefined ? [] : ['-o', relative(root, resolve(out)).replaceAll('\\', '/')])
  ]
  const flags = words.map(word => ` ${shellWord(word)}`).join('')
  return `loopai synth ${task} --promote && loopai export ${task}${flags}`
}

/** The program with the lead from which on at least this share of answers was right. */
function sureFrom(
  { program: { version, manifest }, source: whole }: InLanguage,
  leastLead: Language['leastLead'],
  share: number
): SureLead & { source: string } {
  const { crossValidated, family } = manifest
  const leads = crossValidated?.leads ?? []
  const found = leads.find(({ right }) => right >= share)
  const source = found && abstainBelow(whole, leastLead, found.lead)
  if (found !== undefined && source !== undefined) return { ...found, source }
  const known = leads.map(({ right }) => exactPercent(right)).join(', ')
  throw new LoopaiError(
    'cannot-abstain',
    known === ''
      ? `${version} (${family}) cannot tell how sure it is: only linear programs made from about 50 rows or more can.`
      : `On rows that it did not learn from, even the surest answers of ${version} are not right ${exactPercent(share)} of the time. It can promise ${known}.`,
    { suggestions: known === '' ? [] : [`--abstain ${leads.at(-1)?.right}`] }
  )
}

function openAnswers({ right, answered }: SureLead): string {
  return `Answers null unless sure: of rows held out it answers ${exactPercent(answered)}, ${exactPercent(right)} of them right or more.`
}
