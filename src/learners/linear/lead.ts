import { alwaysAnswers } from '../../domain/abstain.js'
import type { LanguageName } from '../../domain/language.js'
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
  const comment = about.map(line => `${language === 'python' ? '#' : '//'} ${line}\n`).join('')
  return [
    `${comment}${alwaysAnswers(language)}`,
    ...(biases.length === 1 ? [] : runtimeParts(leadRuntime, language))
  ]
}
