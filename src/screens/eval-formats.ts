import { stripVTControlCharacters } from 'node:util'
import { visibleIn } from '../domain/text/visible.js'
import { duration, plural } from '../domain/text/wording.js'
import type { EvalAnswer, EvalResult } from '../loop/eval/eval.js'
import { documentText } from '../terminal/out.js'
import { evalLine, evalScreen } from './eval.js'
import { shortFigure, unlikeText } from './figures.js'

export const evalFormats = ['text', 'json', 'junit', 'github', 'md'] as const

export type EvalFormat = (typeof evalFormats)[number]

/** An evaluation in one of the output formats, without colours, with a newline at the end. */
export async function evalText(answer: EvalAnswer, format: EvalFormat): Promise<string> {
  return format === 'json' ? documentText(answer) : textFor(visibleIn(answer), format)
}

async function textFor(answer: EvalAnswer, format: Exclude<EvalFormat, 'json'>): Promise<string> {
  switch (format) {
    case 'text':
      return stripVTControlCharacters(await evalScreen(answer))
    case 'junit':
      return junit(answer)
    case 'github':
      return answer.results.map(githubLines).join('')
    case 'md':
      return markdown(answer)
  }
}

/** One test case per threshold; a version without thresholds has one test case that says so. */
function junit({ results }: EvalAnswer): string {
  const suites = results.map(result => {
    const failures = result.checks.filter(({ ok }) => !ok).length
    const name = xml(`${result.task} ${result.version}`)
    const cases =
      result.checks.length === 0
        ? `    <testcase classname="${name}" name="measured"><system-out>${xml(evalLine(result))}</system-out></testcase>\n`
        : result.checks
            .map(({ ok, text }) => {
              const inside = ok ? '' : `<failure message="${xml(text)}"/>`
              return `    <testcase classname="${name}" name="${xml(text)}">${inside}</testcase>\n`
            })
            .join('')
    const tests = Math.max(1, result.checks.length)
    return `  <testsuite name="${name}" tests="${tests}" failures="${failures}">\n${cases}  </testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`
}

/** Workflow commands: one error per failed threshold, one notice per result. */
function githubLines(result: EvalResult): string {
  const failed = result.checks.filter(({ ok }) => !ok)
  const lines = [`::notice title=loopai::${escapeCommand(evalLine(result))}`]
  for (const { text } of failed) {
    lines.push(`::error title=loopai ${result.task} ${result.version}::${escapeCommand(text)}`)
  }
  return lines.map(line => `${line}\n`).join('')
}

function markdown({ results }: EvalAnswer): string {
  const rows = results.map(result => {
    const { task, version, split, metrics, latencyUs, checks, measuredAs, seen, seenRows } = result
    const of = measuredAs === undefined ? '' : `, by its twin ${measuredAs}`
    const made = seen ? ' that it was made from' : ''
    const apart =
      seenRows && !measuredAs ? `; ${plural(seenRows.rows, 'row')} that it was made from not counted` : ''
    const checked = checks.map(({ ok, text }) => `${ok ? '✓' : '✗'} ${cell(text)}`).join('<br>')
    return `| ${task} | ${version} | ${split}, ${plural(result.rows, 'row')}${of}${made}${apart} | ${shortFigure(metrics)}${unlikeText(metrics.unlike)} | ${latencyUs ? duration(latencyUs.p99) : '–'} | ${checked || '–'} |\n`
  })
  const score = results.some(({ metrics }) => metrics.mae !== undefined) ? 'score' : 'accuracy'
  return `| task | version | measured on | ${score} | p99 | thresholds |\n|---|---|---|---|---|---|\n${rows.join('')}`
}

/** A text as code inside a table cell, so that no markup, tag, address or name in it is interpreted. */
function cell(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(ticks => ticks.length))
  const fence = '`'.repeat(longest + 1)
  // Markdown removes one space at each end of code, so the added spaces separate a backtick at the end of the text from
  // the fence.
  const inside = longest === 0 ? text : ` ${text} `
  return `${fence}${inside.replaceAll('|', '\\|')}${fence}`
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function escapeCommand(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
