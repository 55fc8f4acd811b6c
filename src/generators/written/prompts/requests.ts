import { hasLabels } from '../../../domain/measure/tally.js'
import type { LanguageName } from '../../../domain/program/language.js'
import type { Limits } from '../../../domain/program/limits.js'
import { labelOf } from '../../../domain/rows/example.js'
import { exactPercent } from '../../../domain/text/wording.js'
import type { Brief } from '../../generator.js'
import type { Feedback } from '../../proposal.js'
import type { MessagesRequest } from '../calls/journal.js'
import type { ModelFacts } from '../model-facts.js'
import { overlap } from '../search/pareto.js'
import type { UnseenCounts } from '../search/standing.js'
import { type FailureOptions, failuresOf, someRows } from './failures.js'
import { type Form, formFor } from './form.js'
import { anotherTurn, requestOf, schemas } from './request-form.js'
import { cutMiddle, dataText, estimatedTokens, safe } from './row-text.js'
import { taskValues } from './task-text.js'
import type { Templates } from './templates.js'
import { countWords } from './words.js'

/** Longer sources, in bytes, are not shown to the model: they are learned weights rather than programs. */
export const longestSource = 40_000
/** A longer program is edited, not written anew; in bytes. */
const longestRewrite = 3000

/** The most labels of which the unseen rows are told. */
const mostLabels = 12

/** A program in a request, and its results. */
export interface Shown {
  language: LanguageName
  source: string
  /** On the rows that requests may show. */
  feedback: Feedback
  /** On the others; absent without any. */
  unseen?: UnseenCounts
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
  readonly #failures: FailureOptions
  readonly #form: Form

  constructor(options: RequestOptions) {
    this.#options = options
    this.#form = formFor(options.facts)
    const { train, task } = options.brief
    this.#failures = {
      train,
      background: countWords(train),
      labels: hasLabels(task),
      tokens: this.#form.tokens.failures
    }
    this.#system = [
      { type: 'text', text: this.#rules() },
      {
        type: 'text',
        text: this.#fill('task', taskValues(options.brief, this.#form)),
        cache_control: { type: 'ephemeral' }
      }
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
    const { feedback } = shown
    const values = {
      ...this.#program(shown, lessons),
      ...failuresOf(feedback, turn, this.#failures),
      prints: feedback.prints.trim()
        ? `The end of what it printed:\n<rows>\n${safe(cutMiddle(feedback.prints.trim(), 600))}\n</rows>\n`
        : ''
    }
    return this.#change('improve', shown, values)
  }

  /** Asks for a better program, given one that has no failure that may be shown. */
  unlike(shown: Shown, lessons: readonly string[]): MessagesRequest {
    return this.#change('unlike', shown, this.#program(shown, lessons))
  }

  /** Asks for another program, made in another way than the best one, which improvements make no better. */
  afresh(shown: Shown, lessons: readonly string[], strategy: string): MessagesRequest {
    const { clusters } = failuresOf(shown.feedback, 0, this.#failures)
    const failures = clusters === '' ? '' : `What it gets wrong, by kind:\n<rows>\n${clusters}\n</rows>\n`
    const values = { ...this.#program(shown, lessons), strategy, failures }
    return this.#request(this.#fill('afresh', values), schemas.whole)
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
      unseenA: this.#onUnseen(a),
      unseenB: this.#onUnseen(b),
      onlyA: onlyA.length,
      onlyB: onlyB.length,
      sourceA: a.source.trimEnd(),
      sourceB: b.source.trimEnd(),
      rowsA: someRows(onlyA, this.#failures),
      rowsB: someRows(onlyB, this.#failures)
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

  /** A request to change a program: by edits where it is long. */
  #change(template: string, { source }: Shown, values: Record<string, string | number>): MessagesRequest {
    const edits = this.#form.edits && Buffer.byteLength(source) > longestRewrite
    const how = edits
      ? 'Return only edits: for each the lines to search for, which must be in the program exactly once and letter by letter, and the lines to put in their place.'
      : 'Return the whole program.'
    return this.#request(this.#fill(template, { ...values, how }), edits ? schemas.edits : schemas.whole)
  }

  #program(shown: Shown, lessons: readonly string[]) {
    const { feedback, source, language } = shown
    return {
      language,
      source: source.trimEnd(),
      ran: feedback.ran,
      right: rightOf(feedback),
      accuracy: exactPercent(feedback.accuracy),
      unseen: this.#onUnseen(shown),
      lessons: this.#lessons(lessons)
    }
  }

  /** Counts only: nothing of these rows is told, and no label that requests do not name anyhow. */
  #onUnseen({ unseen }: Shown): string {
    if (!unseen) return ''
    const { rows, right, byLabel } = unseen
    const known = new Set(this.#failures.train.map(({ output }) => labelOf(output)))
    const named = byLabel.filter(counts => counts.right < counts.rows && known.has(counts.label))
    const list = named
      .slice(0, mostLabels)
      .map(({ label, ...n }) => `${dataText(label)} ${n.right} of ${n.rows}`)
    const told = list.length > 0 ? `; by answer: ${list.join(', ')}` : ''
    return ` On ${rows} rows that you have not seen it gets ${right} right${told}.`
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

  #lessons(lessons: readonly string[]): string {
    if (lessons.length === 0) return ''
    const kept: string[] = []
    let tokens = 0
    for (const lesson of lessons.toReversed()) {
      tokens += estimatedTokens(lesson)
      if (tokens > this.#form.tokens.lessons) break
      kept.unshift(`- ${safe(lesson)}`)
    }
    return `What earlier attempts in this run came to (share of the rows shown that is right, what became of rows that no attempt has seen, and what they found out):\n${kept.join('\n')}\n`
  }
}

function rightOf({ right }: Feedback): number {
  let sum = 0
  for (const bit of right) sum += bit
  return sum
}
