import type { ModelReport } from '../loop/model-report.js'
import { count, percent, plural, snippet, wrap } from './format.js'
import { spentText, usdText } from './money.js'

const whyEnded: Record<string, string> = {
  rounds: 'all rounds made',
  target: 'as good on training rows as is wanted',
  plateau: 'two rounds without anything better',
  budget: 'the budget has no room for another call',
  time: 'the time is up',
  unrecorded: 'the recorded replies end here'
}

/** How many lessons are shown. */
const mostLessons = 5

/** What asking a model came to: cost, whether it was worth it, and what was learned. */
export function modelLines(report: ModelReport): string[] {
  const { model, run, replies, measured, tokens, ms, reason } = report
  const cached = tokens.input > 0 ? `, ${Math.round((100 * tokens.cached) / tokens.input)} % cached` : ''
  const lines = [
    ...wrap(
      `  Model        ${model}, run ${run}: ${plural(replies, 'reply').replace('replys', 'replies')}, ${plural(measured, 'program')} measured, ${whyEnded[reason] ?? reason}`,
      15
    ),
    ...wrap(
      `  Cost         ${spentText(report)}: ${count(tokens.input)} tokens in${cached}, ${count(tokens.output)} out, ${Math.round(ms / 1000)} s of answering`,
      15
    ),
    ...wrap(`  Worth it?    ${worth(report)}`, 15)
  ]
  const lessons = report.lessons.slice(-mostLessons)
  lessons.forEach((lesson, at) => {
    lines.push(`  ${(at === 0 ? 'Learned' : '').padEnd(13)}${snippet(lesson, 64)}`)
  })
  return lines
}

function worth({ baseline, best, usdPerPoint, breakEvenRows, rowUsd }: ModelReport): string {
  const parts: string[] = []
  if (baseline && best) {
    const points = 100 * (best.accuracy - baseline.accuracy)
    const against = `${best.name} ${percent(best.accuracy)}, ${baseline.name} ${percent(baseline.accuracy)} for nothing`
    parts.push(
      points > 0 && usdPerPoint !== undefined
        ? `${points.toFixed(1)} points over local at ${usdText(usdPerPoint)} each (${against})`
        : `${points.toFixed(1)} points over local (${against})`
    )
  } else if (!best) parts.push('no program of the model could be measured')
  if (breakEvenRows !== undefined && rowUsd !== undefined) {
    parts.push(
      `paid for after ${plural(breakEvenRows, 'row')}, against ${usdText(1000 * rowUsd)} for 1,000 rows asked of the model itself (estimate)`
    )
  }
  return parts.length > 0 ? parts.join('; ') : 'nothing to compare it with'
}
