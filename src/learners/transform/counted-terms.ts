import type { Code } from '../print/code.js'
import type { FieldTexts } from './answer.js'
import { costs, tokenCost } from './rank.js'
import { readingOf, spansOf } from './reading.js'
import { call, integer, text } from './slices.js'
import { boundaries, texts } from './texts.js'
import { tokensOf } from './tokens.js'

type Give = (code: Code, cost: number, values: string[]) => void

/**
 * Counts, lengths and positions as texts; parts selected by a number in another field; matches of another field's
 * text.
 */
export function countedTerms(fields: readonly FieldTexts[], give: Give): void {
  const number = (code: Code, cost: number, values: readonly number[]) => {
    for (const more of [0, 1, -1]) {
      const moved = more === 0 ? code : call('plus', code, integer(more))
      give(
        call('digitsOf', moved),
        cost + (more === 0 ? 0 : 0.6),
        values.map(value => String(value + more))
      )
    }
  }
  for (const field of fields) {
    const readings = field.texts.map(readingOf)
    const { common, partial, literals } = tokensOf(readings)
    number(
      call('length', field.code),
      1.6,
      readings.map(({ codes }) => codes.length)
    )
    for (const token of [...common, ...partial, ...literals]) {
      const counts = readings.map(reading => spansOf(reading, token).length / 2)
      number(call('count', field.code, text(token)), 1.7 + tokenCost(token), counts)
      const places = readings.map(reading => boundaries(reading.text, '', token)[0] ?? -1)
      if (places.every(place => place >= 0))
        number(
          call('boundary', field.code, text(''), text(token), integer(1)),
          2.6 + tokenCost(token),
          places
        )
    }
    for (const other of fields) if (other !== field) related(field, other, number, give)
  }
}

function related(
  field: FieldTexts,
  other: FieldTexts,
  number: (code: Code, cost: number, values: readonly number[]) => void,
  give: Give
): void {
  const found = field.texts.map((value, row) => spansOf(readingOf(value), other.texts[row]))
  if (found.some(spans => spans.length > 0) && other.texts.every(value => value !== '')) {
    number(
      call('count', field.code, other.code),
      1.5,
      found.map(spans => spans.length / 2)
    )
    if (found.every(spans => spans.length > 0))
      number(
        call('boundary', field.code, text(''), other.code, integer(1)),
        2,
        found.map(spans => spans[0])
      )
    for (const by of ['', ' '])
      give(
        call('replace', field.code, other.code, text(by)),
        1.5 + by.length,
        field.texts.map((value, row) => texts.replace(value, other.texts[row], by))
      )
    give(
      call('replaceFirst', field.code, other.code, text('')),
      2,
      field.texts.map((value, row) => texts.replaceFirst(value, other.texts[row], ''))
    )
    for (const n of [1, -1])
      give(
        call('part', field.code, other.code, integer(n)),
        1.5,
        field.texts.map((value, row) => texts.part(value, other.texts[row], n))
      )
  }
  const nth = other.texts.map(texts.integerOf)
  if (!other.texts.every((value, row) => value !== '' && String(nth[row]) === value && nth[row] !== 0)) return
  const { common } = tokensOf(field.texts.map(readingOf))
  const n = call('integerOf', other.code)
  for (const token of common) {
    const cost = costs.piece + tokenCost(token)
    give(
      call('part', field.code, text(token), n),
      cost,
      field.texts.map((value, row) => texts.part(value, token, nth[row]))
    )
    give(
      call('match', field.code, text(token), n),
      cost,
      field.texts.map((value, row) => texts.match(value, token, nth[row]))
    )
    const places = field.texts.map((value, row) => texts.boundary(value, '', token, nth[row]))
    if (places.every(place => place >= 0))
      number(call('boundary', field.code, text(''), text(token), n), cost + 1, places)
  }
  give(
    call('slice', field.code, integer(0), n),
    1.2,
    field.texts.map((value, row) => texts.slice(value, 0, nth[row]))
  )
}
