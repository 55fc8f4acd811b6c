import type { Figure } from '../loop/evaluations.js'
import { percentWith, plural } from './format.js'

/** `91.7 % (87.7–94.5), 254 rows` */
export function figureText({ accuracy, interval, rows }: Figure): string {
  return `${percentWith(accuracy, interval)}, ${plural(rows, 'row')}`
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
