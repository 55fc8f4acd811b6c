import { isSkewed } from './baseline.js'
import { leastValidationRows, missedRequirement } from './gate-rules.js'
import type { FirstInput, GateDecision } from './gate-types.js'
import type { RefusedBecause } from './promotion.js'
import { percent, rowCount } from './wording.js'

/**
 * The gate for a first version: what task.json requires, and better than always giving the same answer, on
 * the task's metric (on macro-F1 where one label has more than ¾ of the rows). Under 30 validation rows
 * cross-validated evidence is enough.
 */
export function firstGate({ task, challenger, checks, first }: FirstInput): GateDecision {
  const missed = checks.filter(({ ok }) => !ok)
  if (missed.length > 0) return refuse('require', missedRequirement(missed[0], challenger.twin))
  const { rows, metrics, constant, crossValidated } = first
  if (rows < leastValidationRows) return onCrossValidation(rows, crossValidated)
  if (task.metric === 'mae' && metrics.mae !== undefined && constant.mae !== undefined) {
    const [own, always] = [metrics.mae, constant.mae].map(error => error.toPrecision(3))
    if (metrics.mae < constant.mae) return accept(`mean absolute error ${own}; always the median: ${always}`)
    return refuse('constant', `mean absolute error ${own}, no better than always the median (${always})`)
  }
  const onF1 = metrics.macroF1 !== undefined && (task.metric === 'macro-f1' || isSkewed(constant))
  const [name, own, always] = onF1
    ? ['macro-F1', metrics.macroF1 ?? 0, constant.macroF1]
    : ['accuracy', metrics.accuracy, constant.accuracy]
  if (own > always) return accept(`${name} ${percent(own)}; always the same answer: ${percent(always)}`)
  return refuse(
    'constant',
    `${name} ${percent(own)}, no better than always the same answer (${percent(always)})`
  )
}

function onCrossValidation(rows: number, evidence: FirstInput['first']['crossValidated']): GateDecision {
  const few = `only ${rowCount(rows)} in validation`
  if (!evidence) {
    return refuse('too-few-rows', `${few}, and it was not cross-validated`, [
      `a first version needs ${leastValidationRows} validation rows or cross-validated evidence`
    ])
  }
  const { accuracy, mae, constant } = evidence
  if (mae !== undefined && constant.mae !== undefined) {
    const figure = `mean absolute error ${mae.toPrecision(3)} cross-validated on ${rowCount(evidence.rows)}, not held out`
    const always = `always the median: ${constant.mae.toPrecision(3)}`
    if (mae >= constant.mae) return refuse('constant', `${figure}; ${always}`)
    return { ...accept(`${figure}; ${always}`, few), why: 'first-cross-validated' }
  }
  const figure = `accuracy ${percent(accuracy)} cross-validated on ${rowCount(evidence.rows)}, not held out`
  if (accuracy <= constant.accuracy) {
    return refuse(
      'constant',
      `${figure}: no better than always the same answer (${percent(constant.accuracy)})`
    )
  }
  return {
    ...accept(`${figure}; always the same answer: ${percent(constant.accuracy)}`, few),
    why: 'first-cross-validated'
  }
}

function accept(sentence: string, ...notes: string[]): GateDecision & { decision: 'promote' } {
  return { decision: 'promote', why: 'first', sentence, notes, wouldDecide: [], recorded: true }
}

function refuse(why: RefusedBecause, sentence: string, wouldDecide: string[] = []): GateDecision {
  return { decision: 'refuse', why, sentence, notes: [], wouldDecide, recorded: true }
}
