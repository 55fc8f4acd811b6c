import { type RankedAnswer as Answer, answerFor, type FieldTexts } from './answer.js'
import { type AnsweredCondition, conditionsFor, onlyText } from './conditions.js'
import type { Branch, TransformModel } from './model.js'
import { costs } from './rank.js'

/** A whole program with its cost. */
export interface LearnedTransform {
  model: TransformModel
  cost: number
  /** Models that fit the rows as well and differ in one expression; the most likely first. */
  rivals: TransformModel[]
}

/** Programs up to this cost need no check for rivals. */
const plainCost = 9
/** The most rows for which all partitions are tried. */
const mostPartitioned = 5

/**
 * The most likely program that is right on all of a few rows: one expression, or up to three selected by conditions,
 * by the cheapest partition of the rows (as in FlashFill). Undefined where there is none.
 */
export function learnBranches(
  fields: readonly FieldTexts[],
  outputs: readonly string[]
): LearnedTransform | undefined {
  const rows = outputs.map((_, row) => row)
  const answers = new Map<string, Answer | undefined>()
  const answerTo = (block: readonly number[]): Answer | undefined => {
    const key = block.join()
    if (!answers.has(key))
      answers.set(
        key,
        answerFor(
          fields.map(field => ({ ...field, texts: block.map(row => field.texts[row]) })),
          block.map(row => outputs[row])
        )
      )
    return answers.get(key)
  }
  const whole = answerTo(rows)
  let best: LearnedTransform | undefined = whole && {
    model: { branches: [{ give: whole.code, rows: rows.length }] },
    cost: whole.cost,
    rivals: whole.rivals.map(give => ({ branches: [{ give, rows: rows.length }] }))
  }
  if (rows.length > mostPartitioned || (whole !== undefined && whole.cost <= plainCost)) return best
  const conditions = conditionsFor(fields)
  const isFixed = (block: readonly number[]) => 'text' in (answerTo(block)?.code ?? {})
  const rules: Rules = {
    /** Rows that get a fixed answer, while that to others is made from their texts. */
    isOdd: (block, others) => isFixed(block) && others.some(other => !isFixed(other)),
    conditionFor(block, others) {
      const denied = others.flat()
      // A fixed answer of few is for the text that has it, as far as anybody knows.
      const isNarrow = block.length < denied.length && rules.isOdd(block, others)
      const only = isNarrow ? onlyText(fields, block) : undefined
      if (only) return only
      return conditions.find(
        ({ values }) => block.every(row => values[row]) && denied.every(row => !values[row])
      )
    }
  }
  for (const blocks of partitions(rows)) {
    if (blocks.length === 1 || blocks.length > 3) continue
    const fixed = costs.branch * (blocks.length - 1) + costs.loneRow * blocks.filter(isLone).length
    if (best && fixed >= best.cost) continue
    const choice = cheapestOrder(blocks, rules)
    if (choice === undefined || (best && choice.cost + fixed >= best.cost)) continue
    let cost = choice.cost + fixed
    const found: Answer[] = []
    for (const { block } of choice.order) {
      const answer = answerTo(block)
      if (answer === undefined) break
      found.push(answer)
      cost += answer.cost
      if (best && cost >= best.cost) break
    }
    if (found.length < blocks.length || (best && cost >= best.cost)) continue
    const branches = choice.order.map(({ block, when }, i) => ({
      ...(when && { when: when.code }),
      give: found[i].code,
      rows: block.length
    }))
    const otherwise = (at: number, part: Partial<Branch>): TransformModel => ({
      branches: branches.map((branch, i) => (i === at ? { ...branch, ...part } : branch))
    })
    const rivals = found.flatMap(({ rivals }, at) => rivals.map(give => otherwise(at, { give })))
    const sent = choice.order.flatMap(
      ({ when }, at) => when?.alike.map(code => otherwise(at, { when: code })) ?? []
    )
    best = { model: { branches }, cost, rivals: [...rivals, ...sent] }
  }
  return best !== undefined && knowsByHeart(best.model, rows.length) ? undefined : best
}

/** Whether every row has its own constant, so that the program is only a table. */
function knowsByHeart({ branches }: TransformModel, rows: number): boolean {
  return rows > 2 && branches.length === rows && branches.every(({ give }) => 'text' in give)
}

interface Order {
  order: { block: readonly number[]; when?: AnsweredCondition }[]
  cost: number
}

const isLone = (block: readonly number[]) => block.length === 1

type Block = readonly number[]

interface Rules {
  isOdd(block: Block, others: readonly Block[]): boolean
  conditionFor(block: Block, others: readonly Block[]): AnsweredCondition | undefined
}

/**
 * The cheapest order of blocks, with a condition for each but the last that fails on rows of later blocks. What odd
 * rows get is never the answer to all other inputs.
 */
function cheapestOrder(blocks: readonly (readonly number[])[], rules: Rules): Order | undefined {
  if (blocks.length === 1) return { order: [{ block: blocks[0] }], cost: 0 }
  let best: Order | undefined
  for (const block of blocks) {
    const others = blocks.filter(other => other !== block)
    if (others.length === 1 && rules.isOdd(others[0], [block])) continue
    const when = rules.conditionFor(block, others)
    if (when === undefined) continue
    const rest = cheapestOrder(others, rules)
    if (rest === undefined) continue
    const cost = when.cost + rest.cost
    if (best === undefined || cost < best.cost) best = { order: [{ block, when }, ...rest.order], cost }
  }
  return best
}

/** All partitions of rows into blocks, those with few blocks first. */
function partitions(rows: readonly number[]): number[][][] {
  let all: number[][][] = [[]]
  for (const row of rows) {
    all = all.flatMap(blocks => [
      ...blocks.map((_, at) => blocks.map((block, i) => (i === at ? [...block, row] : block))),
      [...blocks, [row]]
    ])
  }
  return all.sort((a, b) => a.length - b.length)
}
