import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { comment } from '../../languages/source-text.js'
import { leadRuntime } from '../runtime/linear/lead.js'
import type { LinearModel } from './model.js'
import { runtimeParts } from './runtime.js'

const about = [
  'Where the largest sum leads the next by less (where there is one sum: is less from 0), the answer is',
  'none; 0 answers always.'
]

/**
 * The constant below which a program answers null, and, for more than one sum, the function that tells the lead:
 * `leadOf` in records/answers.ts.
 */
export function leadParts(language: LanguageName, { biases }: LinearModel): string[] {
  const told = about.map(line => `${comment(line, language)}\n`).join('')
  const always = languages[language].leastLead(0)
  return [`${told}${always}`, ...(biases.length === 1 ? [] : runtimeParts(leadRuntime, language))]
}
