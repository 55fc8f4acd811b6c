import type { LanguageName } from '../../domain/program/language.js'
import type { Path } from '../fields.js'
import { type Code, codesIn, type LibraryFunction, partsOf, type Statement } from '../print/code.js'
import { onlyWith } from '../print/optional.js'
import { printProgram } from '../print/program.js'
import { charactersRuntime } from '../runtime/characters.js'
import { codesRuntime } from '../runtime/codes.js'
import { datesRuntime } from '../runtime/dates.js'
import { decimalsRuntime } from '../runtime/decimals.js'
import { editsRuntime } from '../runtime/edits.js'
import { lettersRuntime } from '../runtime/letters.js'
import { loopsRuntime } from '../runtime/loops.js'
import { momentsRuntime } from '../runtime/moments.js'
import { numbersRuntime } from '../runtime/numbers.js'
import { numeralsRuntime } from '../runtime/numerals.js'
import { placesRuntime } from '../runtime/places.js'
import { questionsRuntime } from '../runtime/questions.js'
import { tokensRuntime } from '../runtime/tokens.js'
import { loneChange } from './lone-change.js'
import type { TransformModel } from './model.js'
import { composedTokens, tokenClasses } from './reading.js'

/**
 * The source of a transform model: a condition and its result for each branch. `header`: the lines of its first
 * comment.
 */
export function printTransform(
  { branches }: TransformModel,
  language: LanguageName,
  header: readonly string[]
): string {
  const names = fieldNames(
    branches.flatMap(({ when, give }) => [...(when ? partsOf(when) : []), ...partsOf(give)])
  )
  const lets = [...names.values()].map(
    ({ path, name }): Statement => ({ let: name, be: { field: path, as: 'text' } })
  )
  const statements: Statement[] = branches.map(({ when, give, rows }) => {
    const answer: Statement = { give: named(give, names) }
    return when === undefined
      ? answer
      : { if: named(when, names), do: [answer], note: `${rows} training row${rows === 1 ? '' : 's'}` }
  })
  const program = { header, statements: [...lets, ...statements] }
  return printProgram({ ...program, library: libraryFor([...codesIn(program.statements)]) }, language)
}

type Names = ReadonlyMap<string, { path: Path; name: string }>

/** A variable for each field: `text`, or `text1`, `text2`, …. */
function fieldNames(codes: readonly Code[]): Names {
  const paths = new Map<string, Path>()
  for (const code of codes) if ('field' in code) paths.set(JSON.stringify(code.field), code.field)
  const keys = [...paths.keys()].sort()
  return new Map(
    keys.map((key, i) => [key, { path: paths.get(key)!, name: keys.length === 1 ? 'text' : `text${i + 1}` }])
  )
}

/** An expression with variables in place of fields. */
function named(code: Code, names: Names): Code {
  const inner = (parts: readonly Code[]) => parts.map(part => named(part, names))
  if ('field' in code) return { name: names.get(JSON.stringify(code.field))!.name }
  if ('call' in code) return { ...code, with: inner(code.with) }
  if ('join' in code) return { join: inner(code.join) }
  if ('all' in code) return { all: inner(code.all) }
  if ('any' in code) return { any: inner(code.any) }
  if ('not' in code) return { not: named(code.not, names) }
  if ('compare' in code) return { ...code, left: named(code.left, names), right: named(code.right, names) }
  return code
}

/** Functions that take a token, and the indexes of those arguments. */
const tokenArguments: Readonly<Record<string, readonly number[]>> = {
  boundary: [1, 2],
  until: [2],
  since: [2],
  match: [1],
  part: [1],
  count: [1],
  startsWith: [1],
  endsWith: [1],
  keep: [1],
  drop: [1],
  replace: [1],
  replaceFirst: [1],
  each: [1],
  backwards: [1]
}

function libraryFor(codes: readonly Code[]): LibraryFunction[] {
  const tokens: string[] = []
  const changes = new Set<string>()
  let open = false
  for (const code of codes) {
    if (!('call' in code)) continue
    for (const at of tokenArguments[code.call] ?? []) {
      const token = code.with[at]
      if ('text' in token) tokens.push(token.text)
      else open = true
    }
    const change = code.with[3]
    if (code.call === 'each' && 'text' in change) changes.add(change.text)
    if (code.call === 'squeeze') tokens.push('<nonspace>')
    if (code.call === 'numberAt' || code.call === 'overall') tokens.push('<number>')
  }
  // A token that comes from the input may be any token.
  const used = new Set<string>(composedTokens.filter(token => open || tokens.includes(token)))
  if (open || tokens.some(token => Object.hasOwn(tokenClasses, token))) used.add('classes')
  return [
    ...codesRuntime,
    ...placesRuntime,
    ...questionsRuntime,
    ...lettersRuntime,
    ...editsRuntime,
    ...numbersRuntime,
    ...decimalsRuntime,
    ...numeralsRuntime,
    ...momentsRuntime,
    ...datesRuntime,
    ...loopsRuntime.map(entry => loneChange(onlyWith(entry, changes), changes)),
    ...tokensRuntime.map(entry => onlyWith(entry, used)),
    ...charactersRuntime
  ]
}
