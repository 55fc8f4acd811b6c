import type { Forecast } from '../domain/measure/learning-curve.js'
import { labelText } from '../domain/text/label-text.js'
import { count, exactPercent, inPercent, lineList, roughly } from '../domain/text/wording.js'
import type { DoubtfulRow, Outlook } from '../loop/synth/outlook.js'
import { snippet } from '../terminal/snippet.js'
import { readable } from './figures.js'

/** The number of contradicted rows that are shown with their text. */
const mostShown = 3

/** How accuracy grew with the number of rows, a forecast for more rows, and rows worth checking. */
export function outlookLines({ curve, forecast, contradicted, leastSure }: Outlook): string[] {
  const points = curve.map(({ rows, accuracy, mae }) => {
    return `${count(rows)} rows ${mae === undefined ? `gave ${exactPercent(accuracy)}` : `gave a mean error of ${roughly(mae)}`}`
  })
  const inNumbers = curve.some(({ mae }) => mae !== undefined)
  const prediction = forecast ? `: ${forecastText(forecast, inNumbers)}` : ''
  const lines = [`  More rows    ${points.join(', ')}${prediction}`]
  contradicted.slice(0, mostShown).forEach((row, at) => {
    const of = at === 0 ? ' of examples.jsonl' : ''
    lines.push(`  ${(at === 0 ? 'Check rows' : '').padEnd(12)} ${contradiction(row, of)}`)
  })
  if (leastSure.length > 0) {
    const places = leastSure.map(({ line }) => line)
    lines.push(
      `  Least sure   of its answers to ${lineList(places)} of examples.jsonl: more labeled rows like these would help most`
    )
  }
  return lines
}

function contradiction({ line, input, label, answer }: DoubtfulRow, of: string): string {
  const change = `line ${line}${of} says ${labelText(snippet(label, 16))}; should it be ${labelText(snippet(answer, 16))}? `
  return `${change}"${snippet(readable(input), 48)}"`
}

function forecastText({ labels, gain, low, high }: Forecast, inNumbers: boolean): string {
  if (inNumbers)
    return `${labels} more would likely bring it down by ${roughly(gain)} (${roughly(low)} to ${roughly(high)})`
  if (gain < 0.0005) return `${labels} more would hardly change it`
  const [likely, least, most] = [gain, low, high].map(inPercent)
  return `${labels} more would likely bring about +${likely} points (${least} to ${most})`
}
