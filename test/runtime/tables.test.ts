import { describe, expect, it } from 'vitest'
import { type LanguageName, languageNames } from '../../src/domain/program/language.js'
import { languages } from '../../src/languages/languages.js'
import { levels, loudness, unit } from '../../src/learners/linear/model.js'
import { matchLimit } from '../../src/learners/pattern/model.js'
import { classPieces, surrogatePieces } from '../../src/learners/print/class-text.js'
import type { LibraryFunction } from '../../src/learners/print/code.js'
import { patternSeparator } from '../../src/learners/rules/poll.js'
import { anchorsRuntime } from '../../src/learners/runtime/anchors.js'
import { charactersRuntime } from '../../src/learners/runtime/characters.js'
import { formsRuntime } from '../../src/learners/runtime/forms.js'
import { lettersRuntime } from '../../src/learners/runtime/letters.js'
import { factsRuntime } from '../../src/learners/runtime/linear/facts.js'
import { lanesRuntime } from '../../src/learners/runtime/linear/lanes.js'
import { leadRuntime } from '../../src/learners/runtime/linear/lead.js'
import { readingRuntime } from '../../src/learners/runtime/linear/reading.js'
import { termsRuntime } from '../../src/learners/runtime/linear/terms.js'
import { textsRuntime } from '../../src/learners/runtime/linear/texts.js'
import { trieRuntime } from '../../src/learners/runtime/linear/trie.js'
import { weighingRuntime } from '../../src/learners/runtime/linear/weighing.js'
import { weightsRuntime } from '../../src/learners/runtime/linear/weights.js'
import { loopsRuntime } from '../../src/learners/runtime/loops.js'
import { checksRuntime } from '../../src/learners/runtime/pattern/checks.js'
import { pollRuntime } from '../../src/learners/runtime/rules/poll.js'
import { rulesTokensRuntime } from '../../src/learners/runtime/rules/tokens.js'
import { piecesRuntime } from '../../src/learners/runtime/spans/pieces.js'
import { tokensRuntime } from '../../src/learners/runtime/tokens.js'
import { wordsTokensRuntime } from '../../src/learners/runtime/words/tokens.js'
import { pieceLimit } from '../../src/learners/spans/pieces.js'
import { caseRuns } from '../../src/learners/text/case-runs.js'
import { punctuationRanges, spaceRanges } from '../../src/learners/text/characters.js'
import { readLimit, unseenRanges } from '../../src/learners/text/normal-form.js'
import { type Range, spaces, wordRanges } from '../../src/learners/text/ranges.js'
import { closeLimit } from '../../src/learners/text/reading.js'
import { accented, plainLetters } from '../../src/learners/transform/accents.js'
import { composedTokens, tokenClasses } from '../../src/learners/transform/reading.js'
import { changes } from '../../src/learners/transform/texts.js'

function sourceOf(functions: readonly LibraryFunction[], name: string, language: LanguageName): string {
  return functions.find(entry => entry.name === name)!.source[language]
}

const numbersIn = (source: string) => (source.match(/0x[0-9a-f]+/gi) ?? []).map(Number)
/** The text of string literals, one after the other, escapes as they are written. */
const stringsIn = (source: string) =>
  [...source.matchAll(/(["'])(.*?)\1/g)].map(([, , text]) => text).join('')
/** Letters of every script: no digits, no line below. */
const letterRanges = wordRanges.filter(([first]) => first !== 0x30 && first !== 0x5f)
const cut = ([first, last]: Range): Range[] => (first > 0xffff ? [] : [[first, Math.min(last, 0xffff)]])
const namesAfter = (source: string, before: string) =>
  [...source.matchAll(new RegExp(`${before}(\\S+)`, 'g'))].map(([, name]) => name)

/** What the runtime's files repeat of tables that learning uses. */
describe.each(languageNames)('tables of the runtime in %s', language => {
  it('are spaces and punctuation', () => {
    const source = sourceOf(charactersRuntime, 'isIn', language)
    expect(numbersIn(source)).toEqual([...spaceRanges, ...punctuationRanges])
    const letters = charactersRuntime.map(({ source }) => source[language]).join('\n')
    expect([...letters.matchAll(/(["'])([^"'\s]{50,})\1/g)].map(([, , text]) => text).join('')).toBe(caseRuns)
    expect(sourceOf(anchorsRuntime, 'wordAt', language)).toContain(
      `^${classPieces(spaces, language).join('')}`
    )
  })

  it('are classes of characters', () => {
    const found = [...sourceOf(tokensRuntime, 'maskOf', language).matchAll(/["'](<\w+>)["']\]?\W+(\d+)/g)]
    expect(Object.fromEntries(found.map(([, name, mask]) => [name, Number(mask)]))).toEqual(tokenClasses)
  })

  it('are letters without accents', () => {
    const source = sourceOf(lettersRuntime, 'fold', language)
    expect(source).toContain(accented)
    expect(source).toContain(plainLetters)
  })

  it('are letters of every script', () => {
    const source = piecesRuntime.map(entry => entry.source[language]).join('\n')
    const inPlane = language === 'csharp' ? letterRanges.flatMap(cut) : letterRanges
    expect(stringsIn(source)).toContain(classPieces(inPlane, language).join(''))
    expect(source).toContain(`[^${classPieces(spaces, language).join('')}]`)
    if (language === 'csharp') expect(source).toContain(surrogatePieces(letterRanges).join('|'))
    expect(source).toMatch(new RegExp(`\\b${pieceLimit}\\b`))
  })

  it('are what words are made of', () => {
    const source = sourceOf(wordsTokensRuntime, 'tokens', language)
    const inPlane = language === 'csharp' ? wordRanges.flatMap(cut) : wordRanges
    expect(stringsIn(source)).toContain(classPieces(inPlane, language).join(''))
    if (language === 'csharp') expect(source).toContain(surrogatePieces(wordRanges).join('|'))
    for (const text of [source, sourceOf(rulesTokensRuntime, 'tokens', language)]) {
      expect(stringsIn(text)).toContain(classPieces(spaces, language).join(''))
    }
  })

  it('are what nobody sees, and how much is read', () => {
    const source = sourceOf(formsRuntime, 'normalForm', language)
    const inPlane = language === 'csharp' ? unseenRanges.flatMap(cut) : unseenRanges
    if (language === 'go') expect(numbersIn(source.split('func')[0])).toEqual(unseenRanges.flat())
    else expect(source.replace(/"\n\s*(?:\+ )?"/g, '')).toContain(classPieces(inPlane, language).join(''))
    if (language === 'csharp') expect(source).toContain(surrogatePieces(unseenRanges).join('|'))
    expect(source).toContain(String(readLimit))
  })

  it('are what parts patterns that vote', () => {
    expect(sourceOf(pollRuntime, 'elected', language)).toMatch(new RegExp(`["']\\${patternSeparator}["']`))
  })

  it('are the longest text that patterns read', () => {
    expect(sourceOf(checksRuntime, 'matches', language)).toContain(` ${matchLimit}`)
  })

  it('are what may be left out', () => {
    expect(namesAfter(sourceOf(tokensRuntime, 'spans', language), 'only with ')).toEqual([
      'classes',
      ...composedTokens
    ])
    expect(namesAfter(sourceOf(loopsRuntime, 'changed', language), 'only with ')).toEqual(
      Object.keys(changes)
        .filter(name => name !== 'same')
        .sort()
    )
  })
})

describe('tables of linear programs', () => {
  const reading = (language: LanguageName) => readingRuntime.map(({ source }) => source[language]).join('\n')
  const adding = (language: LanguageName) =>
    [...termsRuntime, ...trieRuntime].map(({ source }) => source[language]).join('\n')
  const listOf = (source: string, name: string) =>
    source
      .match(new RegExp(`${name} =[^\\n]*\\n?[[{(]?\\n([^\\])}]*)`))![1]
      .split(',')
      .filter(item => item.trim() !== '')
      .map(Number)

  it.each(languageNames)('in %s are limits and units that learning uses', language => {
    const texts = sourceOf(textsRuntime, 'weighText', language)
    expect(new Set(texts.match(/\d{3,}/g)?.map(Number))).toEqual(new Set([readLimit, closeLimit]))
    expect(sourceOf(factsRuntime, 'addFacts', language)).toMatch(new RegExp(`\\b${unit}\\b`))
    expect(sourceOf(leadRuntime, 'leadOf', language)).toContain(`\n${languages[language].leastLead(0)}\n`)
  })

  it('in JavaScript are those that learning uses', () => {
    const ranges = [...spaceRanges, ...punctuationRanges]
    expect(numbersIn(reading('javascript')).slice(0, ranges.length)).toEqual(ranges)
    expect(reading('javascript')).toContain(`isLong: n > ${closeLimit} `)
    expect(adding('javascript')).toContain(`, ${loudness.length}) - 1]`)
    expect(adding('javascript')).toContain(`Math.floor(${unit} / `)
    expect(listOf(adding('javascript'), 'loudness')).toEqual(loudness)
    expect(listOf(adding('javascript'), 'levels')).toEqual(levels)
  })

  it('in Go are those that learning uses', () => {
    const ranges = [...wordRanges, ...spaces].flat()
    expect(numbersIn(adding('go')).slice(0, ranges.length)).toEqual(ranges)
    expect(adding('go')).toContain(`more than ${closeLimit}.`)
    expect(adding('go')).toContain(`int64(${unit} / `)
    expect(listOf(adding('go'), 'loudness')).toEqual(loudness)
    expect(listOf(weightsRuntime.map(({ source }) => source.go).join('\n'), 'levels')).toEqual(levels)
  })

  it('in Python are those that learning uses', () => {
    const letters = wordRanges.filter(([first]) => first > 0x7f)
    expect(stringsIn(reading('python'))).toContain(classPieces(letters, 'python').join(''))
    expect(reading('python')).toContain(`SPACE = "${classPieces(spaces, 'python').join('')}"`)
    const [weigh] = weighingRuntime
    expect(weigh.source.python).toContain(`int(${unit} / `)
    expect(listOf(weigh.source.python, 'LOUDNESS')).toEqual(loudness)
    for (const runtime of [weightsRuntime, lanesRuntime]) {
      expect(listOf(sourceOf(runtime, 'weightsOf', 'python'), 'LEVELS')).toEqual(levels)
    }
  })

  it('in C# are those that learning uses', () => {
    const ranges = [...wordRanges, ...spaces].flat()
    expect(numbersIn(adding('csharp')).slice(0, ranges.length)).toEqual(ranges)
    expect(adding('csharp')).toContain(`more than ${closeLimit}.`)
    expect(adding('csharp')).toContain(`(long)(${unit} / `)
    expect(listOf(adding('csharp'), 'Loudness')).toEqual(loudness)
    expect(listOf(weightsRuntime.map(({ source }) => source.csharp).join('\n'), 'Levels')).toEqual(levels)
  })
})
