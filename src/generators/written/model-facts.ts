// biome-ignore lint/style/noRestrictedImports: reads what ships with Loopai
import { readFile } from 'node:fs/promises'
import { noPrice, type Price } from '../../domain/program/price.js'
import { closest } from '../../domain/text/closest.js'
import { LoopaiError } from '../../errors.js'

/** What is known about a model. */
export interface ModelFacts {
  model: string
  /** Absent if its price is not known. */
  price?: Price
  /** Whether it can be held to a JSON schema. */
  structured: boolean
  /** Whether its amount of thinking can be set. */
  effort: boolean
  /** Whether it is asked in the plain form, meant for small models. */
  plain?: boolean
}

interface ModelsFile {
  default: string
  models: Record<string, Price & { structured: boolean; effort: boolean }>
}

// The same distance from dist/generators and from src/generators.
const file = new URL('../../../templates/models.json', import.meta.url)

/**
 * The facts of a model: those of templates/models.json, with the price from loopai.json if it has one. A dated name
 * (`…-20250929`, `…-2026-03-05`) is the model without the date. `model` undefined: the default one. A model that is not known is taken
 * for a small one if this machine serves it (`here`).
 */
export async function modelFacts(
  model: string | undefined,
  prices: Record<string, Price> = {},
  here = false
): Promise<ModelFacts> {
  const known: ModelsFile = JSON.parse(await readFile(file, 'utf8'))
  const name = model ?? known.default
  const entry = known.models[name] ?? known.models[name.replace(/-(?:\d{8}|\d{4}-\d{2}-\d{2})$/, '')]
  const own = Object.hasOwn(prices, name) ? prices[name] : undefined
  if (!entry) return { model: name, price: own, structured: false, effort: false, plain: here }
  const { structured, effort, input, output, cacheRead, cacheWrite } = entry
  return { model: name, price: own ?? { input, output, cacheRead, cacheWrite }, structured, effort }
}

/**
 * The price of a model; all parts are 0 if it is not known. Throws `no-price` if there is a budget that could not be
 * kept: the price is not known, or some tokens cost nothing.
 */
export async function priceWithin(facts: ModelFacts, budgetUsd: number | undefined): Promise<Price> {
  const { model, price = noPrice } = facts
  const free = Object.entries(price).flatMap(([part, usd]) => (usd > 0 ? [] : [part]))
  if (budgetUsd === undefined || free.length === 0) return price
  const known: ModelsFile = JSON.parse(await readFile(file, 'utf8'))
  const near = facts.price ? undefined : closest(model, Object.keys(known.models))
  const why = facts.price
    ? `By "prices" in loopai.json ${model} costs nothing for ${free.join(', ')}`
    : `What ${model} costs is not known`
  throw new LoopaiError('no-price', `${why}, so a budget of $${budgetUsd} could not be kept.`, {
    suggestions: [
      ...(near ? [`--model ${near}`] : []),
      `"prices": { ${JSON.stringify(model)}: { "input": 3, "output": 15, "cacheRead": 0.3, "cacheWrite": 3.75 } } in loopai.json, each above 0 (USD per million tokens)`,
      '--budget none, where it costs nothing'
    ]
  })
}
