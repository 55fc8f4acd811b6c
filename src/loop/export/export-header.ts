import type { LanguageName } from '../../domain/program/language.js'
import { comment } from '../../languages/source-text.js'

/** The first two lines contain no data, because Python reads an encoding declaration from them. */
const first = [
  'A program that Loopai made from labeled rows. Do not edit:',
  'what you change here is lost when it is made again, by the command below.'
]

/** A source with comment lines above it. */
export function underHeader(lines: readonly string[], source: string, language: LanguageName): string {
  return `${[...first, ...lines].map(line => `${comment(line, language)}\n`).join('')}\n${source}`
}
