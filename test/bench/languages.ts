import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Json } from '../../src/domain/json.js'
import { type LanguageName, languageNames } from '../../src/domain/program/language.js'
import { families } from '../../src/learners/families.js'
import { wrongAnswers } from '../helpers/same-answers.js'
import { missingToolchain } from '../helpers/toolchains.js'
import { datasets, trainTestSets } from './datasets.js'
import { lessonOf, type Problem, problemsOf, setOf } from './measure.js'

/** Programs that are compiled together. */
const atOnce = 24

/** A model, and what it answers on every row that there is. */
interface Scene {
  family: string
  sources: Record<LanguageName, string>
  inputs: Json[]
  expected: Json[]
}

/**
 * Learns every family that takes a set and runs its program in each language, as a bare process, on all rows of
 * the set, training and test: how often it does not answer as the model does. `languages [set…]`.
 */
export async function languages(words: string[]): Promise<void> {
  const present = languageNames.filter(language => missingToolchain(language) === undefined)
  const sets = words.length > 0 ? words : [...trainTestSets(), ...problemSets()]
  if (sets.length === 0) return console.log(`languages: skipped, there are no sets in ${datasets}`)
  console.log(`answers that differ from the model's, on all rows: ${present.join(', ')}`)
  let differing = 0
  for (const set of sets) {
    const problems = existsSync(join(datasets, set, 'problems.jsonl')) ? problemsOf(set) : [setOf(set)]
    const names = new Set<string>()
    const wrong = Object.fromEntries(present.map(language => [language, 0]))
    let [programs, rows] = [0, 0]
    for (let start = 0; start < problems.length; start += atOnce) {
      const scenes = problems.slice(start, start + atOnce).flatMap(scenesOf)
      programs += scenes.length
      for (const { family, inputs } of scenes) {
        names.add(family)
        rows += inputs.length
      }
      for (const language of present) wrong[language] += await differences(scenes, language)
    }
    const figures = present.map(language => String(wrong[language]).padStart(7)).join('')
    console.log(
      `${set.padEnd(34)}${figures}   ${programs} programs, ${rows} answers: ${[...names].join(', ')}`
    )
    differing += Object.values(wrong).reduce((sum, count) => sum + count, 0)
  }
  console.log(`${differing} answers differ (bar 0)`)
}

function problemSets(): string[] {
  if (!existsSync(datasets)) return []
  return readdirSync(datasets, { recursive: true, withFileTypes: true })
    .filter(entry => entry.name === 'problems.jsonl')
    .map(entry => relative(datasets, entry.parentPath))
    .sort()
}

function scenesOf({ train, test }: Problem): Scene[] {
  const lesson = lessonOf(train)
  const inputs = [...train, ...test].map(({ input }) => input)
  return families.flatMap(family => {
    if (!family.kinds.includes(lesson.kind)) return []
    const fitted = family.learn(lesson)
    if (fitted === undefined) return []
    const predict = family.predictor(fitted.model)
    const sources = Object.fromEntries(
      languageNames.map(language => [language, family.print(fitted.model, language, [family.name])])
    ) as Record<LanguageName, string>
    return [{ family: family.name, sources, inputs, expected: inputs.map(predict) }]
  })
}

async function differences(scenes: readonly Scene[], language: LanguageName): Promise<number> {
  const printed = scenes.map(scene => ({ ...scene, source: scene.sources[language] }))
  return (await wrongAnswers(language, printed)).length
}
