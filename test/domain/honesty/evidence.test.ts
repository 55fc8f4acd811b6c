import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gate } from '../../../src/domain/gate/gate.js'
import { firstGate } from '../../../src/domain/gate/gate-first.js'
import type { FirstEvidence } from '../../../src/domain/gate/gate-types.js'
import { verdictOf } from '../../../src/domain/gate/verdict.js'
import { asEvidence, type CrossValidated } from '../../../src/domain/honesty/cross-validated.js'
import { type Evidence, evidenceOf, evidences, evidenceTable } from '../../../src/domain/honesty/evidence.js'
import { unseenFigure } from '../../../src/domain/honesty/stand-in.js'
import type { Baseline } from '../../../src/domain/measure/baseline.js'
import { wilson } from '../../../src/domain/statistics/intervals/wilson.js'
import { type Kind, kinds } from '../../../src/domain/task/kinds.js'
import { pair } from '../gate/gate-scene.js'

/** A program that is right on 95 % of whatever is known of it. */
const baselines: Baseline[] = [
  { kind: 'constant', name: 'always giving the same answer', accuracy: 0.3, macroF1: 0.2 }
]
const good = { accuracy: 0.95, macroF1: 0.95 }
/** A figure of so many rows in so many groups of near-duplicates. */
const figure = (rows: number, groups = rows) =>
  asEvidence(
    { accuracy: 0.95, rows, folds: 5 },
    Array.from({ length: rows }, (_, at) => `${at % groups}`)
  )
/** A figure of so many rows that a model had not seen, of which all but two are right. */
const unseen = (rows: number) => {
  const right = Uint8Array.from({ length: rows }, (_, row) => (row < 2 ? 0 : 1))
  return unseenFigure({ right, got: Int32Array.from(right) }, 4)
}
const known: Record<Evidence, FirstEvidence> = {
  measured: { rows: 40, metrics: { ...good, interval: wilson(0.95, 40) }, baselines },
  'cross-validated': {
    rows: 10,
    metrics: { ...good, interval: wilson(0.95, 10) },
    baselines: [],
    crossValidated: { ...figure(40), baselines }
  },
  unseen: {
    rows: 10,
    metrics: { ...good, interval: wilson(0.95, 10) },
    baselines: [],
    unseen: { ...unseen(40), baselines }
  },
  fits: {
    rows: 0,
    metrics: { accuracy: 0, interval: [0, 1] },
    baselines: [],
    fits: { rows: 4, right: 4 }
  }
}

const everyCase = evidences.flatMap(evidence => kinds.map((kind): [Evidence, Kind] => [evidence, kind]))

describe('the table of evidence', () => {
  it.each(everyCase)('%s, %s: a first version', (evidence, kind) => {
    const task = { kind, metric: 'accuracy', margin: 0.01 } as const
    const input = { task, challenger: { version: 'v1' }, checks: [], earlier: [], first: known[evidence] }
    const decision = verdictOf(firstGate(input))
    expect(decision.decision).toBe(evidenceTable[evidence].first === 'one-reading' ? 'refuse' : 'promote')
    if (decision.decision === 'refuse') expect(decision.wouldDecide.length).toBeGreaterThan(0)
    const poor = { ...known[evidence], baselines: worse(known[evidence].baselines) }
    const { crossValidated, unseen } = poor
    if (crossValidated)
      poor.crossValidated = { ...crossValidated, baselines: worse(crossValidated.baselines) }
    if (unseen) poor.unseen = { ...unseen, baselines: worse(unseen.baselines) }
    expect(firstGate({ ...input, first: poor }).decision).toBe('refuse')
  })

  it.each(evidences)('%s: against an active version', evidence => {
    const { rows, unseen } = known[evidence]
    const count = unseen?.rows ?? rows
    const [mine, theirs] = pair(count, Math.min(count, 20), 0, 0)
    const contender = { language: 'javascript', complexity: 100 } as const
    const { decision, why } = verdictOf(
      gate({
        ...{ task: { metric: 'accuracy', margin: 0.01 }, checks: [], earlier: [], testReads: 1 },
        ...(unseen && { among: unseen.among }),
        challenger: { ...contender, version: 'v2', validation: mine },
        active: { ...contender, version: 'v1', validation: theirs }
      })
    )
    const compared = evidenceTable[evidence].replaces !== 'person'
    expect([decision, why]).toEqual(compared ? ['promote', 'better'] : ['refuse', 'too-few-rows'])
  })

  it('unseen: an active version is replaced only if that is shown for the best of all programs', () => {
    const contender = { language: 'javascript' } as const
    const decide = (fixed: number, among: number | undefined, complexity = 100) => {
      const [mine, theirs] = pair(29, fixed, 0, 0)
      return verdictOf(
        gate({
          ...{ task: { metric: 'accuracy', margin: 0.01 }, checks: [], earlier: [], testReads: 1, among },
          challenger: { ...contender, complexity, version: 'v2', validation: mine },
          active: { ...contender, complexity: 1000, version: 'v1', validation: theirs }
        })
      )
    }
    expect(decide(6, 1)).toMatchObject({ decision: 'promote', why: 'better' })
    expect(decide(6, 4)).toMatchObject({ decision: 'refuse', why: 'not-shown' })
    expect(decide(6, 4).sentence).toMatch(
      /^mends 6 mistakes, makes 0 new ones .*: that may be luck, the more so for the best of 4 programs$/
    )
    expect(decide(8, 4)).toMatchObject({ decision: 'promote', why: 'better' })
    // The same answers by a far smaller program: on so few rows that shows nothing.
    expect(decide(0, 4, 10)).toMatchObject({ decision: 'refuse', why: 'not-shown' })
    expect(decide(8, undefined)).toMatchObject({ decision: 'refuse', why: 'too-few-rows' })
  })

  it.each<[string, number, CrossValidated | undefined, Evidence]>([
    ['30 validation rows', 30, undefined, 'measured'],
    ['many', 254, figure(600), 'measured'],
    ['fewer, and cross-validated', 29, figure(100), 'cross-validated'],
    ['five rows', 0, figure(5), 'cross-validated'],
    ['four rows', 0, figure(4), 'fits'],
    ['copies of five messages', 0, figure(40, 5), 'cross-validated'],
    ['copies of four', 0, figure(40, 4), 'fits'],
    ['a figure that only chose settings', 0, { accuracy: 1, rows: 100, folds: 5 }, 'fits'],
    ['nothing', 29, undefined, 'fits']
  ])('%s', (_, validation, crossValidated, expected) => {
    expect(evidenceOf({ validationRows: validation, crossValidated })).toBe(expected)
  })

  it.each<[string, number, number, Evidence]>([
    ['a model had not seen five rows', 0, 5, 'unseen'],
    ['or four', 0, 4, 'fits'],
    ['but 30 validation rows measure it', 30, 12, 'measured']
  ])('%s', (_, validationRows, rows, expected) => {
    expect(evidenceOf({ validationRows, unseen: unseen(rows) })).toBe(expected)
  })

  it('stands in docs/scoring.md as it is in the code', () => {
    const page = readFileSync(new URL('../../../docs/scoring.md', import.meta.url), 'utf8')
    const first = {
      baselines: 'if it beats what needs no learning',
      shown: 'if its whole interval does',
      'one-reading': 'if its rows, two or more, leave one simplest reading; else by hand'
    }
    const replaces = {
      comparison: 'if a comparison row by row shows it',
      better: 'if one shows it to be better, chance among all programs of its run allowed for',
      person: 'by hand'
    }
    for (const evidence of evidences) {
      const row = evidenceTable[evidence]
      const cells = [
        evidence,
        row.needs,
        'if not below a constant answer',
        first[row.first],
        replaces[row.replaces],
        row.example
      ]
      expect(row.recommended).toBe(true)
      expect(page).toContain(`| ${cells.join(' | ')} |`)
    }
  })
})

const worse = (list: readonly Baseline[]) => list.map(each => ({ ...each, accuracy: 0.97, macroF1: 0.97 }))
