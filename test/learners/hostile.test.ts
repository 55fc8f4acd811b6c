// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what a template literal must not take for its own.
import { describe, expect, it } from 'vitest'
import { languageNames } from '../../src/domain/program/language.js'
import { sceneFrom, sceneOf } from './hostile/scenes.js'
import { faultsOf } from './hostile/trial.js'
import type { Row } from './scenes.js'

/** Of the 2,000 that `npm run bench hostile` tries. */
const sets = 200
const patience = 600_000

/** Rows of a column and two labels, as they once got out of comments or literals. */
function rowsOf(column: string, labels: readonly [string, string]): Row[] {
  return Array.from({ length: 24 }, (_, i): Row => {
    return [{ [column]: `${i % 2 ? 'red' : 'blue'} ball`, size: i % 2 ? 30 : 2 }, labels[i % 2]]
  })
}

const named = [
  rowsOf('text\u2028} static Program() { System.Diagnostics.Process.Start("x"); } //', ['a', 'b']),
  rowsOf('text', ['coding=unicode_escape', '\\u000aimport os\\u000aos.abort()#']),
  rowsOf('te\ufeffxt', ['\ufeff', 'b\ufeff']),
  rowsOf('te\u202ext', ['\u2066 /* admin \u2069\u202e', 'b']),
  rowsOf('text', ['const leastLead = 0\n', '${process.exit(1)}`'])
]

describe('programs of hostile labels, columns and texts', () => {
  const scenes = [
    ...named.flatMap(rows => {
      const told = [sceneFrom('rules', rows, 'classification'), sceneFrom('linear', rows, 'classification')]
      return [...told, sceneFrom('formula', rows, 'classification')].map(scene => scene!)
    }),
    ...Array.from({ length: sets }, (_, i) => sceneOf(i))
  ]

  it.each(languageNames)(
    'compile, answer as their models do, and have the syntax tree of a harmless twin: %s',
    async language => {
      expect(await faultsOf(scenes, language)).toEqual([])
    },
    patience
  )
})
