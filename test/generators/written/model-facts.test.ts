import { describe, expect, it } from 'vitest'
import { modelFacts, priceWithin } from '../../../src/generators/written/model-facts.js'

const price = { input: 1, output: 2, cacheRead: 0.1, cacheWrite: 1 }
const known = 'claude-haiku-4-5'

it('takes a model that nobody knows for a small one where this machine serves it', async () => {
  expect((await modelFacts('qwen3:8b', {}, true)).plain).toBe(true)
  expect((await modelFacts('qwen3:8b', {}, false)).plain).toBe(false)
  expect((await modelFacts(known, {}, true)).plain).toBeFalsy()
})

it('knows the models of both APIs, by their dated names too', async () => {
  const { price: sol } = await modelFacts('gpt-6.1-sol')
  expect(sol).toEqual({ input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5 })
  const dated = await modelFacts('gpt-5.4-2026-03-05')
  expect(dated).toMatchObject({ model: 'gpt-5.4-2026-03-05', structured: true, price: { input: 2.5 } })
  expect((await modelFacts('claude-haiku-4-5-20251001')).price).toBeDefined()
})

describe('a budget', () => {
  it('is kept by the prices that ship, or by those of loopai.json', async () => {
    expect((await priceWithin(await modelFacts(known), 1)).input).toBe(1)
    expect(await priceWithin(await modelFacts('own', { own: price }), 1)).toEqual(price)
    expect(await priceWithin(await modelFacts(known, { [known]: price }), 1)).toEqual(price)
  })

  it.each(['input', 'output', 'cacheRead', 'cacheWrite'])(
    'is not beaten by a price of 0 for %s',
    async part => {
      for (const model of [known, 'own']) {
        const facts = await modelFacts(model, { [model]: { ...price, [part]: 0 } })
        await expect(priceWithin(facts, 1)).rejects.toMatchObject({
          code: 'no-price',
          message: `By "prices" in loopai.json ${model} costs nothing for ${part}, so a budget of $1 could not be kept.`
        })
        await expect(priceWithin(facts, 0)).rejects.toMatchObject({ code: 'no-price' })
        expect((await priceWithin(facts, undefined)).input).toBe(part === 'input' ? 0 : 1)
      }
    }
  )

  it('is not beaten by a price that nobody knows, and the nearest known name is told', async () => {
    const facts = await modelFacts('claude-haiku-4-6')
    await expect(priceWithin(facts, 1)).rejects.toMatchObject({
      code: 'no-price',
      message: expect.stringMatching(/is not known/),
      suggestions: [
        `--model ${known}`,
        expect.stringContaining('each above 0'),
        expect.stringContaining('--budget none')
      ]
    })
    expect(await priceWithin(facts, undefined)).toEqual({ input: 0, output: 0, cacheRead: 0, cacheWrite: 0 })
  })
})
