import type { Preview } from '../domain/feedback/preview.js'
import { labelOf } from '../domain/rows/example.js'
import { labelText } from '../domain/text/label-text.js'
import { plural } from '../domain/text/wording.js'
import { snippet } from '../terminal/snippet.js'
import { table } from '../terminal/table.js'

const mostShown = 20
const longest = 40

/** The answers of a preview as a table, the doubtful first. */
export async function previewLines({ by, answers }: Preview): Promise<string[]> {
  const inDoubt = answers.filter(({ doubts }) => doubts.length > 0).length
  const title = `  Preview      ${plural(answers.length, 'input')} answered by ${by}, ${inDoubt} in doubt`
  const cells = answers.slice(0, mostShown).map(({ input, output, others, doubts }) => {
    const otherwise = others.map(other => labelText(snippet(labelOf(other), longest))).join(' or ')
    const why = doubts.map(doubt => (doubt === 'open' ? `open: or ${otherwise}` : doubt)).join(', ')
    return [
      snippet(labelOf(input), longest),
      output === undefined ? '—' : labelText(snippet(labelOf(output), longest)),
      why
    ]
  })
  const more = answers.length - cells.length
  return [
    title,
    ...(await table(cells, 'lll', 4)),
    ...(more > 0 ? [`    … and ${more} more: --json has all`] : [])
  ]
}
