import type { Score } from '../domain/evaluation.js'
import type { Figure } from '../loop/evaluations.js'
import { percent, percentWith, plural } from './format.js'

/** `91.7 % (87.7–94.5), 254 rows`; for numbers `mean error 45.6, 254 rows` */
export function figureText(figure: Figure): string {
  return `${figureWith(figure)}, ${plural(figure.rows, 'row')}`
}

/** `91.7 % (87.7–94.5)`; for numbers `mean error 45.6` */
export function figureWith({ accuracy, mae, interval }: Figure): string {
  return mae === undefined ? percentWith(accuracy, interval) : scoreText({ accuracy, mae })
}

/** `91.7 %`; for numbers `mean error 45.6` */
export function scoreText({ accuracy, mae }: Score): string {
  return mae === undefined ? percent(accuracy) : `mean error ${Number(mae.toPrecision(3))}`
}

/** `, of its train-only twin v2-9ec412`: a figure is of the program that it names; nothing for its own. */
export function ofTwin(twin: string | undefined): string {
  return twin === undefined ? '' : `, of its train-only twin ${twin}`
}

/** A raw JSON value as people read it: a string without quotes, a record as its texts. */
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
