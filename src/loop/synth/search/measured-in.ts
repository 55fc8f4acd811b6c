import { defaultLanguage, type LanguageName } from '../../../domain/program/language.js'
import type { Project } from '../../../project.js'
import { canRun } from '../../running.js'

/**
 * The languages that learned programs are measured in: those asked for that run here, or else the default one. In the
 * others `export` prints the same model, which needs no sandbox; a warning says so. Where nothing runs here, the
 * languages as they were asked for.
 */
export async function measuredIn(
  project: Project,
  task: string,
  asked: readonly LanguageName[]
): Promise<LanguageName[]> {
  const runs = await Promise.all(asked.map(language => canRun(project, language)))
  const printed = asked.filter((_, at) => !runs[at])
  const others = asked.filter((_, at) => runs[at])
  const isDefault = others.length === 0 && (await canRun(project, defaultLanguage))
  const measured = isDefault ? [defaultLanguage] : others
  if (printed.length === 0 || measured.length === 0) return [...asked]
  project.emit({
    type: 'warning',
    message: `nothing here runs ${printed.join(' or ')}, so programs are measured in ${measured.join(' and ')}. After you promote one, get it in ${printed.join(' and ')} with:`,
    suggestions: printed.map(language => `loopai export ${task} -l ${language}`)
  })
  return measured
}
