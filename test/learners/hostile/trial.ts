import type { LanguageName } from '../../../src/domain/program/language.js'
import type { ProgramShape } from '../../../src/languages/input-shape.js'
import { languages } from '../../../src/languages/languages.js'
import { underHeader } from '../../../src/loop/export/export-header.js'
import { inputLine } from '../../../src/loop/export/program-shape.js'
import { wrongAnswers } from '../../helpers/same-answers.js'
import { shapesOf } from '../../helpers/source-shapes.js'
import { missingToolchain } from '../../helpers/toolchains.js'
import type { Scene } from './scenes.js'
import { hostile } from './texts.js'
import { twinOf } from './twin.js'

/** What no source may hold. */
const hidden =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9]/u

/**
 * Programs of hostile sets, in a language, that do not do what they should: answer as their models say and, exported
 * too, have the syntax tree of a harmless twin. Throws where one does not compile or load.
 */
export async function faultsOf(scenes: readonly Scene[], language: LanguageName): Promise<string[]> {
  const faults: string[] = []
  const exports = scenes.map((scene, i) => exported(scene, language, i, 'sources'))
  const twins = scenes.map((scene, i) => exported(scene, language, i, 'twins'))
  const sources = [...scenes.map(scene => scene.sources[language]), ...exports]
  const shapes = await shapesOf(language, [
    ...sources,
    ...scenes.map(scene => scene.twins[language]),
    ...twins
  ])
  const jobs = scenes.map(scene => ({ ...scene, source: scene.sources[language] }))
  const wrong = missingToolchain(language) === undefined ? await wrongAnswers(language, jobs) : []
  sources.forEach((source, i) => {
    const { family } = scenes[i % scenes.length]
    const fault = (what: string) => faults.push(`${family} ${i}: ${what}\n${source.slice(0, 3000)}`)
    if (hidden.test(source)) fault('a hidden character')
    if (shapes !== undefined && shapes[i] !== shapes[i + sources.length])
      fault(differing(shapes[i], shapes[i + sources.length]))
    if (
      language === 'python' &&
      firstLines(source) !== firstLines(i < scenes.length ? scenes[i].twins.python : twins[i - scenes.length])
    ) {
      fault('data in the first two lines')
    }
    const first = wrong.find(({ place }) => place === i)
    if (first !== undefined) fault(JSON.stringify(first))
  })
  return faults
}

/** As `loopai export` prints it: with checks of hostile fields, and a header that names the file it is written to. */
function exported(scene: Scene, language: LanguageName, seed: number, which: 'sources' | 'twins'): string {
  const texts = hostile(seed + 1_000_000)
  const [first, second, third, family, file] =
    which === 'twins' ? twinOf(texts.distinct(5)) : texts.distinct(5)
  const shape: ProgramShape = {
    task: 'coding',
    input: {
      types: ['object'],
      soleText: seed % 3 === 0 ? first : undefined,
      fields: [
        { name: first, types: ['string'], required: true },
        { name: second, types: ['number', 'null'], required: false },
        { name: third, types: ['integer'], required: seed % 2 === 0 },
        // Names that are no words in either of the twins: types are written in one way.
        { name: 'in one', types: [], required: true },
        { name: 'in other', types: ['string'], required: false }
      ]
    },
    output: { types: ['null'], values: [second, family, true] }
  }
  const { guard } = languages[language]
  // Texts that look like a call of the program keep it from being checked.
  const isGuarded = guard(scene.sources[language], shape) !== undefined
  const source = scene[which][language]
  const told = [
    `Made by Loopai for the task coding: version v1-abcdef, ${family}.`,
    `  loopai synth -o ${file}`
  ]
  const guarded = isGuarded ? guard(source, shape) : source
  return underHeader([...told, inputLine(shape.input, isGuarded)], guarded ?? source, language)
}

function firstLines(source: string): string {
  return source.split('\n').slice(0, 2).join('\n')
}

function differing(shape: string, twin: string): string {
  let at = 0
  while (shape[at] === twin[at]) at++
  return `code where its twin has none: ${shape.slice(Math.max(0, at - 40), at + 80)} | ${twin.slice(at, at + 80)}`
}
