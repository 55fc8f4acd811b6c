import { highestInputPrice, type Price, usdPerOutputToken } from '../../../domain/program/price.js'
import type { Brief } from '../../generator.js'
import type { Plan } from '../../model-search.js'
import { Requests } from '../prompts/requests.js'
import { estimatedTokens } from '../prompts/row-text.js'
import { ShownRows, unitsFor } from '../prompts/shown-rows.js'
import { strategyFor } from '../prompts/strategies.js'
import { loadTemplates } from '../prompts/templates.js'
import type { WrittenOptions } from '../written.js'

/** Tokens of the words around a row when a model is asked for its answer only, and of the answer. */
const asking = { instruction: 60, answer: 12 }
const rowsLookedAt = 200

/** The cost of a row if a model is asked for each answer: a short description of the task, the row, the answer. */
export function rowUsd({ task, train }: Brief, price: Price): number {
  const rows = train.slice(0, rowsLookedAt)
  const mean = (texts: string[]) => texts.reduce((sum, text) => sum + estimatedTokens(text), 0) / texts.length
  const described = estimatedTokens(task.description + JSON.stringify(task.output)) + asking.instruction
  const input = described + mean(rows.map(row => JSON.stringify(row.input)))
  const output = asking.answer + mean(rows.map(row => JSON.stringify(row.output)))
  return (input * price.input + output * price.output) / 1e6
}

/** Range of the tokens of an answer: from a program of 100 lines to one after long thinking. */
const usualAnswer = [2500, 9000] as const

/** The first request of a search, and the likely cost. */
export async function planSearch(options: WrittenOptions, brief: Brief): Promise<Plan> {
  const { facts, rounds, candidates, budgetUsd, price } = options
  const translate = [...options.translate]
  const shown = new ShownRows(brief, unitsFor(brief)).brief
  const requests = new Requests({ ...options, brief: shown, templates: await loadTemplates() })
  const strategy = strategyFor(shown, 0)
  const request = requests.propose(brief.languages[0], strategy, [])
  const [rules, task] = request.system.map(block => block.text)
  const shared = estimatedTokens(rules + task)
  const calls = rounds * candidates
  // At least one round; repairs add a tenth. A parent and its failures take some 4,000 tokens.
  const each = (own: number) => shared + own
  const input: [number, number] = [candidates * each(300), Math.ceil(1.1 * calls * each(5000))]
  const output: [number, number] = [candidates * usualAnswer[0], Math.ceil(1.1 * calls * usualAnswer[1])]
  for (const at of [0, 1] as const) {
    // At most a second turn, which contains the first one.
    input[at] += translate.length * translationQuestion * (at === 0 ? 1 : 3)
    output[at] += translate.length * usualAnswer[at] * (at === 0 ? 1 : 2)
  }
  const usd = ([tokens, answers]: readonly [number, number], cachedShare: number) =>
    tokens * ((1 - cachedShare) * highestInputPrice(price) + (cachedShare * price.cacheRead) / 1e6) +
    answers * usdPerOutputToken(price)
  return {
    model: facts.model,
    rounds,
    candidates,
    translate,
    budgetUsd,
    prompt: [rules, task, request.messages[0].content].join('\n\n'),
    tokens: { input, output },
    ...(facts.price && {
      usd: [usd([input[0], output[0]], 0.7), Math.min(usd([input[1], output[1]], 0.5), budgetUsd ?? Infinity)]
    })
  }
}

/** Tokens of a request for a translation: the rules, the program and some inputs. */
const translationQuestion = 6000

/**
 * The part of the budget that the search leaves for translations of its winner: the cost of one long answer for each
 * language, at most half of the budget.
 */
export function keptForTranslations({ budgetUsd, translate, price }: WrittenOptions): number {
  if (budgetUsd === undefined) return 0
  const each = translationQuestion * highestInputPrice(price) + usualAnswer[1] * usdPerOutputToken(price)
  return Math.min(budgetUsd / 2, translate.length * each)
}
