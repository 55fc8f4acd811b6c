import { describe, expect, it } from 'vitest'
import { languageNames } from '../../../src/domain/program/language.js'
import type { Proposal } from '../../../src/generators/proposal.js'
import { disagreement } from '../../../src/loop/measure/agreement.js'
import { modelsOf } from '../../../src/loop/synth/translate/translations.js'

describe('disagreement', () => {
  const inputs = ['1', '2']

  it.each([
    ['the same', ['"a"', '1'], ['"a"', '1']],
    ['1 and 1.0', ['1', '2'], ['1.0', '2e0']],
    ['keys in another order', ['{"a":1,"b":2}', '1'], ['{"b":2,"a":1}', '1']],
    ['failures of two kinds', ['!error', '1'], ['!timeout', '1']]
  ])('is none between %s', (_name, first, second) => {
    expect(disagreement(inputs, first, second)).toBeUndefined()
  })

  it.each([
    ['"a"', '"b"'],
    ['1', '!error'],
    ['null', '"null"']
  ])('is one between %s and %s', (first, second) => {
    expect(disagreement(inputs, ['0', first], ['0', second])).toEqual({ input: '2', first, second })
  })
})

describe('modelsOf', () => {
  const proposals = ['rules', 'linear'].flatMap(family =>
    languageNames.map(language => ({ family, language }) as Proposal)
  )
  it('lets the first language stand for the others', () => {
    const models = modelsOf(proposals, 'learned', ['go', 'python', 'javascript', 'csharp'])
    expect(models.map(({ lead }) => `${lead.family} ${lead.language}`)).toEqual(['rules go', 'linear go'])
    expect(models[0].others.map(({ language }) => language)).toEqual(['python', 'javascript', 'csharp'])
  })

  it('leaves out what is not printed in the first language', () => {
    const some = proposals.filter(({ family, language }) => family === 'rules' || language !== 'go')
    expect(modelsOf(some, 'learned', ['go', 'python']).map(({ lead }) => lead.family)).toEqual(['rules'])
  })

  it('takes each program that a model wrote for itself', () => {
    expect(modelsOf(proposals, 'written', ['go'])).toHaveLength(proposals.length)
  })
})
