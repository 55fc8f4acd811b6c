import type { LanguageName } from '../../domain/program/language.js'
import type { Limits } from '../../domain/program/limits.js'
import type { ProgramManifest } from '../../domain/program/program.js'
import type { Example } from '../../domain/rows/example.js'
import type { Brief } from '../generator.js'
import { type Differences, type Proposal, translationLabel, type Untranslated } from '../proposal.js'
import { answerNote, type Calls } from './calls/calls.js'
import type { MessagesRequest, ReplyRecord } from './calls/journal.js'
import type { ModelFacts } from './model-facts.js'
import { anotherTurn, requestOf, schemas } from './prompts/request-form.js'
import { longestSource } from './prompts/requests.js'
import { cutMiddle, cutTexts, dataText, estimatedTokens, safe } from './prompts/row-text.js'
import { rowOrder } from './prompts/sample.js'
import { shownOutput } from './prompts/shown-labels.js'
import type { Templates } from './prompts/templates.js'
import { proposalOf, readSlot } from './replies/read-slot.js'
import type { Slot } from './search/plan-round.js'

export interface TranslationOptions {
  brief: Brief
  templates: Templates
  facts: ModelFacts
  toolchains: Partial<Record<LanguageName, string>>
  limits: Limits
  /** The member `generator` of program.json. */
  made: ProgramManifest['generator']
}

const rowTokens = 1500
const differenceTokens = 3000
const longestSchema = 3000
const longestValue = 600

/** A question to the model, and the earlier replies for its language. */
interface Question {
  slot: Slot
  name: string
  before: ReplyRecord[]
}

/**
 * Translations of a program by a model: each is compared with the original, and one that differs gets a second turn,
 * with inputs on which it does.
 */
export class Translation {
  readonly #options: TranslationOptions

  constructor(options: TranslationOptions) {
    this.#options = options
  }

  /**
   * Yields one translation at a time; `next` takes its differences, undefined where there are none. Returns the
   * languages without a translation, and why.
   */
  async *into(
    languages: readonly LanguageName[],
    chosen: Proposal,
    calls: Calls
  ): AsyncGenerator<Proposal, Untranslated[], Differences | undefined> {
    if (Buffer.byteLength(chosen.files[chosen.entry]) > longestSource) {
      const reason = 'the program is too long to show to a model'
      return languages.map(language => ({ language, reason }))
    }
    const questions = languages.map((language): Question => {
      const request = this.request(chosen, language)
      const slot: Slot = { name: `translate.${language}`, language, request, parents: [] }
      return { slot, name: slot.name, before: [] }
    })
    const failed: Untranslated[] = []
    const again = yield* this.#ask(questions, { chosen, calls, failed })
    // There is no third turn.
    yield* this.#ask(again, { chosen, calls, failed })
    return failed
  }

  /** The first request to the model. */
  request({ language: from, entry, files }: Proposal, language: LanguageName): MessagesRequest {
    const { brief, templates, facts, toolchains, limits } = this.#options
    const { task, train, seed } = brief
    const rules = templates.fill('translate-rules', {
      timeoutMs: limits.timeoutMs,
      memoryMb: limits.memoryMb,
      contract: templates.fill(`contract-${language}`, { toolchain: toolchains[language] ?? 'not known' }),
      form: facts.structured ? 'as "program" in one JSON object' : 'in one fenced code block'
    })
    const content = templates.fill('translate', {
      from,
      to: language,
      source: files[entry].trimEnd(),
      input: cutMiddle(JSON.stringify(task.input), longestSchema),
      output: cutMiddle(JSON.stringify(shownOutput(brief).schema), longestSchema),
      rows: inputsWithin(rowTokens, train, rowOrder(train, task, seed))
    })
    const messages: MessagesRequest['messages'] = [{ role: 'user', content }]
    return requestOf(facts, [{ type: 'text', text: rules }], messages, schemas.program)
  }

  /** Asks for all at once; returns the questions for a second turn. */
  async *#ask(
    questions: readonly Question[],
    { chosen, calls, failed }: { chosen: Proposal; calls: Calls; failed: Untranslated[] }
  ): AsyncGenerator<Proposal, Question[], Differences | undefined> {
    if (questions.length === 0) return []
    const more: Question[] = []
    const { made } = this.#options
    const asked = questions.map(question => {
      const { slot, name } = question
      this.#progress(slot, chosen, 'asking')
      const outcome = calls.ask(name, slot.request, characters =>
        this.#progress(slot, chosen, answerNote(characters))
      )
      outcome.catch(() => {}) // awaited in its turn
      return outcome
    })
    this.#tell(calls, `translating into ${questions.map(({ slot }) => slot.language).join(', ')}`)
    try {
      for (const [at, question] of questions.entries()) {
        const { slot, before } = question
        const reply = await asked[at]
        if (typeof reply === 'string') {
          failed.push({ language: slot.language, reason: whyNot[reply] })
          continue
        }
        const replies = [...before, reply]
        const last = before.length > 0
        const read = readSlot(slot, reply)
        if ('problem' in read) {
          if (last || read.final) failed.push({ language: slot.language, reason: read.problem })
          else more.push(this.#again(question, read.quote ? reply.text : '', read.problem, replies))
          continue
        }
        const label = translationLabel(chosen)
        const differences = yield { ...proposalOf(made, slot, { ...read, idea: '' }, replies), label }
        if (differences && !last) {
          more.push(this.#again(question, reply.text, this.#describe(differences), replies))
        }
      }
    } finally {
      await Promise.allSettled(asked)
    }
    return more
  }

  #again({ slot }: Question, quoted: string, problem: string, before: ReplyRecord[]): Question {
    const turns = anotherTurn(slot.request, quoted, problem)
    const request = requestOf(this.#options.facts, slot.request.system, turns, schemas.program)
    return { slot: { ...slot, request }, name: `${slot.name}r`, before }
  }

  #describe({ shown, count, total, failure }: Differences): string {
    const { templates } = this.#options
    if (failure !== undefined) {
      const problem = `Your translation does not run: ${safe(cutMiddle(failure, 2000))}`
      return templates.fill('repair', { problem, demand: 'Return the whole file, in the form asked for.' })
    }
    const lines: string[] = []
    let tokens = 0
    for (const { input, expected, got } of shown) {
      const cut = (text: string) => safe(cutMiddle(text, longestValue))
      const line = `input ${cut(input)}\n  the original: ${cut(expected)}\n  your translation: ${cut(got)}`
      tokens += estimatedTokens(line)
      if (lines.length > 0 && tokens > differenceTokens) break
      lines.push(line)
    }
    const differences =
      lines.length > 0
        ? `Some of them ("!" stands before a failure):\n<rows>\n${lines.join('\n')}\n</rows>`
        : 'They are inputs of the usual kind, which cannot be shown.'
    return templates.fill('translate-again', { count, total, differences })
  }

  #progress({ language }: Slot, chosen: Proposal, note: string): void {
    this.#options.brief.progress({ family: translationLabel(chosen), language, done: 0, note })
  }

  #tell({ ledger }: Calls, note: string): void {
    this.#options.brief.spent?.({ ...ledger.spent, begins: true, note })
  }
}

const whyNot = {
  budget: 'the budget has no room to ask for it',
  time: 'the time is up',
  unrecorded: 'it was not asked for in the recorded run'
}

/** Inputs in order, one on each line, as many as fit. */
function inputsWithin(
  most: number,
  train: readonly Example[],
  { order }: { order: readonly number[] }
): string {
  const lines: string[] = []
  let tokens = 0
  for (const row of order) {
    const line = dataText(cutTexts(train[row].input, longestValue))
    tokens += estimatedTokens(line) + 1
    if (tokens > most && lines.length > 0) break
    lines.push(line)
  }
  return lines.join('\n')
}
