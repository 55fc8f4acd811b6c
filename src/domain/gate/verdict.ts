import { decidingFigureOf } from '../honesty/deciding-figure.js'
import { fitsText, leastCrossValidatedRows } from '../honesty/evidence.js'
import { madeBefore } from '../honesty/round.js'
import type { Baseline } from '../measure/baseline.js'
import type { Metric } from '../task/task.js'
import { byTwins, plural, rowCount } from '../text/wording.js'
import { comparisonText, decidersOf } from './comparison-text.js'
import {
  bestBaseline,
  type FirstFigure,
  figureAgainst,
  firstFigureText,
  rowsForUnseen,
  rowsToShow
} from './first-figure.js'
import { leastValidationRows } from './gate-rules.js'
import type { GateDecision } from './gate-types.js'
import type { Why } from './promotion.js'
import { isRecorded, type Refusal, rowsToTryAgain } from './refusal.js'

/** A refusal as people read it. */
interface RefusalText {
  /** Without a capital and a full stop. */
  sentence: string
  /** What would decide the case, the cheapest first; empty where only another program would. */
  wouldDecide: string[]
}

/** A decision of the gate in words, as results and promotions.jsonl have it. */
export type GateVerdict = RefusalText &
  Pick<GateDecision, 'decision' | 'notes' | 'numbers' | 'crossValidated' | 'unseen'> & {
    why: Why
    /** Whether promotions.jsonl gets a record of it. */
    recorded: boolean
  }

export function verdictOf(decided: GateDecision): GateVerdict {
  const { decision, notes, numbers, crossValidated, unseen } = decided
  const rest = { decision, notes, numbers, crossValidated, unseen }
  if (decided.decision === 'promote') {
    const { why, sentence } = decided
    return { ...rest, why, sentence, wouldDecide: [], recorded: true }
  }
  const { refusal } = decided
  return { ...rest, why: refusal.why, ...refusalText(refusal), recorded: isRecorded(refusal) }
}

/** The one place that puts refusals of the gate into words. */
function refusalText(refusal: Refusal): RefusalText {
  switch (refusal.why) {
    case 'same':
      return only(`${refusal.version} is the active version already`)
    case 'require': {
      // The size is always that of the version itself.
      const by = refusal.missed.metric === 'size' ? '' : byTwins(refusal.twin)
      return only(`misses what task.json requires: ${refusal.missed.text}${by}`)
    }
    case 'too-few-rows':
      return tooFewRows(refusal)
    case 'seen-rows':
      return {
        sentence: `${refusal.version} was ${madeBefore}`,
        wouldDecide: [`make a new version: ${refusal.learn}`]
      }
    case 'tried-before': {
      const { rows, before } = refusal
      const least = plural(Math.ceil(rowsToTryAgain(before)), 'validation row')
      return {
        sentence: `it was refused before, on ${plural(before, 'validation row')}, and there are ${rows} now`,
        wouldDecide: [`the two are compared again when there are ${least}`]
      }
    }
    case 'constant':
    case 'trivial':
      if ('contradiction' in refusal) {
        return only(`${figureAgainst(refusal.metric, refusal.figure)}; but ${refusal.contradiction}`)
      }
      return notAbove(refusal)
    case 'mostly-wrong': {
      const { metric, figure } = refusal
      const best = bestBaseline(metric, figure)
      return only(`${firstFigureText(metric, figure)}: wrong as often as right, or more (${best})`)
    }
    case 'contradicted': {
      const onTest = comparisonText(refusal.metric, refusal.test)
      return only(`${counts(refusal)}, but on the sealed test it ${onTest}`)
    }
    case 'worse':
      return only(counts(refusal))
    case 'drift':
      return only(
        `not shown to be worse than ${refusal.active}, but perhaps worse than ${refusal.best}, the best so far: many small losses would add up`
      )
    case 'not-shown':
      return notShown(refusal)
  }
}

function notShown({ metric, validation, advantage, among }: Extract<Refusal, { why: 'not-shown' }>) {
  const wouldDecide = decidersOf(metric, validation)
  if (among !== undefined) {
    const best = among > 1 ? `, the more so for the best of ${among} programs` : ''
    const rows = `${rowCount(validation.rows)} that its model had not seen`
    return {
      sentence: `${comparisonText(metric, validation)} on ${rows}: that may be luck${best}`,
      wouldDecide
    }
  }
  const sentence = advantage
    ? `${advantage.sentence}, but its answers may be worse: these rows cannot rule it out`
    : 'these rows do not show it to be better, and it is not simpler or faster either'
  return { sentence, wouldDecide }
}

function only(sentence: string): RefusalText {
  return { sentence, wouldDecide: [] }
}

function counts({ metric, validation, twins }: Extract<Refusal, { twins: unknown }>): string {
  return `${comparisonText(metric, validation)}${byTwins(...twins)}`
}

function tooFewRows({ rows, first }: Extract<Refusal, { why: 'too-few-rows' }>): RefusalText {
  if (first === undefined) {
    return {
      sentence: `with ${rows === 0 ? 'no validation rows' : plural(rows, 'validation row')} nobody can tell which of two versions is better`,
      wouldDecide: [`add rows until validation has ${leastValidationRows} (it has ${rows})`]
    }
  }
  const { fits } = first
  return {
    sentence:
      fits === undefined
        ? `${fewRowsText(rows)}, and there are no other rows that it did not learn from`
        : `${fitsText(fits)}: ${fewRowsText(rows)}`,
    wouldDecide: [
      ...(fits?.open ? ['add the row that settles what they leave open (synth says which)'] : []),
      `add rows: a learned program can be measured from ${leastCrossValidatedRows} different rows on, one that a model wrote from about ${rowsForUnseen} rows on, any other from ${leastValidationRows} validation rows on`,
      'or try it on inputs of yours, and promote it with --force if its answers are right'
    ]
  }
}

/** `only 12 validation rows` */
export function fewRowsText(rows: number): string {
  return rows === 0
    ? 'there are no validation rows'
    : `there ${rows === 1 ? 'is' : 'are'} only ${plural(rows, 'validation row')}`
}

function notAbove({ metric, figure, lost, close }: Extract<Refusal, { lost: unknown }>): RefusalText {
  const { text } = decidingFigureOf(metric, figure, figure.baselines[0])
  const verdict = close ? 'perhaps no better' : 'no better'
  return {
    sentence: `${firstFigureText(metric, figure)}, ${verdict} than ${lost.name} (${text(lost)})`,
    wouldDecide: close ? [narrower(metric, figure, lost)] : []
  }
}

/** What would show it: a few more rows, if they come out alike, or else what always does. */
function narrower(metric: Metric, figure: FirstFigure, lost: Baseline): string {
  const measured = `from ${leastValidationRows} validation rows on it is measured on those`
  const more = rowsToShow(metric, figure, lost)
  if (more === undefined) return `more rows make the figure more certain; ${measured}`
  return `about ${plural(more, 'more row')} of that kind would show it, if it does as well on them; ${measured}`
}
