import { hasLabels } from '../../../domain/measure/tally.js'
import type { LanguageName } from '../../../domain/program/language.js'
import type { Limits } from '../../../domain/program/limits.js'
import { labelOf } from '../../../domain/rows/example.js'
import { exactPercent } from '../../../domain/text/wording.js'
import type { Brief } from '../../generator.js'
import type { Feedback, WrongRow } from '../../proposal.js'
import type { MessagesRequest } from '../calls/journal.js'
import type { ModelFacts } from '../model-facts.js'
import { overlap } from '../search/pareto.js'
import { type Background, clusterFailures, nearMisses } from './clusters.js'
import { type Form, formFor } from './form.js'
import { anotherTurn, requestOf, schemas } from './request-form.js'
import { cutMiddle, dataText, estimatedTokens, rowText, safe } from './row-text.js'
import { sampleRows } from './sample.js'
import { shownOutput } from './shown-labels.js'
import type { Templates } from './templates.js'
import { wordBaseline } from './word-baseline.js'
import { countWords, numbersByLabel, tellingWords } from './words.js'

/** The estimated tokens that notes beside the rows may take. */
const noteTokens = { words: 2500, baseline: 400, numbers: 1000 }

/** Longer sources, in bytes, are not shown to the model: they are learned weights rather than programs. */
export const longestSource = 40_000
/** A longer program is edited, not written anew; in bytes. */
const longestRewrite = 3000

const longestSchema = 6000
const longestFailingText = 700
const rowsOfCluster = 4
const mostClusters = 7
const mostNear = 5

/** A program in a request, and its results. */
export interface Shown {
  language: LanguageName
  source: string
  feedback: Feedback
}

export interface RequestOptions {
  brief: Brief
  templates: Templates
  facts: ModelFacts
  /** The toolchain of each language on this machine. */
  toolchains: Partial<Record<LanguageName, string>>
  limits: Limits
}

/** Writes the requests of one run. All begin with the same bytes: the rules, the task and the rows. */
export class Requests {
  readonly #options: RequestOptions
  readonly #system: MessagesRequest['system']
  readonly #background: Background
  readonly #labels: boolean
  readonly #form: Form

  constructor(options: RequestOptions) {
    this.#options = options
    this.#form = formFor(options.facts)
    this.#labels = hasLabels(options.brief.task)
    this.#background = countWords(options.brief.train)
    this.#system = [
      { type: 'text', text: this.#rules() },
      { type: 'text', text: this.#task(), cache_control: { type: 'ephemeral' } }
    ]
  }

  /** Asks for a program, given only the task. */
  propose(language: LanguageName, strategy: string, lessons: readonly string[]): MessagesRequest {
    const skeleton = this.#fill(`skeleton-${language}`, {})
    const values = { language, strategy, skeleton, lessons: this.#lessons(lessons) }
    return this.#request(this.#fill('propose', values), schemas.whole)
  }

  /**
   * Asks for a better program, given one and its failures. `turn`: the number of earlier attempts to improve it;
   * each shows other failures.
   */
  improve(shown: Shown, lessons: readonly string[], turn: number): MessagesRequest {
    const { feedback, source, language } = shown
    const edits = this.#form.edits && Buffer.byteLength(source) > longestRewrite
    const values = {
      language,
      source: source.trimEnd(),
      ran: feedback.ran,
      right: rightOf(feedback),
      accuracy: exactPercent(feedback.accuracy),
      ...this.#failures(feedback, turn),
      prints: feedback.prints.trim()
        ? `The end of what it printed:\n<rows>\n${safe(cutMiddle(feedback.prints.trim(), 600))}\n</rows>\n`
        : '',
      lessons: this.#lessons(lessons),
      how: edits
        ? 'Return only edits: for each the lines to search for, which must be in the program exactly once and letter by letter, and the lines to put in their place.'
        : 'Return the whole program.'
    }
    return this.#request(this.#fill('improve', values), edits ? schemas.edits : schemas.whole)
  }

  /** Asks for one program, given two that are right on different rows. */
  cross(a: Shown, b: Shown, lessons: readonly string[]): MessagesRequest {
    const { onlyA, onlyB } = overlap(a.feedback, b.feedback)
    const values = {
      language: a.language,
      ran: a.feedback.ran,
      lessons: this.#lessons(lessons),
      rightA: rightOf(a.feedback),
      rightB: rightOf(b.feedback),
      onlyA: onlyA.length,
      onlyB: onlyB.length,
      sourceA: a.source.trimEnd(),
      sourceB: b.source.trimEnd(),
      rowsA: this.#rows(onlyA),
      rowsB: this.#rows(onlyB)
    }
    return this.#request(this.#fill('cross', values), schemas.whole)
  }

  /** A second turn after a reply without a program; `reply` is omitted where it was cut off. */
  repair(request: MessagesRequest, reply: string, problem: string): MessagesRequest {
    const demand = 'Return the whole program, in the form asked for, and nothing else.'
    const content = this.#fill('repair', { problem: safe(problem), demand })
    const turns = anotherTurn(request, reply, content)
    return requestOf(this.#options.facts, this.#system, turns, schemas.whole)
  }

  #request(content: string, schema: (typeof schemas)['whole']): MessagesRequest {
    return requestOf(this.#options.facts, this.#system, [{ role: 'user', content }], schema)
  }

  #fill(name: string, values: Record<string, string | number>): string {
    return this.#options.templates.fill(this.#form.template(name), values)
  }

  #rules(): string {
    const { brief, toolchains, limits, facts } = this.#options
    const contracts = brief.languages.map(language =>
      this.#fill(`contract-${language}`, { toolchain: toolchains[language] ?? 'not known' })
    )
    return this.#fill('system', {
      timeoutMs: limits.timeoutMs,
      memoryMb: limits.memoryMb,
      contracts: contracts.join('\n'),
      format: this.#fill(facts.structured ? 'format-structured' : 'format-plain', {})
    })
  }

  #task(): string {
    const { task, train, taskName, seed, parent } = this.#options.brief
    const added = parent?.seenRows === undefined ? [] : rangeOf(parent.seenRows, train.length)
    const sample = sampleRows(train, task, { seed, tokens: this.#form.tokens.rows, first: added })
    const notes = this.#labels && this.#form.notes
    const counted = notes ? wordBaseline(train, noteTokens.baseline) : undefined
    const words = counted?.tells
      ? tellingWords(train, { tokens: noteTokens.words, minSupport: task.minSupport })
      : ''
    const baseline = counted?.text
    const { schema, withoutRows } = shownOutput(this.#options.brief)
    const numbers = notes ? numbersByLabel(train, noteTokens.numbers) : ''
    return this.#fill('task', {
      name: taskName,
      kind: task.kind,
      description: task.description || '(no description)',
      shown: sample.lines.length,
      total: train.length,
      rows: sample.lines.join('\n'),
      input: cutMiddle(JSON.stringify(task.input), longestSchema),
      output: cutMiddle(JSON.stringify(schema), longestSchema),
      compare: comparison(this.#options.brief),
      counts: this.#labels ? countsOf(this.#options.brief, withoutRows) : '',
      words: words
        ? `\nWords and pairs that mark an answer, counted on training rows, as "rows with that answer/rows". They are evidence, not rules:\n${words}\n`
        : '',
      baseline: baseline
        ? `\n${baseline} Your program should be right more often: find what tells these apart.\n`
        : '',
      numbers: numbers
        ? `\nNumeric fields: for each answer the 10th, 50th and 90th percentile:\n${numbers}\n`
        : ''
    })
  }

  #failures(feedback: Feedback, turn: number): { clusters: string; nearMisses: string } {
    const { train } = this.#options.brief
    const all = clusterFailures(feedback, train, this.#background, this.#labels)
    // Later attempts on the same program show failures that the first one did not.
    const start = all.length > mostClusters ? (turn * mostClusters) % all.length : 0
    const clusters = [...all.slice(start), ...all.slice(0, start)].slice(0, mostClusters)
    let tokens = 0
    // Few rows of each kind first; as long as there is room, more of each.
    const shownOf = clusters.map(() => 0)
    const blocks = clusters.map((): string[] => [])
    for (let from = turn % 2, full = false; !full; from += rowsOfCluster) {
      let added = false
      for (const [at, { title, wrong, shared }] of clusters.entries()) {
        const common = shared.length > 0 ? `; words in common: ${shared.join(', ')}` : ''
        const head = shownOf[at] === 0 ? [`${wrong.length} rows: ${safe(title)}${safe(common)}`] : []
        const rows = wrong.slice(from, from + rowsOfCluster).map(row => this.#failingRow(row))
        if (rows.length === 0 && (head.length === 0 || from > 1)) continue
        const cost = estimatedTokens([...head, ...rows].join('\n'))
        full = tokens > 0 && tokens + cost > this.#form.tokens.failures
        if (full) break
        blocks[at].push(...head, ...rows)
        shownOf[at]++
        tokens += cost
        added = true
      }
      if (!added) break
    }
    const near = nearMisses(feedback, clusters, train, { most: mostNear, labels: this.#labels })
    const rows = near.map(row => rowText(train[row], longestFailingText)).join('\n')
    return {
      clusters: blocks.flat().join('\n'),
      nearMisses:
        near.length > 0
          ? `Close to these, and right now; they must stay right:\n<rows>\n${rows}\n</rows>\n`
          : ''
    }
  }

  #failingRow({ row, got, message }: WrongRow): string {
    const answer = got === undefined || this.#labels ? '' : ` got ${safe(cutMiddle(got, longestFailingText))}`
    const failed = message === undefined ? '' : ` failed: ${safe(cutMiddle(message, 300))}`
    return `  ${rowText(this.#options.brief.train[row], longestFailingText)}${answer}${failed}`
  }

  #rows(rows: readonly number[]): string {
    const { train } = this.#options.brief
    let tokens = 0
    const lines: string[] = []
    for (const row of rows.slice(0, 8)) {
      const line = rowText(train[row], longestFailingText)
      tokens += estimatedTokens(line)
      if (lines.length > 0 && tokens > this.#form.tokens.failures / 2) break
      lines.push(line)
    }
    return lines.join('\n')
  }

  #lessons(lessons: readonly string[]): string {
    if (lessons.length === 0) return ''
    const kept: string[] = []
    let tokens = 0
    for (const lesson of lessons.toReversed()) {
      tokens += estimatedTokens(lesson)
      if (tokens > this.#form.tokens.lessons) break
      kept.unshift(`- ${safe(lesson)}`)
    }
    return `What earlier attempts in this run came to (share of training rows right, and what they found out):\n${kept.join('\n')}\n`
  }
}

function rightOf({ right }: Feedback): number {
  let sum = 0
  for (const bit of right) sum += bit
  return sum
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

function comparison({ task }: Brief): string {
  const { ignoreCase, tolerance } = task.compare
  const lines: string[] = []
  if (ignoreCase) lines.push('Texts are compared without regard to case.')
  if (tolerance > 0) lines.push(`Numbers may be off by ${tolerance}.`)
  if (task.metric === 'mae') lines.push('What counts is the mean absolute error: come as close as you can.')
  if (task.metric === 'macro-f1') {
    lines.push('What counts is macro-F1: rare answers weigh as much as frequent ones.')
  }
  return lines.length > 0 ? `${lines.join(' ')}\n` : ''
}

function countsOf({ train }: Brief, withoutRows: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const { output } of train) counts.set(labelOf(output), (counts.get(labelOf(output)) ?? 0) + 1)
  const list = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 200)
  const none = withoutRows.map(label => dataText(label)).join(', ')
  const decide =
    none === '' ? '' : `No training row has the answer ${none}: decide on purpose when to give it.\n`
  return `Training rows by answer: ${list.map(([label, n]) => `${dataText(label)} ${n}`).join(', ')}\n${decide}`
}
