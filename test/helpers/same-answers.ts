import { describe, expect } from 'vitest'
import { isJsonObject, type Json, jsonEqual } from '../../src/domain/json.js'
import { type LanguageName, languageNames } from '../../src/domain/program/language.js'
import { wellFormed } from '../../src/learners/text/characters.js'
import { answersOf, itIn, notGofmt } from './toolchains.js'

/** What programs in all languages have to answer. */
export interface Printed {
  name: string
  print(language: LanguageName): string
  inputs: readonly Json[]
  expected: readonly Json[]
}

/** One answer that is not what was expected. */
export interface WrongAnswer {
  /** The program, by its place. */
  place: number
  input: Json
  got: Json
  expected: Json
}

const patience = 300_000

/**
 * One test a language that programs answer as expected, all compiled and run together, and one that they are laid
 * out as people leave sources: in Go as gofmt does.
 */
export function sameAnswers(programs: readonly Printed[]): void {
  describe.each(languageNames)('%s', language => {
    let printed: string[] | undefined
    const sources = () => {
      printed ??= programs.map(program => program.print(language))
      return printed
    }

    itIn(language)(
      'answers as expected',
      async () => {
        const jobs = programs.map((program, i) => ({ ...program, source: sources()[i] }))
        const wrong = await wrongAnswers(language, jobs)
        const of = wrong.length > 0 ? jobs[wrong[0].place] : undefined
        const shown = wrong.slice(0, 5)
        expect(
          shown,
          `${wrong.length} wrong answers, first of ${of?.name}\n${of?.source.slice(0, 2000)}`
        ).toEqual([])
      },
      patience
    )

    itIn(language)('is laid out as people leave it', async () => {
      for (const source of sources()) {
        expect(source).toMatch(/[^\n]\n$/)
        expect(source).not.toMatch(/[ \t]\n/)
      }
      if (language === 'go') expect(await notGofmt(sources())).toEqual([])
    })
  })
}

/** Runs programs of a language together; all answers that are not what was expected. */
export async function wrongAnswers(
  language: LanguageName,
  jobs: readonly { source: string; inputs: readonly Json[]; expected: readonly Json[] }[]
): Promise<WrongAnswer[]> {
  const answers = await answersOf(language, jobs)
  return jobs.flatMap(({ inputs, expected }, place) => {
    if (answers[place].length !== inputs.length) throw new Error(`answers of program ${place} are missing`)
    return inputs.flatMap((input, i): WrongAnswer[] => {
      const wanted = language === 'go' ? wellFormedIn(expected[i]) : expected[i]
      const got = answers[place][i]
      return jsonEqual(got, wanted) ? [] : [{ place, input, got, expected: wanted }]
    })
  })
}

/** A value as Go can hold it: without halves of characters. */
function wellFormedIn(value: Json): Json {
  if (typeof value === 'string') return wellFormed(value)
  if (Array.isArray(value)) return value.map(wellFormedIn)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [wellFormedIn(key), wellFormedIn(item)])
  )
}
