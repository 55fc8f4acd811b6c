import { spentWithAssumed, usdText } from '../domain/text/money.js'
import { count, exactPercent, listed, plural } from '../domain/text/wording.js'
import type { ModelReport } from '../loop/synth/model-report.js'
import type { CandidateReport } from '../loop/synth/synth-result.js'
import { snippet } from '../terminal/snippet.js'
import { table } from '../terminal/table.js'

const whyEnded: Record<string, string> = {
  rounds: 'all rounds are done',
  target: 'training rows are answered as well as is wanted',
  plateau: 'two rounds brought nothing better',
  budget: 'the budget has no room for another call',
  time: 'the time is up',
  unrecorded: 'there are no more recorded replies'
}

/** The number of lessons shown, and the length of each. */
const mostLessons = 3
const longestLesson = 160
const mostCandidates = 8

/** The result of calling a model: its cost, whether it was worth it, and what was learned. */
export async function modelLines(
  report: ModelReport,
  candidates: readonly CandidateReport[]
): Promise<string[]> {
  const { model, run, replies, measured, tokens, ms, reason } = report
  const lines = [
    `  Model        ${model}, run ${run}: ${replies === 1 ? '1 reply' : `${count(replies)} replies`}, ${plural(measured, 'program')} measured, ended because ${whyEnded[reason] ?? reason}`,
    `  Cost         ${cost(report)}: ${count(tokens.input)} tokens in, ${cachedShare(tokens)} cached, ${count(tokens.output)} out, ${Math.round(ms / 1000)} s of answering`,
    ...(await candidateLines(candidates)),
    `  Worth it?    ${worth(report)}`
  ]
  worthShowing(report.lessons).forEach((lesson, at) => {
    lines.push(`  ${(at === 0 ? 'Learned' : '').padEnd(13)}${snippet(lesson, longestLesson)}`)
  })
  return lines
}

/** Without a known price, which such reports have no cost of a row for, only tokens are counted. */
const cost = (report: ModelReport) =>
  report.rowUsd === undefined && report.usd === 0
    ? 'no price known, so only tokens are counted'
    : spentWithAssumed(report)

/**
 * The latest informative lessons in their original order, without duplicates; those of completely measured programs
 * come before others.
 */
function worthShowing(lessons: readonly string[]): string[] {
  const measured = lessons.filter(lesson =>
    /^[\d.r]+(?: from [^:]+)?: \d+\.\d %(?: shown, [^;]+)?; /.test(lesson)
  )
  const said = (lesson: string) => lesson.slice(lesson.indexOf('; '))
  const distinct = (measured.length > 0 ? measured : lessons).filter(
    (lesson, at, all) => all.findLastIndex(other => said(other) === said(lesson)) === at
  )
  return distinct.slice(-mostLessons)
}

/** Cost, tokens, cache hits and time of each program of the model. */
async function candidateLines(candidates: readonly CandidateReport[]): Promise<string[]> {
  const asked = candidates.flatMap(({ name, tokens, usd = 0, ms = 0 }) =>
    tokens && usd > 0
      ? [
          [
            ...[name, usdText(usd), `${count(tokens.input)} in`, `${cachedShare(tokens)} cached`],
            ...[`${count(tokens.output)} out`, `${Math.round(ms / 1000)} s`]
          ]
        ]
      : []
  )
  const shown = await table(asked.slice(0, mostCandidates), 'lrrrrr', 15)
  const more = asked.length - mostCandidates
  return more > 0 ? [...shown, `${' '.repeat(15)}… and ${more} more`] : shown
}

const cachedShare = ({ input, cached }: { input: number; cached: number }) =>
  `${input > 0 ? Math.round((100 * cached) / input) : 0} %`

function worth(report: ModelReport): string {
  const { baseline, best, measured, usdPerPoint, unknownLabels, breakEvenRows, rowUsd } = report
  const parts: string[] = []
  if (baseline && best) {
    const points = 100 * (best.accuracy - baseline.accuracy)
    const against = `${best.name} ${exactPercent(best.accuracy)}, ${baseline.name} ${exactPercent(baseline.accuracy)} at no cost`
    parts.push(
      points > 0 && usdPerPoint !== undefined
        ? `${points.toFixed(1)} points better than without a model, at ${usdText(usdPerPoint)} for each point (${against})`
        : `${points.toFixed(1)} points better than without a model (${against})`
    )
    if (unknownLabels) {
      const { labels, points } = unknownLabels
      const named = `${listed(labels, 3, ' and ')}, which no training row has`
      parts.push(`${points.toFixed(1)} of these points come from rows with the label ${named}`)
    }
  } else if (!best) {
    parts.push(measured === 0 ? 'no program of the model could be measured' : 'too few rows to tell')
  }
  if (breakEvenRows !== undefined && rowUsd !== undefined) {
    parts.push(
      `it pays for itself after ${plural(breakEvenRows, 'answer')}: asking the model instead would cost about ${usdText(1000 * rowUsd)} for 1,000`
    )
  }
  return parts.length > 0 ? parts.join('; ') : 'nothing to compare it with'
}
