// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what a template literal must not take for its own.
import { randomFrom } from '../../../src/learners/random.js'
import { wellFormed } from '../../../src/learners/text/characters.js'

/** What ends lines, hides, turns the direction of text, or is half a character. */
export const hiddenCharacters: readonly string[] = [
  ...[
    '\n',
    '\r',
    '\r\n',
    '\v',
    '\f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\0',
    '\x01',
    '\x08',
    '\x1a',
    '\x1b'
  ],
  ...[
    '\x7f',
    '\x80',
    '\x9b',
    '\xad',
    '\u034f',
    '\u061c',
    '\u115f',
    '\u180e',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u200f'
  ],
  ...[
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2060',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u3164'
  ],
  ...['\ufff9', '\ufffe', '\uffff', '\u{e0001}', '\u{e0041}', '\ud800', '\udbff', '\udc00', '\udfff']
]

/** What is code, a directive or an end of something in one of the languages, or for an editor, a browser or a tool. */
const payloads: readonly string[] = [
  ...['\\', '\\\\', '\\n', '\\u000a', '\\u{a}', '\\x0a', '\\U0000000a', '\\N{BULLET}', '\\"', "\\'", '\\`'],
  ...[
    '"',
    "'",
    '`',
    '"""',
    "'''",
    '""',
    '@"',
    '$"',
    '$',
    '${',
    '${process.exit(1)}',
    '{x}',
    '{',
    '}',
    '{{',
    '%s'
  ],
  ...[
    '"+Evil()+"',
    "');evil();('",
    '"; evil(); "',
    '`;evil();`',
    '*/ evil(); /*',
    '*/',
    '/*',
    '//',
    '#',
    ']]>'
  ],
  ...[
    '} static Program() { Evil(); } //',
    '\u2028} evil() //',
    '\n    evil()\n#',
    '\r evil() //',
    '\u0085evil();//'
  ],
  ...['coding=unicode_escape', 'coding: utf-7', '-*- coding: utf-7 -*-', '-*- mode: x; eval: (evil) -*-'],
  ...[
    'vim: set modelineexpr:',
    'ex: set ai:',
    'vi:se ai:',
    'Local Variables:',
    '#!/bin/sh',
    '#if X',
    '#endif'
  ],
  ...[
    '#line 1 "x"',
    '#pragma',
    '#region',
    '//go:build ignore',
    '//go:embed x',
    '//line x.go:1',
    '+build ignore'
  ],
  ...[
    '// +build ignore',
    '//export x',
    '</script>',
    '<script>',
    '<!--',
    '-->',
    '//# sourceMappingURL=x',
    '//@ sourceURL=x'
  ],
  ...[
    '__proto__',
    'constructor',
    'Program',
    'import "C"',
    'const leastLead = 0',
    'def run(',
    'export function run('
  ],
  ...[
    '😀',
    '👩\u200d💻',
    'é',
    'İ',
    'ſ',
    'Ǆ',
    'Ж',
    '中',
    '؟',
    '\ufe0f',
    'e\u0301',
    '.',
    '|',
    '^',
    '[',
    ']',
    '(?i)',
    '+'
  ]
]

const words = ['red', 'Blue', 'sky', 'tax', 'Öl', 'note', 'x1', 'order', 'late']

/** Texts of one set, the same for the same seed. */
export interface Hostile {
  /** A text of a few pieces, most of them hostile. */
  text(pieces?: number): string
  /** So many that differ, also where halves of pairs are U+FFFD. */
  distinct(count: number): string[]
  word(): string
  integer(below: number): number
}

export function hostile(seed: number): Hostile {
  const random = randomFrom(seed)
  const integer = (below: number) => random.integer(below)
  const pick = (list: readonly string[]) => list[integer(list.length)]
  const piece = () => {
    const kind = integer(5)
    return kind === 0 ? pick(words) : kind <= 2 ? pick(hiddenCharacters) : pick(payloads)
  }
  const text = (pieces = 1 + integer(4)) =>
    Array.from({ length: pieces }, piece).join(integer(2) === 0 ? ' ' : '')
  const distinct = (count: number) => {
    const found = new Map<string, string>()
    while (found.size < count) {
      const one = text()
      found.set(wellFormed(one), one)
    }
    return [...found.values()]
  }
  return { text, distinct, integer, word: () => pick(words) }
}
