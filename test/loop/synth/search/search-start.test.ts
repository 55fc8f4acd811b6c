import { expect, it } from 'vitest'
import { asksModel, searchStart } from '../../../../src/loop/synth/search/search-start.js'
import { projectHere } from '../../../helpers/in-process.js'

const asked = { seed: 3, languages: ['javascript' as const], translate: [] }

it('starts with the generators of loopai.json, none of which asks a model unless it is named', async () => {
  const start = await searchStart(projectHere(), 'w', asked, {})
  expect(start).toMatchObject({ names: ['local'], seed: 3, rounds: 2, candidates: 2, settings: [] })
  expect(asksModel(start)).toBe(false)
})

it('learns beside a model, and asks for what of loopai.json decides on money and rows', async () => {
  const project = projectHere()
  const names = ['anthropic' as const]
  const start = await searchStart(project, 'w', { ...asked, names }, { rounds: 5, budgetUsd: 1 })
  expect(start).toMatchObject({ names: ['local', 'anthropic'], rounds: 5, budgetUsd: 1 })
  expect(asksModel(start)).toBe(true)
  expect(start.settings).toEqual(['prices', 'budgetUsd', 'model'])
  const said = { budgetUsd: 1, budgetSaid: true, model: 'some-model' }
  expect((await searchStart(project, 'w', { ...asked, names }, said)).settings).toEqual(['prices'])
})
