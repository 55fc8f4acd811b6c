import { exactPercent } from '../domain/text/wording.js'
import type { Explained } from '../loop/explain.js'
import { paint } from '../terminal/colour.js'
import { snippet } from '../terminal/snippet.js'
import { table } from '../terminal/table.js'
import { readable } from './figures.js'

/** What `loopai explain` prints. */
export async function explainScreen(explained: Explained): Promise<string> {
  const { version, family, input, output, how, reasons, instead, outside } = explained
  const said = (value: unknown) => snippet(readable(JSON.stringify(value)), 60)
  const lines = [
    `  ${paint('bold', said(output))}   ${version}, ${family}`,
    `  for ${snippet(readable(JSON.stringify(input)), 72)}`,
    '',
    `  ${how}`
  ]
  if (outside) lines.push(`  (Only its answers were compared: ${outside}.)`)
  if (reasons.length > 0) lines.push('', ...(await reasonLines(reasons)))
  if (instead !== undefined) lines.push('', `  Next best: ${said(instead)}`)
  return `${lines.join('\n')}\n`
}

async function reasonLines(reasons: Explained['reasons']): Promise<string[]> {
  if (reasons.every(({ share }) => share === undefined))
    return reasons.map(({ text }) => `    ${snippet(text, 400)}`)
  const cells = reasons.map(({ text, share = 0 }) => [signed(share), snippet(text, 64)])
  return table(cells, 'rl')
}

/** `+12.3 %` for evidence in favour of the answer, `−4.0 %` for evidence against it. */
function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${exactPercent(Math.abs(share))}`
}
