import type { DescribedFinding } from '../domain/rows/audit/describe-finding.js'
import { lineList, plural } from '../domain/text/wording.js'
import type { SkippedRow } from '../loop/rows/bad-rows.js'
import { paint } from '../terminal/colour.js'

const mostLines = 4

/** One warning per finding: what was found, what was done about it, and where. */
export function findingLines(findings: DescribedFinding[], skipped: SkippedRow[]): string[] {
  const all = skipped.length === 0 ? findings : [...findings, describeSkipped(skipped)]
  return all.map(({ what, done, where }) => {
    const place = where.length > 0 ? ` (${lineList(where, mostLines)})` : ''
    return `  ${paint('yellow', '!')} ${what}${done ? `${what.includes(': ') ? '; ' : ': '}${done}` : ''}${place}`
  })
}

function describeSkipped(skipped: SkippedRow[]): DescribedFinding {
  return {
    what: `${plural(skipped.length, 'bad row')}, the first: ${skipped[0].message}`,
    done: 'skipped',
    where: skipped.map(({ line }) => String(line))
  }
}
