import { scoreText, type UnlikeScore } from '../domain/measure/evaluation.js'
import { labelText } from '../domain/text/label-text.js'
import { count, percentWith, plural, threeDigits } from '../domain/text/wording.js'
import type { Figure } from '../loop/records/evaluations.js'
import { snippet } from '../terminal/snippet.js'

/**
 * `91.7 % (87.7–94.5), 254 rows`; for numbers `mean error 45.6 (40.1–51.2), R² 0.93, 254 rows`; followed by the figure
 * on rows unlike the training rows, if known.
 */
export function figureText(figure: Figure): string {
  return `${shortFigure(figure)}, ${plural(figure.rows, 'row')}${unlikeText(figure.unlike)}`
}

/** The same without the number of rows. */
export function figureWith(figure: Figure): string {
  return `${shortFigure(figure)}${unlikeText(figure.unlike)}`
}

/** `91.7 % (87.7–94.5)`; for numbers `mean error 45.6 (40.1–51.2), R² 0.93` */
export function shortFigure({ accuracy, interval, mae, maeInterval, r2 }: Omit<Figure, 'rows'>): string {
  if (mae === undefined) return percentWith(accuracy, interval)
  const ends = maeInterval?.map(threeDigits).join('–')
  const explained = r2 === undefined ? '' : `, R² ${r2.toFixed(3)}`
  return `${scoreText({ accuracy, mae })}${ends === undefined ? '' : ` (${ends})`}${explained}`
}

/** `; 71.4 % (45.4–88.3) on the 14 rows that are unlike all it learned from`; empty where it was not determined. */
export function unlikeText(unlike: UnlikeScore | undefined): string {
  if (unlike === undefined) return ''
  if (unlike.rows === 0) return `; each row is like one it learned from${amongText(unlike)}`
  return `; ${shortFigure(unlike)} on ${unlikeRows(unlike)}`
}

/** `the 14 rows that are unlike all it learned from` */
export function unlikeRows(unlike: UnlikeScore): string {
  const which = unlike.rows === 1 ? 'the only row that is' : `the ${count(unlike.rows)} rows that are`
  return `${which} unlike all it learned from${amongText(unlike)}`
}

function amongText({ looked }: UnlikeScore): string {
  return looked === undefined ? '' : ` (of the first ${count(looked)})`
}

/** How often the sealed test was used before, which makes its figure less certain. */
export function readsText(reads: number): string {
  return reads === 1 ? '' : `, measured for ${reads} versions by now, which widens the range`
}

/** What brackets behind a figure say. */
export const rangeNote = '(a–b) is the range that holds the true figure, 95 % sure.'

/** An answer, as raw JSON, at most so many columns long. */
export function answerText(raw: string | undefined, longest: number): string {
  return labelText(snippet(readable(raw), longest))
}

/** A raw JSON value in a readable form: a string without quotes, a record as its texts. */
export function readable(raw: string | undefined): string {
  if (raw === undefined) return ''
  try {
    const value = JSON.parse(raw)
    if (typeof value === 'string') return value
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return raw
    const texts = Object.values(value).filter(item => typeof item === 'string' && item !== '')
    return texts.length > 0 ? texts.join(' · ') : raw
  } catch {
    return raw.replace(/^\{"[^"]*":"/, '') // cut short, so no longer JSON
  }
}
