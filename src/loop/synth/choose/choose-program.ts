import { leastValidationRows } from '../../../domain/gate/gate-rules.js'
import { figuresOfRows, pickRows, type RowResults, worthOf } from '../../../domain/measure/evaluation.js'
import { choose } from '../../../domain/measure/selection.js'
import { Tally } from '../../../domain/measure/tally.js'
import { z95 } from '../../../domain/statistics/intervals/wilson.js'
import { rowCount, threeDigits } from '../../../domain/text/wording.js'
import type { Project } from '../../../project.js'
import { briefFor } from '../../brief.js'
import {
  type Candidate,
  candidateName,
  isLearned,
  type LearnedCandidate,
  type SearchRequest
} from '../candidate.js'
import { resultsOnUnseen } from '../unseen-figures.js'
import { evidenceFor } from '../worth-keeping.js'
import { chooseCandidate } from './choose-candidate.js'

type Chosen = { index: number; reason?: string } | undefined

/**
 * Chooses the candidate to recommend, as `chooseCandidate` does. Where validation rows are too few, the best program of
 * a model, by the rows that it had not seen, is compared with the best learned one on these same rows, which that
 * answers as it was learned without them. With too few of these it must be ahead on them, or, where the learned one
 * could not be cross-validated either, fit more of all rows.
 */
export async function chooseProgram(
  project: Project,
  request: SearchRequest,
  candidates: readonly Candidate[],
  worth: readonly boolean[]
): Promise<Chosen> {
  const { task, rows } = request
  const few = rows.validation.length < leastValidationRows
  const written = candidates.filter((each, at) => {
    return few && worth[at] && each.memorizes === undefined && each.unseenFigure !== undefined
  })
  if (written.length === 0) return chooseCandidate(candidates, task, worth)
  const known = written.filter(each => evidenceFor(each) === 'unseen')
  const best = known.length > 0 ? bestWritten(known, request) : fittest(written)
  const own: Chosen = { index: candidates.indexOf(best) }
  const found = chooseCandidate(
    candidates,
    task,
    worth.map((good, at) => good && isLearned(candidates[at]))
  )
  const other = found && candidates[found.index]
  if (other === undefined || !isLearned(other)) return own
  if (evidenceFor(other) !== 'cross-validated') {
    return known.length > 0 || fitsBetter(best, other) ? own : found
  }
  const mine = resultsOnUnseen(best, best, rows)
  const theirs = await learnedOnUnseen(project, request, other, best)
  if (mine === undefined || theirs === undefined) return own
  const pair = [contender(other, theirs, request), contender(best, mine, request)]
  const index = known.length > 0 ? choose(pair).index : Number(isAhead(mine, theirs))
  const [a, b] = index === 0 ? [other, best] : [best, other]
  const reason = comparedOn(a, b, index === 0 ? [theirs, mine] : [mine, theirs], request)
  if (index === 1) return { ...own, reason }
  return { index: found!.index, reason: found!.reason ?? reason }
}

/** The program of a model to choose, on the rows that no request of any of them had shown. */
function bestWritten(written: readonly Candidate[], request: SearchRequest): Candidate {
  const fewest = written.reduce((a, b) => (unseenCount(b) < unseenCount(a) ? b : a))
  const results = written.map(candidate => {
    const { unseen } = candidate
    const places = fewest.unseen?.rows.map(row => unseen!.rows.indexOf(row)) ?? []
    const shared = unseen && { results: pickRows(unseen.results, places) }
    return resultsOnUnseen(
      fewest,
      { unseen: fewest.unseen && shared, results: candidate.results },
      request.rows
    )!
  })
  return written[choose(written.map((each, at) => contender(each, results[at], request))).index]
}

/** The program that fits most training rows, whether its model had seen them or not; of equal ones the simplest. */
function fittest(written: readonly Candidate[]): Candidate {
  const [best] = written.toSorted((a, b) => fitOf(b) - fitOf(a) || a.complexity - b.complexity)
  return best
}

const fitOf = ({ train }: Candidate) => train.metrics.accuracy

/** Whether it fits more of the rows, or as many as a learned one that was never right about a row left out. */
function fitsBetter(written: Candidate, learned: LearnedCandidate): boolean {
  const [own, other] = [fitOf(written), fitOf(learned)]
  return own > other || (own === other && learned.proposal.crossValidated?.accuracy === 0)
}

function isAhead(a: RowResults, b: RowResults): boolean {
  const [own, other] = [a, b].map(results => worthOf(figuresOfRows(results, z95)))
  return own > other
}

const unseenCount = ({ unseen }: Candidate) => unseen?.rows.length ?? 0

function contender(
  { proposal, complexity }: Candidate,
  { right, error }: RowResults,
  { task }: SearchRequest
) {
  return {
    name: candidateName(proposal),
    complexity,
    right,
    errors: task.metric === 'mae' ? error : undefined
  }
}

/** The results of a learned program on the rows that the model of `written` had not seen, learned without each. */
async function learnedOnUnseen(
  project: Project,
  request: SearchRequest,
  { generator, proposal, results }: LearnedCandidate,
  written: Candidate
): Promise<RowResults | undefined> {
  const { task, rows, labels } = request
  if (written.unseen === undefined) return resultsOnUnseen(written, { results }, rows)
  // No progress is emitted: it was learned before.
  const brief = { ...briefFor(project, request, rows.train), progress: () => {} }
  const { answers } = await generator.leftOut(proposal, brief)
  const tally = new Tally(task, { labels, keepRows: true, mistakes: 0 })
  for (const row of written.unseen.rows) {
    const { output, group } = rows.train[row]
    const answer = answers[row]
    tally.add(
      JSON.stringify(output),
      answer === undefined
        ? { outcome: 'bad-output', error: { type: 'None', message: 'no program without it' }, micros: 0 }
        : { outcome: 'answered', output: JSON.stringify(answer), micros: 0 },
      { group: group === undefined ? undefined : String(group) }
    )
  }
  return resultsOnUnseen(written, { unseen: { results: tally.rowResults() }, results }, rows)
}

/** `on 12 rows that its model had not seen: model 1.1 12 right, linear 8 (learned without them)` */
function comparedOn(
  a: Candidate,
  b: Candidate,
  [own, other]: [RowResults, RowResults],
  { task }: SearchRequest
): string {
  const said = (candidate: Candidate, results: RowResults) => {
    const { accuracy, mae, rows } = figuresOfRows(results, z95)
    const figure =
      task.metric === 'mae' && mae !== undefined
        ? `a mean error of ${threeDigits(mae)}`
        : `${Math.round(accuracy * rows)} right`
    return `${candidateName(candidate.proposal)} has ${figure}${isLearned(candidate) ? ' (learned without them)' : ''}`
  }
  return `on ${rowCount(own.right.length)} that the model had not seen ${said(a, own)}, ${said(b, other)}`
}
