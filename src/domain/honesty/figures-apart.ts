import type { Score } from '../measure/evaluation.js'
import type { Interval } from '../statistics/intervals/wilson.js'
import { percent, threeDigits } from '../text/wording.js'

/** A figure with its 95 % interval: of the mean absolute error for numbers, else of the accuracy. */
interface ScoreWithInterval extends Score {
  interval: Interval
  maeInterval?: Interval
}

/**
 * The warning where the figures of one program on validation rows and on the sealed test exclude each other: their
 * intervals do not overlap, so the two sets of rows differ in kind. Undefined where they overlap, or where one has
 * no interval.
 */
export function figuresApart(validation: ScoreWithInterval, test: ScoreWithInterval): string | undefined {
  const ofNumbers = validation.mae !== undefined && test.mae !== undefined
  const [a, b] = ofNumbers ? [validation.maeInterval, test.maeInterval] : [validation.interval, test.interval]
  if (a === undefined || b === undefined || (a[0] <= b[1] && b[0] <= a[1])) return undefined
  const text = ({ accuracy, mae }: ScoreWithInterval) =>
    mae === undefined ? percent(accuracy) : `a mean error of ${threeDigits(mae)}`
  const worse = a[0] > b[1] === ofNumbers ? 'validation' : 'the test'
  return (
    `the figures on validation rows (${text(validation)}) and on the sealed test (${text(test)}) differ by more than ` +
    `chance, so the two hold different kinds of rows; expect the worse, that of ${worse}, until more rows tell`
  )
}
