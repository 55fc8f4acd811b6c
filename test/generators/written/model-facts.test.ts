import { describe, expect, it } from 'vitest'
import { modelFacts, priceWithin } from '../../../src/generators/written/model-facts.js'

const price = { input: 1, output: 2, cacheRead: 0.1, cacheWrite: 1 }
const known = 'claude-haiku-4-5'

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
