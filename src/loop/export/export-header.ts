import type { LanguageName } from '../../domain/program/language.js'
import { comment } from '../../languages/source-text.js'

/** They hold no data: Python takes a declaration of encoding from the first two lines of a file. */
const first = [
  'A program that Loopai made from labeled rows. Do not edit:',
  'what you change here is lost when it is made anew, by the command below.'
]

/** A source below comment lines that tell of it. */
export function underHeader(told: readonly string[], source: string, language: LanguageName): string {
  return `${[...first, ...told].map(line => `${comment(line, language)}\n`).join('')}\n${source}`
}
