import { expect, it } from 'vitest'
import { isolated } from '../../src/terminal/isolate.js'

it.each([
  ['nothing where all runs one way', 'refunds → billing', 'refunds → billing'],
  ['two labels', 'שלום → עולם 3 ×', '\u2068שלום\u2069 → \u2068עולם\u2069 3 ×'],
  ['words of one text', 'line 4 שלום עולם, then', 'line 4 \u2068שלום עולם\u2069, then'],
  [
    'no path',
    'Read 3 rows from 客户-رسائل.csv and رسائل.csv',
    'Read 3 rows from 客户-رسائل.csv and رسائل.csv'
  ],
  ['no command', 'Next: loopai run שלום x', 'Next: loopai run שלום x'],
  ['a quotation as a whole', 'said "مرحبا, 3 kg" and "x"', 'said "\u2068مرحبا, 3 kg\u2069" and "x"']
])('isolates %s', (_, line, expected) => {
  expect(isolated(line)).toBe(expected)
})
