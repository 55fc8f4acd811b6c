import { stripVTControlCharacters } from 'node:util'
import { countsOf, groupBy } from '../domain/group-by.js'
import { visibleIn } from '../domain/text/visible.js'
import { duration, plural } from '../domain/text/wording.js'
import type { EvalAnswer, EvalResult } from '../loop/eval/eval.js'
import { documentText } from '../terminal/out.js'
import { evalLine, evalScreen, nothingRequired } from './eval.js'
import { shortFigure, unlikeText } from './figures.js'

export const evalFormats = ['text', 'json', 'junit', 'github', 'md'] as const

export type EvalFormat = (typeof evalFormats)[number]

/** An evaluation in one of the output formats, without colours, with a newline at the end. */
export async function evalText(answer: EvalAnswer, format: EvalFormat): Promise<string> {
  return format === 'json' ? documentText(answer) : textFor(visibleIn(answer), format)
}

/** What `GITHUB_STEP_SUMMARY` gets: the table under a heading, apart from what other steps add. */
export async function evalSummary(answer: EvalAnswer): Promise<string> {
  return `### loopai eval\n\n${await evalText(answer, 'md')}\n`
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

/**
 * One suite per task and one test case per figure. Names hold no version and no value, so that a CI system recognises a
 * test from run to run; these are in properties and messages. Only where several versions of a task were asked for, the
 * suites are told apart by version.
 */
function junit({ results }: EvalAnswer): string {
  const versions = countsOf(results.map(({ task }) => task))
  const suites = results.map(result => {
    const { task, version, checks } = result
    const name = xml(versions.get(task) === 1 ? task : `${task} ${version}`)
    const figures = [...groupBy(checks, ({ metric }) => metric)]
    const cases =
      figures.length === 0
        ? [testCase(name, 'measured', [], nothingRequired(result))]
        : figures.map(([metric, of]) => {
            const failed = of.filter(({ ok }) => !ok).map(({ text }) => text)
            return testCase(name, metric, failed, of.map(({ text }) => text).join('; '))
          })
    const failures = figures.filter(([, of]) => of.some(({ ok }) => !ok)).length
    const properties = Object.entries({ version, measured: evalLine(result) })
      .map(([key, value]) => `<property name="${key}" value="${xml(value)}"/>`)
      .join('')
    return `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}">\n    <properties>${properties}</properties>\n${cases.join('')}  </testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`
}

function testCase(suite: string, name: string, failed: string[], output: string): string {
  const failure = failed.length === 0 ? '' : `<failure message="${xml(failed.join('; '))}"/>`
  return `    <testcase classname="${suite}" name="${xml(name)}">${failure}<system-out>${xml(output)}</system-out></testcase>\n`
}

/** Workflow commands: a notice per result, an error per failed threshold, a warning where there is none. */
function githubLines(result: EvalResult): string {
  const { task, version, checks } = result
  const failed = checks.filter(({ ok }) => !ok)
  const lines = [`::notice title=loopai::${escapeCommand(evalLine(result))}`]
  if (checks.length === 0) {
    lines.push(`::warning title=loopai ${task} ${version}::${escapeCommand(nothingRequired(result))}`)
  }
  for (const { text } of failed) {
    lines.push(`::error title=loopai ${task} ${version}::${escapeCommand(text)}`)
  }
  return lines.map(line => `${line}\n`).join('')
}

function markdown({ results }: EvalAnswer): string {
  const rows = results.map(result => {
    const { task, version, split, metrics, latencyUs, checks, measuredAs, seen, seenRows } = result
    const of = measuredAs === undefined ? '' : `, with its twin ${measuredAs}, learned without them`
    const made = seen ? ' that it was made from' : ''
    const apart =
      seenRows && !measuredAs ? `; ${plural(seenRows.rows, 'row')} that it was made from not counted` : ''
    const checked = checks.map(({ ok, text }) => `${ok ? '✓' : '✗'} ${cell(text)}`).join('<br>')
    return `| ${task} | ${version} | ${split}, ${plural(result.rows, 'row')}${of}${made}${apart} | ${shortFigure(metrics)}${unlikeText(metrics.unlike)} | ${latencyUs ? duration(latencyUs.p99) : '–'} | ${checked || 'nothing required'} |\n`
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
