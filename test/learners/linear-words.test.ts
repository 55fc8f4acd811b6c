import { describe, expect, it } from 'vitest'
import { languageNames } from '../../src/domain/program/language.js'
import { explainProgram, learnPrograms } from '../../src/learners/learn-programs.js'
import { linear } from '../../src/learners/linear/family.js'
import { learnLinear } from '../../src/learners/linear/learn.js'
import { parseLinearSettings } from '../../src/learners/linear/settings.js'
import { sameAnswers } from '../helpers/same-answers.js'
import { english } from '../helpers/word-vectors.js'
import { lessonOf, type Row } from './scenes.js'

/** Each thing in two rows, in sentences that tell nothing. */
function rowsAbout(things: Record<string, string[]>): Row[] {
  return Object.entries(things).flatMap(([label, words]) =>
    words.flatMap((word): Row[] => [
      [`what about the ${word} then`, label],
      [`we had a ${word} there`, label]
    ])
  )
}

const rows = rowsAbout({
  food: 'bread cheese soup rice pasta beef pork chicken salad butter cake potato tomato onion'.split(' '),
  music: 'guitar piano violin song album concert orchestra drums singer melody opera band choir flute'.split(
    ' '
  )
})
const unheard: Row[] = [
  ...'sausage spinach noodles lettuce garlic sauce'
    .split(' ')
    .map((word): Row => [`so a ${word} it is`, 'food']),
  ...'saxophone symphony cello soundtrack duet ballad'
    .split(' ')
    .map((word): Row => [`so a ${word} it is`, 'music'])
]
const lesson = lessonOf(rows, { vectors: () => english })
const settings = 'C=1, words+chars+shapes, in 2+ rows, 20000 words more by meaning ×1.4'
const [program] = learnPrograms(linear, lesson, ['javascript'], { settings })

function rightOf(given: typeof lesson): number {
  const { model } = linear.learn(given)!
  const answer = linear.predictor(model)
  return unheard.filter(([text, label]) => answer(text) === label).length
}

describe('linear programs that know words of no row', () => {
  it('are right about words that are used like those of the rows, as others are not', () => {
    expect(rightOf(lesson)).toBeGreaterThan(rightOf({ ...lesson, vectors: undefined }))
    expect(rightOf(lesson)).toBeGreaterThanOrEqual(11)
  })

  it('are chosen where held-out rows are right more often, with a note', () => {
    const fitted = linear.learn(lesson)!
    expect(fitted.settings).toMatch(/, 20000 words more by meaning ×[\d.]+$/)
    expect(fitted.notes?.join()).toMatch(/synth --no-word-knowledge/)
  })

  it('are not chosen for texts of other languages', () => {
    const foreign = rows.map(([text, label]): Row => {
      return [
        `${text}`.replace(/[a-z]/g, letter => String.fromCodePoint(letter.codePointAt(0)! + 0x3cf)),
        label
      ]
    })
    expect(learnLinear(lessonOf(foreign, { vectors: () => english })).settings.words).toBeUndefined()
  })

  it('name the words that rows taught near one that they did not', () => {
    const explanation = explainProgram(linear, lesson, program, {
      language: 'javascript',
      source: program.source,
      input: 'so a saxophone it is'
    })!
    const text = explanation.reasons.map(reason => reason.text).join('\n')
    expect(text).toMatch(/"saxophone" \(not in enough of your rows, near: (guitar|violin|flute|piano)/)
    expect(text).not.toMatch(/"a" \(not/)
  })

  it('print no word that too few rows hold unless its meaning alone puts it there', () => {
    const more: Row[] = [...rows, ['ask Zyxwvut about it', 'food'], ['the Muslim choir sang', 'music']]
    const [printed] = learnPrograms(linear, lessonOf(more, { vectors: () => english }), ['javascript'], {
      settings
    })
    expect(printed.source).not.toMatch(/zyxwvut/i)
    expect(printed.source).not.toMatch(/\bmuslim\b/i)
  })

  it('read nothing of words where settings say that none are known, and are those that chose so', () => {
    const plain = 'C=1, words+chars+shapes, in 2+ rows'
    const never = () => {
      throw new Error('read')
    }
    const sourceOf = (vectors?: typeof lesson.vectors) =>
      learnPrograms(linear, { ...lesson, vectors }, ['javascript'], { settings: plain })[0].source
    expect(sourceOf(never)).toBe(sourceOf(undefined))
    const numbers = rows.map(([, label], at): Row => [{ size: at * 3 }, label])
    expect(() => linear.learn(lessonOf(numbers, { vectors: never }))).not.toThrow()
  })

  it('are the same when learned again', () => {
    expect(learnPrograms(linear, lesson, ['javascript'], { settings })[0].source).toBe(program.source)
  })

  const { model } = learnLinear(lesson, parseLinearSettings(settings))
  const answer = linear.predictor(model)
  const inputs = unheard.map(([text]) => text)
  sameAnswers([
    {
      name: 'words of no row',
      print: language => learnPrograms(linear, lesson, [language], { settings })[0].source,
      inputs,
      expected: inputs.map(answer)
    }
  ])
})

it('prints every language', () => {
  expect(learnPrograms(linear, lesson, languageNames, { settings })).toHaveLength(languageNames.length)
})
