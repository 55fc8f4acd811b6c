import type { Example } from '../../../src/domain/rows/example.js'
import { type SplitName, splitOf } from '../../../src/domain/rows/split/split.js'
import { staysInTrain } from '../../../src/domain/rows/split/via.js'
import { meanOf } from '../../../src/domain/statistics/mean.js'
import { seededRandom } from '../../../src/domain/statistics/random.js'
import { shuffled } from '../datasets.js'
import { accuracyOf, learnLinearOf, type Program, settingsFor, splitRule } from './program.js'
import { rowsOf } from './rows.js'

const labeledRows = 1000
const poolRows = 2500
const uncertainRows = 500

const runs = 12

/** Whether held-out rows stay fair when uncertain rows come in: a row for each set. */
export function means(): string[][] {
  const rows = ['ag_news', 'sms_spam'].flatMap(set => {
    const examples = rowsOf(set)
    if (examples === undefined) return []
    const bias = biasOf(examples, settingsFor(examples.slice(0, labeledRows)))
    return [[set, ...[bias.without, bias.with, bias.dealt].map(off => off.toFixed(1))]]
  })
  return [
    ['set', 'standard errors off without', 'with 500 uncertain rows', 'were these dealt like others'],
    ...rows
  ]
}

/** How far the mean of validation and test rows is from the truth, in standard errors of all runs together. */
interface Bias {
  without: number
  with: number
  /** With the uncertain rows dealt to all splits, as they must not be. */
  dealt: number
}

/**
 * Whether held-out rows still say how good a program is once 500 rows were added that an earlier one was unsure of. The
 * truth is the accuracy on rows that nobody labels.
 */
function biasOf(rows: readonly Example[], settings: string): Bias {
  const found: Record<keyof Bias, number[]> = { without: [], with: [], dealt: [] }
  for (let seed = 0; seed < runs; seed++) {
    const mixed = shuffled(rows, seededRandom(seed + 50))
    const labeled = mixed.slice(0, labeledRows).map((row): Example => ({ ...row, via: 'audit' }))
    const pool = mixed.slice(labeledRows, labeledRows + poolRows)
    const unseen = mixed.slice(labeledRows + poolRows)
    const first = learnLinearOf(of(labeled, 'train'), settings)
    const unsure = pool
      .map(row => ({ row, lead: first.lead(row.input) }))
      .sort((a, b) => a.lead - b.lead)
      .slice(0, uncertainRows)
    const picked = (via: Example['via']) => [
      ...labeled,
      ...unsure.map(({ row }): Example => ({ ...row, via }))
    ]
    found.without.push(differenceOf(first, labeled, unseen))
    const more = picked('uncertain')
    found.with.push(differenceOf(learnLinearOf(of(more, 'train'), settings), more, unseen))
    const all = picked('audit')
    found.dealt.push(differenceOf(learnLinearOf(of(all, 'train'), settings), all, unseen))
  }
  return { without: errorsOff(found.without), with: errorsOff(found.with), dealt: errorsOff(found.dealt) }
}

function of(rows: readonly Example[], split: SplitName): Example[] {
  return rows.filter(({ input, via }) => (staysInTrain(via) ? 'train' : splitOf(input, splitRule)) === split)
}

/** The accuracy on held-out rows, less that on rows that nobody labels. */
function differenceOf(program: Program, rows: readonly Example[], unseen: readonly Example[]): number {
  const held = [...of(rows, 'validation'), ...of(rows, 'test')]
  return accuracyOf(program, held) - accuracyOf(program, unseen)
}

/** The mean of differences in its standard errors. */
function errorsOff(differences: readonly number[]): number {
  const center = meanOf(Float64Array.from(differences))
  const variance = differences.reduce((sum, each) => sum + (each - center) ** 2, 0) / (differences.length - 1)
  return center / Math.sqrt(variance / differences.length)
}
