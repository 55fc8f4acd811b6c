import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Event } from '../src/domain/event.js'
import { manifestSchema } from '../src/domain/project/manifest-schema.js'
import type { TrustQuestion } from '../src/domain/project/risky-settings.js'
import { Trust, type TrustMeans } from '../src/project-trust.js'
import { stateFolder } from '../src/store/user-folders.js'
import { scratch } from './helpers/cli.js'

function trustOf(root: string, settings: object, means: TrustMeans = {}, owner?: number) {
  const events: Event[] = []
  const emit = (event: Event) => events.push(event)
  const manifest = manifestSchema.parse({ format: 1, ...settings })
  const trust = new Trust({ root, manifest, owner, emit }, means)
  return { trust, events }
}

/** Answers all questions alike, and keeps them. */
function answering(answer: boolean) {
  const questions: TrustQuestion[] = []
  const ask = async (question: TrustQuestion) => {
    questions.push(question)
    return answer
  }
  return { questions, ask }
}

const costly = { budgetUsd: 100, runtime: 'runsc' }

describe('settings that this user has not accepted', () => {
  it('are asked about once, when one is used, and not again', async () => {
    const root = await scratch()
    const { questions, ask } = answering(true)
    const { trust } = trustOf(root, costly, { ask })
    await trust.require('prices', 'limits.timeoutMs')
    expect(questions).toEqual([])
    await Promise.all([trust.require('budgetUsd'), trust.require('runtime')])
    expect(questions.map(({ risks, changed }) => [risks.map(({ name }) => name), changed])).toEqual([
      [['budgetUsd', 'runtime'], false]
    ])
    await trustOf(root, costly, { ask }).trust.require('budgetUsd')
    // Nobody needs to be there.
    await trustOf(root, costly).trust.require('budgetUsd')
    expect(questions).toHaveLength(1)
    // In another folder it is another project.
    await expect(trustOf(await scratch(), costly).trust.require('budgetUsd')).rejects.toThrow()
  })

  it('are asked about again when they change, with what was accepted', async () => {
    const root = await scratch()
    const { questions, ask } = answering(true)
    await trustOf(root, costly, { ask }).trust.require('budgetUsd')
    await trustOf(root, { ...costly, budgetUsd: 101 }, { ask }).trust.require('runtime')
    expect(questions[1]).toMatchObject({
      changed: true,
      risks: [{ value: '101', was: '100' }, { value: '"runsc"' }]
    })
    await expect(trustOf(root, { ...costly, budgetUsd: 102 }).trust.require('budgetUsd')).rejects.toThrow(
      /has changed since.*\n {2}budgetUsd: 102 \(was 101\)/
    )
  })

  it('are refused where nobody can be asked, or says no, and stay so', async () => {
    const root = await scratch()
    const refused = {
      code: 'not-trusted',
      exitCode: 2,
      suggestions: [
        expect.stringContaining('--trust'),
        expect.stringContaining('LOOPAI_TRUST=1'),
        expect.any(String)
      ]
    }
    await expect(trustOf(root, costly).trust.require('budgetUsd')).rejects.toMatchObject(refused)
    const { questions, ask } = answering(false)
    const { trust } = trustOf(root, costly, { ask })
    await expect(trust.require('budgetUsd')).rejects.toMatchObject(refused)
    await expect(trust.require('runtime')).rejects.toMatchObject(refused)
    expect(questions).toHaveLength(1)
    expect(await trust.has('budgetUsd')).toBe(false)
    expect(await trust.has('prices')).toBe(true)
  })

  it('are accepted for good or for once without a question', async () => {
    const root = await scratch()
    const once = trustOf(root, costly, { given: 'once' }).trust
    await once.begin()
    await once.require('budgetUsd')
    expect(await once.has('budgetUsd')).toBe(true)
    expect(await trustOf(root, costly).trust.has('budgetUsd')).toBe(false)
    await trustOf(root, costly, { given: 'always' }).trust.begin()
    expect(await trustOf(root, costly).trust.has('budgetUsd')).toBe(true)
  })

  it('are asked about before anything where the project is of another user', async () => {
    const root = await scratch()
    await trustOf(root, costly).trust.begin()
    const { trust } = trustOf(root, {}, {}, 1000)
    await expect(trust.begin()).rejects.toThrow(/\n {2}owner: 1000 · /)
    const { questions, ask } = answering(true)
    await trustOf(root, {}, { ask }, 1000).trust.begin()
    expect(questions).toHaveLength(1)
    await trustOf(root, {}, {}, 1000).trust.begin()
    await expect(trustOf(root, {}, {}, 1001).trust.begin()).rejects.toThrow(/owner: 1001 \(was 1000\)/)
  })

  it('hold this once where that cannot be remembered, with a warning', async () => {
    const root = await scratch()
    await mkdir(dirname(stateFolder(root)), { recursive: true })
    await writeFile(stateFolder(root), '') // where the folder would be
    const { trust, events } = trustOf(root, costly, { given: 'always' })
    await trust.require('budgetUsd')
    expect(events).toEqual([
      {
        type: 'warning',
        message: expect.stringMatching(/Could not save that you accepted the settings of loopai\.json \(/)
      }
    ])
    expect(await trustOf(root, costly).trust.has('budgetUsd')).toBe(false)
  })
})
