import fc from 'fast-check'
import type { Json } from '../../../src/domain/json.js'
import type { Code } from '../../../src/learners/print/code.js'
import { datePieces } from '../../../src/learners/transform/dates.js'
import { type Branch, transformPredictor } from '../../../src/learners/transform/model.js'
import { printTransform } from '../../../src/learners/transform/print.js'
import { composedTokens, tokenClasses } from '../../../src/learners/transform/reading.js'
import { changes } from '../../../src/learners/transform/texts.js'
import { type Printed, sameAnswers } from '../../helpers/same-answers.js'

const [first, other]: Code[] = ['a', 'b'].map(key => ({ field: [key], as: 'text' }))
const call = (name: string, ...parts: Code[]): Code => ({ call: name, with: parts })
const text = (value: string): Code => ({ text: value })
const integer = (value: number): Code => ({ integer: value })
const asText = (code: Code) => call('digitsOf', code)

const tokens = [...Object.keys(tokenClasses), ...composedTokens, ',', 'é', 'ab', '😀']
const numbers = [1, 2, -1, -3]

/** Every function of the library in calls that learners make, and some that they do not. */
const codes: Code[] = [
  ...tokens.flatMap(token => [
    ...numbers.flatMap(n => [
      call('match', first, text(token), integer(n)),
      call('part', first, text(token), integer(n)),
      asText(call('boundary', first, text(token), text(''), integer(n))),
      call('slice', first, integer(0), call('boundary', first, text(''), text(token), integer(n)))
    ]),
    asText(call('count', first, text(token))),
    asText(call('boundary', first, text(token), text('<letters>'), integer(1))),
    call('slice', first, integer(1), call('until', first, integer(1), text(token), integer(2))),
    call(
      'slice',
      first,
      call('since', first, call('fromEnd', first, integer(1)), text(token), integer(1)),
      integer(9)
    ),
    call('replace', first, text(token), text('-')),
    call('replaceFirst', first, text(token), text('')),
    call('backwards', first, text(token), text(', '))
  ]),
  ...Object.keys(tokenClasses).flatMap(token => [
    call('keep', first, text(token)),
    call('drop', first, text(token))
  ]),
  ...[
    'lower',
    'upper',
    'swapCase',
    'title',
    'sentence',
    'capitalize',
    'uncapitalize',
    'trim',
    'squeeze',
    'fold',
    'dedupe',
    'distinct',
    'reverse'
  ].map(name => call(name, first)),
  ...Object.keys(changes).map(change =>
    call('each', first, text('<alphanumeric>'), integer(2), text(change), text('+'))
  ),
  call('each', first, text('<letters>'), integer(1), text('same'), text('')),
  call('padStart', first, integer(7), text('0')),
  ...[3, -3, 1].map(size => call('group', first, integer(size), text(','))),
  call('slice', first, integer(-1), integer(3)),
  call('slice', first, call('shift', integer(2), integer(-3)), call('shift', integer(-1), integer(3))),
  call('slice', first, call('shift', integer(1), integer(1)), call('fromEnd', first, integer(2))),
  asText(call('length', first)),
  asText(call('plus', call('integerOf', other), integer(1))),
  call('part', first, other, integer(1)),
  call('replace', first, other, text('*')),
  asText(call('count', first, other)),
  call('match', first, text('<digits>'), call('integerOf', other))
]

const double = (value: number): Code => ({ number: value })
const numeric: Code[] = [
  ...[1, 2, -1].map(n => call('numberAt', first, integer(n))),
  ...['sum', 'mean', 'median', 'least', 'greatest'].map(what => call('overall', first, text(what))),
  ...['+', '-', '*', '/', '//', '%'].map(operator =>
    call('combined', call('numberAt', first, integer(1)), text(operator), call('numberAt', other, integer(1)))
  ),
  ...[0, 2, 10].map(digits =>
    call('scaled', call('numberAt', first, integer(1)), double(0.3048), double(-1.5), integer(digits))
  ),
  call(
    'withoutZeros',
    call('scaled', call('numberAt', first, integer(1)), double(1000), double(0), integer(3))
  ),
  ...[3, 6].map(digits =>
    call('scaledTo', call('numberAt', first, integer(-1)), double(1 / 3), double(0), integer(digits))
  ),
  call('scaled', first, double(1), double(0), integer(1)),
  ...['down', 'up', 'in', 'out', 'nearest', 'even', 'halfIn'].flatMap(way => [
    call('rounded', call('numberAt', first, integer(1)), text('0.5'), text(way)),
    call('rounded', call('numberAt', first, integer(-1)), text('25'), text(way)),
    call('significant', call('numberAt', first, integer(1)), integer(2), text(way))
  ]),
  ...['0.00', '0.##', '#,##0', '#.##0,00', '#,##,##0.0', '000', '+0.0', '(#,##0', '0.00e0', '0E+00'].map(
    pattern => call('numberText', call('numberAt', first, integer(1)), text(pattern))
  ),
  call('rebased', first, integer(16), integer(2)),
  call('rebased', call('keep', first, text('<digits>')), integer(10), integer(16)),
  call('roman', call('keep', first, text('<digits>'))),
  call('fromRoman', call('upper', first)),
  call('fromRoman', call('keep', first, text('<upper>'))),
  call('charOf', call('codeOf', first)),
  call('charOf', other),
  call('codeOf', first)
]

const questions: Code[] = [
  call('contains', first, other),
  call('startsWith', first, text('<upper>')),
  call('endsWith', first, text('<digits>')),
  call('endsWith', first, text('aa')),
  { compare: '>=', left: call('count', first, text('<letters>')), right: integer(2) },
  { compare: '==', left: first, right: other },
  { any: [call('contains', first, other), { not: call('contains', other, first) }] }
]

/** A program that answers with the one expression that the input's `op` asks for. */
function model(all: readonly Code[]): { branches: Branch[] } {
  const op: Code = { field: ['op'], as: 'text' }
  const branches = all.map(
    (give, i): Branch => ({ when: { compare: '==', left: op, right: text(`op${i}`) }, give, rows: 1 })
  )
  return {
    branches: [
      ...branches,
      ...questions.map(
        (when): Branch => ({ when, give: text(`yes ${JSON.stringify(when).length}`), rows: 2 })
      ),
      { give: text('none'), rows: 1 }
    ]
  }
}

const dated: Code[] = [
  ...datePieces.flatMap(piece => [
    call('datePiece', first, text('mdy'), integer(0), text(piece)),
    call('datePiece', first, text('dmy'), integer(-90), text(piece))
  ]),
  ...['YYYY', 'M', 'D', 'dddd', 'H'].map(piece =>
    call('datePiece', other, text('ymd'), integer(200_000), text(piece))
  )
]
const moment = (order = 'mdy') => call('momentAt', first, text(order))
const momentary: Code[] = [
  ...['mdy', 'dmy', 'ymd', 'mdy|dmy'].map(moment),
  ...[
    'YYYY-MM-DD[T]HH:mm:ss',
    'GGGG-[W]WW-E',
    'Do MMM YY, h:mm A',
    'dddd N Q F DDDD',
    'D.M.YY H:m:s a'
  ].flatMap(pattern => [
    call('momentText', moment(), text(pattern)),
    call('momentText', call('numberAt', first, integer(1)), text(pattern))
  ]),
  ...['month', 'quarter', 'half', 'year', 'Monday', 'Sunday'].flatMap(unit => [
    call('firstDay', moment('dmy'), text(unit)),
    call('lastDay', moment('dmy'), text(unit))
  ]),
  ...[1, -13, 700].map(count => call('addMonths', moment('ymd'), integer(count))),
  call('monthsBetween', moment(), call('momentAt', other, text('dmy'))),
  call('durationAt', first)
]
const all = [...codes, ...numeric, ...dated, ...momentary]

const pieces = [
  'XIV',
  '20240229',
  '12/31/1999',
  '3.4.05',
  '1:05 PM ',
  '2h 5m ',
  ' 10pm',
  '23:59:59 ',
  'Sept 1st, ',
  '2024',
  ' mar ',
  'ff',
  '-3',
  '1e3',
  '9007199254740993',

  'a',
  'B',
  'é',
  'É',
  'ß',
  'ÿ',
  'Ÿ',
  'Ω',
  'σ',
  'Я',
  'ё',
  'İ',
  'ı',
  'ŉ',
  'Ł',
  '中',
  '0',
  '7',
  '12',
  '3.5',
  '1,000',
  ',',
  '.',
  '_',
  '-',
  ' ',
  '\u00a0',
  '\u3000',
  '\n',
  "'",
  '’',
  '😀',
  '𝒳',
  '\ud800',
  '<digits>',
  'ab',
  'aa',
  'McDonald',
  '#',
  '½',
  '٣'
]
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map(list => list.join('')),
  fc.string({ unit: 'binary', maxLength: 8 })
)
const inputs: Json[] = fc
  .sample(
    fc.tuple(
      anyText,
      fc.oneof(
        anyText,
        fc.constantFrom(
          '1',
          '-1',
          '0',
          '2',
          'a',
          ',',
          '2000-02-28 12:00 am',
          '1900-3-1',
          'May 5, 1066 11:59 pm'
        )
      )
    ),
    {
      numRuns: 24,
      seed: 5
    }
  )
  .flatMap(([a, b]) => [...all.keys(), all.length].map(i => ({ op: `op${i}`, a, b })))

/** Each function in a program of its own, which has to bring what that calls. */
const alone = [...new Map(all.flatMap(code => ('call' in code ? [[code.call, code] as const] : []))).values()]
const aloneInputs: Json[] = inputs.slice(0, 400).filter((_, i) => i % 40 === 0)

function printed(name: string, branches: { branches: Branch[] }, inputs: Json[]): Printed {
  return {
    name,
    print: language => printTransform(branches, language, [name]),
    inputs,
    expected: inputs.map(transformPredictor(branches))
  }
}

sameAnswers([
  printed('every function', model(all), inputs),
  ...alone.map(give => printed('one function', { branches: [{ give, rows: 1 }] }, aloneInputs))
])
