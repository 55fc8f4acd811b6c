import { randomFrom } from '../../../src/learners/random.js'
import { lessonOf, type Row } from '../scenes.js'

const names = ['Ada', 'Grace', 'Zoë', 'Linus', 'Élodie', 'Ken', 'Bjarne', 'Ольга', '李雷', '𝒟ana']
const days = ['Monday', 'tomorrow', 'the 3rd of May', 'next Friday', '12/05/2019', 'May 4th']

/** Sentences that name a person, and, where `of` says so, a day; some say neither. */
export function sentences(count: number, of: 'name' | 'day', lacking = false): Row[] {
  const random = randomFrom(7)
  const pick = (list: readonly string[]) => list[random.integer(list.length)]
  return Array.from({ length: count }, (): Row => {
    const [name, day] = [pick(names), pick(days)]
    const forms = [
      `A table for ${name} on ${day}, please.`,
      `It is ${name} here:  can I come ${day}?`,
      `${name}, ${day}`,
      `book ${day} under ${name}!`,
      `Could you write down ${name} for ${day} at ${random.integer(12)}:${random.integer(60)}pm`
    ]
    if (lacking && random.integer(4) === 0)
      return [{ text: `No thanks, ${random.integer(90)} is enough.` }, null]
    return [{ text: pick(forms) }, of === 'name' ? name : day]
  })
}

/** Lines of a log and their templates. */
export function logLines(count: number): Row[] {
  const random = randomFrom(3)
  const number = () => random.integer(100_000)
  const forms: (() => [string, string])[] = [
    () => [`connection from 10.0.${number()}.7:${number()} closed`, 'connection from <*>:<*> closed'],
    () => [
      `user ${names[random.integer(names.length)]} logged in (uid=${number()})`,
      'user <*> logged in (uid=<*>)'
    ],
    () => [`worker-${number()} took ${number()}ms`, 'worker-<*> took <*>ms'],
    () => ['cache is warm', 'cache is warm'],
    () => [`file /tmp/a b/${number()} is gone`, 'file <*> is gone'],
    () => [`task ${number()} has 🙂 state ${number().toString(16)}`, 'task <*> has 🙂 state <*>']
  ]
  return Array.from({ length: count }, (): Row => forms[random.integer(forms.length)]())
}

export const anchored: [string, Row[]][] = [
  [
    'words',
    [
      ['a 12 c d', '12'],
      ['b 7 x', '7'],
      ['zz 9 q r', '9']
    ]
  ],
  [
    'brackets',
    [
      ['x [one two] y', 'one two'],
      ['[a] b', 'a'],
      ['q [z-z] [w]', 'z-z']
    ]
  ],
  [
    'the last segment',
    [
      ['/usr/bin/env', 'env'],
      ['/a/b', 'b'],
      ['/tmp/x/y/z.txt', 'z.txt']
    ]
  ],
  [
    'before the end',
    [
      ['key=some value', 'some value'],
      ['k=1', '1'],
      ['other=a b=c', 'a b=c']
    ]
  ],
  [
    'a nested delimiter',
    [
      ['a:b [x:one]', 'one'],
      ['c [y:two] :', 'two'],
      ['d:e:f [z:three]', 'three']
    ]
  ],
  [
    'fixed length',
    [
      ['20240131T1', '2024'],
      ['19991231T2', '1999'],
      ['20010203T3', '2001']
    ]
  ],
  [
    'one of some stops',
    [
      ['run ftp[7]: x', 'ftp'],
      ['run cups: y', 'cups'],
      ['run su(pam)[3]: z', 'su(pam)']
    ]
  ],
  [
    'digits anywhere',
    [
      ['order no 77 shipped', '77'],
      ['#1234, late', '1234'],
      ['€5', '5']
    ]
  ],
  [
    'an absent span',
    [
      ['id=7;', '7'],
      ['id=88;', '88'],
      ['nothing', ''],
      ['none here', '']
    ]
  ],
  [
    'beyond U+FFFF',
    [
      ['😀 a😀 b', 'a😀'],
      ['x 𝒟𝒟 c', '𝒟𝒟'],
      ['😀😀 q r', 'q']
    ]
  ]
].map(([name, rows]) => [name as string, rows as Row[]])

export function extractionOf(rows: Row[], more = {}) {
  return lessonOf(rows, { kind: 'extraction', minSupport: 1, ...more })
}
