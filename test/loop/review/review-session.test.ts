import { afterEach, expect, it, vi } from 'vitest'
import type { ExecutionRecord } from '../../../src/domain/feedback/execution.js'
import type { Json } from '../../../src/domain/json.js'
import { executionsOf } from '../../../src/loop/executions/recording.js'
import { ReviewSession } from '../../../src/loop/review/review-session.js'
import { Claims } from '../../../src/store/claims.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

afterEach(() => vi.restoreAllMocks())

async function reviewing(records: Partial<ExecutionRecord & { input: Json }>[]) {
  const here = await taskHere(weatherRows(90))
  const project = await here.open()
  const folder = project.task('w')
  const whole = records.map((record, at) => ({
    id: `e${at}`,
    at,
    version: 'v1',
    input: { text: `sleet in town ${'abcdefghij'[at % 10].repeat(at + 3)}` },
    output: 'snow',
    outcome: 'answered',
    picked: 'audit',
    micros: 5,
    ...record
  })) as ExecutionRecord[]
  await executionsOf(project, folder).append('2026-01-01', 'x', whole)
  const open = (by: string, more = {}) => ReviewSession.open(project, folder, { by, ...more })
  return { open, rows: () => folder.examples(() => {}), project, folder }
}

it('asks about audits without the answer and about uncertain ones with it, in turn', async () => {
  const { open } = await reviewing([
    { picked: 'uncertain', unseen: 0.2 },
    {},
    { picked: 'uncertain', unseen: 0.9 },
    {}
  ])
  const ids = async (order: string) => (await (await open('ann', { order })).waiting()).map(({ id }) => id)
  expect(await ids('mixed')).toEqual(['e1', 'e2', 'e3', 'e0'])
  expect(await ids('audit')).toEqual(['e1', 'e3'])
  expect(await ids('uncertain')).toEqual(['e2', 'e0'])
  const items = await (await open('ann')).waiting()
  expect(items.map(({ hidden }) => hidden)).toEqual([true, false, true, false])
  expect(await (await open('ann', { since: 3 })).waiting()).toHaveLength(1)
})

it('an input is asked about one time, however often it came', async () => {
  const same = { input: { text: 'sleet' } }
  const { open } = await reviewing([{ ...same, picked: 'uncertain' }, same, same])
  const items = await (await open('ann')).waiting()
  expect(items.map(({ id, via }) => `${id} ${via}`)).toEqual(['e1 audit'])
})

it('two reviewers never hold the same item, and what one decided the other is not asked', async () => {
  const { open } = await reviewing([{}, {}, {}])
  const [ann, bob] = [await open('ann'), await open('bob')]
  const [first, second] = [await ann.next(), await bob.next()]
  expect(first?.id).not.toBe(second?.id)
  await ann.decide(first!, { answer: 'snow' })
  const third = await ann.next()
  expect([first?.id, second?.id]).not.toContain(third?.id)
  await bob.close()
  expect((await ann.waiting()).map(({ id }) => id)).toContain(second?.id)
})

it('an item that another decided and let go of meanwhile is not asked about again', async () => {
  const { open } = await reviewing([{}, {}])
  const [ann, bob] = [await open('ann', { order: 'audit' }), await open('bob', { order: 'audit' })]
  const [first, second] = await ann.waiting()
  // Between what ann saw and what she takes bob decides, and lets go.
  vi.spyOn(Claims.prototype, 'take').mockImplementationOnce(async ids => {
    await bob.decide(first, { answer: 'snow' })
    return [...ids][0]
  })
  expect((await ann.next())?.id).toBe(second.id)
})

it('an input of both streams is not asked of two at once, nor what somebody holds of many', async () => {
  const same = { input: { text: 'sleet' } }
  const { open } = await reviewing([{ ...same, picked: 'uncertain', unseen: 1 }, same, {}, {}, {}])
  const [ann, bob] = [await open('ann', { order: 'uncertain' }), await open('bob', { order: 'audit' })]
  expect((await ann.next())?.id).toBe('e0')
  const held = await bob.take(2)
  expect(held.map(({ id }) => id)).toEqual(['e2', 'e3'])
  expect((await (await open('cid')).take(9)).map(({ id }) => id)).toEqual(['e4'])
  expect(await (await open('dan')).next()).toBeUndefined()
})

it('a decision that is sent twice, or by two at once, is written one time; a changed one is written', async () => {
  const { open, folder, project } = await reviewing([{}, {}])
  const [ann, again] = [await open('ann'), await open('ann')]
  const [one, two] = await ann.waiting()
  const all = [one, two].map(item => ({ item, word: { answer: 'snow' } }))
  await Promise.all([ann.decideAll([...all, all[0]]), again.decideAll(all)])
  await again.decideAll([{ item: one, word: { answer: 'rain' } }, all[1]])
  const lines = await folder.journal<{ id: string; answer: string }>('reviews.jsonl', project.emit)
  expect(lines.map(({ id, answer }) => [id, answer])).toEqual([
    [one.id, 'snow'],
    [two.id, 'snow'],
    [one.id, 'rain']
  ])
  expect((await ann.own()).map(({ answer }) => answer)).toEqual(['rain', 'snow'])
})

it('killed while a decision is taken back, it stands with its row, or is gone with it', async () => {
  const { open, rows, folder } = await reviewing([{}])
  const session = await open('ann')
  const [item] = await session.waiting()
  await session.decide(item, { answer: 'snow' })
  await session.close()
  const whole = await rows()
  for (const step of ['appendJournal', 'writeExamples'] as const) {
    vi.spyOn(folder, step).mockRejectedValueOnce(new Error('killed'))
    await expect(session.undo()).rejects.toThrow('killed')
    expect(await session.waiting()).toEqual([])
    await session.close()
    expect(await rows()).toEqual(whole)
  }
  await session.undo()
  await session.close()
  expect(await rows()).toHaveLength(whole.length - 1)
})

it('decisions become rows: audits are dealt, uncertain ones stay in train, invalid inputs are none', async () => {
  const { open, rows } = await reviewing([{}, { picked: 'uncertain', unseen: 1 }, {}])
  const session = await open('ann')
  const before = (await rows()).length
  const [audit, uncertain, other] = await session.waiting()
  await session.decide(audit, { answer: 'snow' })
  await session.decide(uncertain, { answer: 'rain', note: 'sleet is rain' })
  await session.decide(other, { invalid: true })
  expect(await session.close()).toMatchObject({ added: 2, corrected: 0, conflicts: [], unusable: [] })
  const added = (await rows()).slice(before)
  expect(added.map(({ id, via, output, note }) => ({ id, via, output, note }))).toEqual([
    { id: audit.id, via: 'audit', output: 'snow', note: undefined },
    { id: uncertain.id, via: 'uncertain', output: 'rain', note: 'sleet is rain' }
  ])
  expect(added[1].split).toBe('train')
  expect(await session.close()).toMatchObject({ added: 0, corrected: 0 })
})

it('the last decision is taken back, with its row, also in a later session', async () => {
  const { open, rows } = await reviewing([{}, {}])
  const first = await open('ann')
  const before = (await rows()).length
  const [one, two] = await first.waiting()
  await first.decide(one, { answer: 'snow' })
  await first.decide(two, { answer: 'rain' })
  await first.close()
  const later = await open('ann')
  expect(await later.waiting()).toEqual([])
  expect((await later.undo())?.id).toBe(two.id)
  expect((await later.waiting()).map(({ id }) => id)).toEqual([two.id])
  expect((await later.undo())?.id).toBe(one.id)
  expect(await later.undo()).toBeUndefined()
  expect(await rows()).toHaveLength(before)
})

it('where two disagree no row is made, and it is said', async () => {
  const { open, folder, project, rows } = await reviewing([{}])
  const before = (await rows()).length
  const [ann, bob] = [await open('ann'), await open('bob')]
  const [item] = await ann.waiting()
  await ann.decide(item, { answer: 'snow' })
  await bob.decide(item, { answer: 'rain' })
  expect((await bob.close()).conflicts).toHaveLength(1)
  expect(await rows()).toHaveLength(before)
  expect(await folder.journal('reviews.jsonl', project.emit)).toHaveLength(2)
})

it('a tenth of the audits is asked of a second reviewer, never twice of the same', async () => {
  const { open } = await reviewing(Array.from({ length: 300 }, () => ({})))
  const [ann, bob] = [await open('ann'), await open('bob')]
  const items = await ann.waiting()
  expect(items).toHaveLength(300)
  for (const item of items.slice(0, 200)) await ann.decide(item, { answer: 'snow' })
  expect(await ann.waiting()).toHaveLength(100)
  const again = (await bob.waiting()).length - 100
  expect(again).toBeGreaterThan(8)
  expect(again).toBeLessThan(35)
})

it('says what more audits would buy', async () => {
  const { open } = await reviewing([{}, {}])
  const session = await open('ann')
  expect(await session.precision()).toBeUndefined()
  for (const item of await session.waiting()) await session.decide(item, { answer: 'snow' })
  const { half, more, after } = (await session.precision())!
  expect(more).toBe(12)
  expect(after).toBeLessThan(half)
})
