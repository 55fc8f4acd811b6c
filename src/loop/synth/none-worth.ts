import { errorEnds, shareEnds } from '../../domain/honesty/cross-validated.js'
import { standInOn } from '../../domain/honesty/stand-in.js'
import { constantAnswer } from '../../domain/measure/baseline.js'
import type { Task } from '../../domain/task/task.js'
import { percent, rowCount } from '../../domain/text/wording.js'
import { LoopaiError } from '../../errors.js'
import type { Ahead } from '../gate/gate-ahead.js'
import type { SplitRows } from '../rows/split-rows.js'
import { type Candidate, candidateName } from './candidate.js'
import { contradictionsOf, decidingFigures, decidingRows, isGuess, knownOf } from './worth-keeping.js'

/**
 * Why nothing is recommended: the figures of the best candidate beside those of a constant answer, and what may help.
 * Requires at least one candidate that does not memorize.
 */
export function noneWorth(
  taskName: string,
  candidates: readonly Candidate[],
  task: Pick<Task, 'metric' | 'compare'>,
  rows: SplitRows
): Ahead {
  const honest = candidates.filter(({ memorizes }) => memorizes === undefined)
  const worth = (candidate: Candidate) => {
    const { accuracy, mae } = decidingFigures(candidate).figures
    return mae === undefined || task.metric !== 'mae' ? accuracy : -mae
  }
  const best = honest.reduce((a, b) => (worth(b) > worth(a) ? b : a))
  const { figures, on } = decidingFigures(best)
  const known = knownOf(best)
  const evident = known.unseen ?? known.crossValidated
  const decided = decidingRows(best, rows)
  const constant = constantAnswer(decided.map(({ output }) => output))
  const isError = task.metric === 'mae' && figures.mae !== undefined && constant.mae !== undefined
  const [own, always] = isError
    ? [
        `has a mean error of ${figures.mae!.toPrecision(3)}${errorEnds(evident?.maeInterval)}`,
        `always giving the median would have ${constant.mae!.toPrecision(3)}`
      ]
    : [
        `gets ${percent(figures.accuracy)} right${shareEnds(evident?.interval)}`,
        `always giving the same answer would get ${percent(constant.accuracy)}`
      ]
  const made = on === 'train' ? ' that it was made from' : ''
  const how = evident ? `, ${standInOn(known)}` : ` on ${rowCount(decided.length)}${made}`
  const [contradicted] = contradictionsOf([best], task, rows)
  const against = contradicted ?? (isGuess(best) ? guessed : undefined)
  return {
    passes: false,
    why: 'constant',
    sentence: `the best of ${honest.length === 1 ? 'one candidate' : `${honest.length} candidates`}, ${candidateName(best.proposal)}, ${own}${how}; ${always}${against ? `; but ${against}` : ''}`,
    wouldDecide: [
      'look at some rows: can a person tell the output from the input alone?',
      `more rows: loopai add ${taskName} more-rows.jsonl`,
      `programs that a model writes: loopai synth ${taskName} -g anthropic --dry-run   (says what it costs)`,
      `a program of your own: loopai adopt ${taskName} program.mjs`
    ]
  }
}

const guessed =
  'programs learned without each row mostly get that row wrong, and others that fit the rows as well answer otherwise'

/** The error to throw where no candidate may be kept: none was found, or each embeds training rows. */
export function nothingToKeep(taskName: string, candidates: readonly Candidate[]): LoopaiError {
  if (candidates.length > 0) {
    const [{ memorizes }] = candidates
    return new LoopaiError(
      'not-served',
      `No candidate for ${taskName} is kept: each has training rows written into it (${memorizes}).`
    )
  }
  return new LoopaiError(
    'not-served',
    `Nothing was found by which the outputs of ${taskName} follow from its inputs.`,
    {
      suggestions: ['add rows, or check these: what do their outputs have in common with their inputs?']
    }
  )
}
