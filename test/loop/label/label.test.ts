import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import type { MessagesRequest } from '../../../src/generators/written/calls/journal.js'
import { label } from '../../../src/loop/label/label.js'
import type { LabelingOptions } from '../../../src/loop/label/label-scene.js'
import { planLabel } from '../../../src/loop/label/plan-label.js'
import { unfinishedRun } from '../../../src/loop/records/unfinished-run.js'
import type { Project } from '../../../src/project.js'
import { type TaskHere, taskHere } from '../../helpers/in-process.js'
import { type Act, type MessagesServer, messagesServer } from '../../helpers/messages-server.js'
import { askedIn, labelsReply } from '../../helpers/oracle.js'
import { jsonLines, ownWords, weatherRows } from '../../helpers/project.js'

const words = { rain: 'umbrella', sun: 'beach', snow: 'sledge' }
type Weather = keyof typeof words

/** Inputs that are like no row. */
const freshInputs = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => {
    const word = Object.values(words)[at % 3]
    return { text: `${ownWords(from + at)} ${word} ${ownWords(5000 + from + at)}` }
  })

const rightFor = (input: Json): Weather => {
  const { text } = input as { text: string }
  if (/umbrella|drizzle|puddle|cloudburst/.test(text)) return 'rain'
  return /beach|sunglasses|heatwave|parasol/.test(text) ? 'sun' : 'snow'
}

type Script = (request: MessagesRequest, count: number) => Act

const right = (request: MessagesRequest): Act => ({ text: labelsReply(request, rightFor) })

async function scene(inputs: Json[], script: Script = right, rows = weatherRows(120)) {
  const here = await taskHere(rows)
  await writeFile(join(here.root, 'new.jsonl'), jsonLines(inputs))
  const server = await messagesServer(script)
  return { here, server }
}

function optionsFor({ root }: TaskHere, more: Partial<LabelingOptions> = {}): LabelingOptions {
  const file = join(root, 'new.jsonl')
  return {
    file,
    model: 'claude-sonnet-5-5',
    budgetUsd: 2,
    budgetSaid: true,
    check: 30,
    batch: 10,
    again: 'loopai label',
    ...more
  }
}

const opened = (here: TaskHere, { url }: MessagesServer): Promise<Project> =>
  here.open(undefined, { offline: false, anthropic: { baseUrl: url } })

async function rowsOf(here: TaskHere) {
  const project = await here.open()
  return project.task('w').examples(() => {})
}

describe('labels by a model', () => {
  it('become training rows, and it is said how often the model says what people said', async () => {
    const wrongOf = { rain: 'sun', sun: 'snow', snow: 'rain' }
    const inputs = freshInputs(45)
    const { here, server } = await scene(inputs, request => ({
      text: labelsReply(request, (input, at) => (at === 3 ? wrongOf[rightFor(input)] : rightFor(input)))
    }))
    const result = await label(await opened(here, server), optionsFor(here))
    expect(result.inputs).toEqual({ read: 45, byPeople: 0, byModels: 0, heldOut: 0 })
    expect(result).toMatchObject({ added: 45, unfit: 0, left: 0 })
    const { check } = result
    expect(check).toMatchObject({ rows: 30, answered: 30 })
    expect(check!.right).toBeLessThan(30)
    expect(check!.interval![0]).toBeLessThan(check!.accuracy!)
    expect(result.usd).toBeGreaterThan(0)
    expect(result.usdPerThousand).toBeCloseTo((1000 * result.usd) / 75)
    const rows = (await rowsOf(here)).filter(({ via }) => via === 'model')
    expect(rows).toHaveLength(45)
    expect(rows.every(({ split, source }) => split === 'train' && source === 'claude-sonnet-5-5')).toBe(true)
    expect(rows.filter(({ input, output }) => output === rightFor(input)).length).toBe(40)
  })

  it('never shows the row that is asked about, nor a validation or test row', async () => {
    const here = await taskHere(freshInputs(120, 1000).map(input => ({ input, output: rightFor(input) })))
    const before = await rowsOf(here)
    const heldOut = before.filter(({ split }) => split !== 'train')
    expect(heldOut.length).toBeGreaterThan(20)
    // The file has rows of each split, too, as they are and a little changed.
    const near = heldOut
      .slice(0, 5)
      .map(({ input }) => ({ text: `${(input as { text: string }).text.toUpperCase()}.` }))
    const inputs = [...freshInputs(20), ...before.map(({ input }) => input), ...near]
    await writeFile(join(here.root, 'new.jsonl'), jsonLines(inputs))
    const server = await messagesServer(right)
    const result = await label(await opened(here, server), optionsFor(here))
    expect(result.inputs.heldOut).toBeGreaterThanOrEqual(heldOut.length + near.length)
    expect(result.inputs.byPeople).toBe(before.length - heldOut.length)
    const sent = server.received.map(({ text }) => text.toLowerCase())
    for (const { input } of heldOut) {
      const { text } = input as { text: string }
      expect(sent.filter(request => request.includes(`${text.toLowerCase()}\\`))).toEqual([])
    }
    for (const { body } of server.received) {
      const shown = body.system.map(({ text }) => text).join('\n')
      for (const { input } of askedIn(body)) expect(shown).not.toContain((input as { text: string }).text)
    }
  })

  it('that are no outputs of the task are asked for again once, then left out and counted', async () => {
    const inputs = freshInputs(12)
    const { text: hopeless } = inputs[4]
    const { text: late } = inputs[7]
    const { here, server } = await scene(inputs, request => {
      const again = request.messages[0].content.startsWith('An earlier reply')
      const answer = (input: Json) => {
        const { text } = input as { text: string }
        if (text === hopeless) return 'fog'
        return text === late && !again ? undefined : rightFor(input)
      }
      return { text: `Here they are:\n\`\`\`json\n${labelsReply(request, answer)}\n\`\`\`` }
    })
    const result = await label(await opened(here, server), optionsFor(here))
    expect(result).toMatchObject({ added: 11, unfit: 1, left: 0 })
    const rows = (await rowsOf(here)).filter(({ via }) => via === 'model')
    expect(rows.map(({ input }) => (input as { text: string }).text)).not.toContain(hopeless)
    const times = (text: string) =>
      server.received.filter(({ text: request }) => request.includes(text)).length
    expect([times(hopeless), times(late)]).toEqual([2, 2])
  })

  it('give way to what people say', async () => {
    const inputs = freshInputs(6)
    const { here, server } = await scene(inputs)
    await label(await opened(here, server), optionsFor(here))
    const project = await here.open()
    const { addRows } = await import('../../../src/loop/add/add.js')
    const said = (input: Json, output: string) => ({ line: 1, value: { input, output } })
    const options = { task: 'w', dryRun: false, again: '', onBadRow: 'stop' as const }
    const rows = [said(inputs[0], rightFor(inputs[0])), said(inputs[1], 'snow')]
    await addRows(project, { name: 'a.jsonl', rows }, options)
    const after = await rowsOf(here)
    const find = (input: Json) => after.find(row => JSON.stringify(row.input) === JSON.stringify(input))!
    expect(find(inputs[0])).toMatchObject({ output: 'rain', via: 'correction', split: 'train' })
    expect(find(inputs[1])).toMatchObject({ output: 'snow', via: 'correction', split: 'train' })
    // Neither is asked about again, nor overruled.
    const count = server.received.length
    const again = await label(await opened(here, server), optionsFor(here))
    expect(again).toMatchObject({ added: 0, inputs: { byPeople: 2, byModels: 4 } })
    expect(server.received).toHaveLength(count)
  })
})

describe('money', () => {
  it('is spent within the budget, and what was paid for is not paid again with a larger one', async () => {
    const usage = { input_tokens: 1000, output_tokens: 1000 }
    const { here, server } = await scene(freshInputs(60), request => ({ ...right(request), usage }))
    const first = await label(await opened(here, server), optionsFor(here, { budgetUsd: 0.1, check: 10 }))
    expect(first.stopped).toBe('budget')
    expect(first.usd).toBeLessThanOrEqual(0.1)
    expect(first.left).toBeGreaterThan(0)
    expect(first.added).toBe(60 - first.left)
    const asked = server.received.length
    const same = await label(await opened(here, server), optionsFor(here, { budgetUsd: 0.1, check: 10 }))
    expect(same).toMatchObject({ added: 0, left: first.left, stopped: 'budget' })
    expect(server.received).toHaveLength(asked)
    const more = await label(await opened(here, server), optionsFor(here, { budgetUsd: 1, check: 10 }))
    expect(more).toMatchObject({ added: first.left, left: 0, check: first.check })
    expect(more.usd).toBeGreaterThan(first.usd)
    const texts = server.received.flatMap(({ body }) =>
      askedIn(body).map(({ input }) => JSON.stringify(input))
    )
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('is estimated by a dry run, which sends and writes nothing', async () => {
    const { here, server } = await scene(freshInputs(25))
    const project = await opened(here, server)
    const plan = await planLabel(project, optionsFor(here), 'loopai label')
    expect(plan).toMatchObject({ toLabel: 25, toCheck: 30, dryRun: true })
    expect(plan.model.usd).toBeGreaterThan(0)
    expect(server.received).toEqual([])
    const result = await label(project, optionsFor(here))
    expect(plan.model.requests).toBe(server.received.length)
    expect(plan.model.usd! / result.usd).toBeGreaterThan(0.4)
    expect(plan.model.usd! / result.usd).toBeLessThan(2.5)
  })

  it('that cannot pay for one request is said', async () => {
    const { here, server } = await scene(freshInputs(5))
    const options = optionsFor(here, { budgetUsd: 0.0001 })
    await expect(label(await opened(here, server), options)).rejects.toThrow('Nothing could be asked')
    expect(server.received).toEqual([])
  })
})

it('a server that fails ends it, and what was answered by then is kept', async () => {
  const { here, server } = await scene(freshInputs(60), (request, count) =>
    count < 4 ? right(request) : { status: 400, message: 'no more' }
  )
  const options = optionsFor(here, { check: 10 })
  await expect(label(await opened(here, server), options)).rejects.toMatchObject({
    code: 'model-failed',
    suggestions: expect.arrayContaining(['loopai label   (nothing is paid twice)'])
  })
  const rows = (await rowsOf(here)).filter(({ via }) => via === 'model')
  expect(rows.length).toBeGreaterThan(0)
})

it('redacts what it sends, and what becomes of it', async () => {
  const here = await taskHere(weatherRows(120))
  const folder = (await here.open()).task('w')
  await folder.writeTask({ ...(await folder.task()), redact: {} })
  const [{ text }] = freshInputs(1)
  await writeFile(join(here.root, 'new.jsonl'), jsonLines([{ text: `${text} ann@b.example` }]))
  const server = await messagesServer(right)
  await label(await opened(here, server), optionsFor(here))
  expect(server.received.some(({ text: sent }) => sent.includes('ann@b.example'))).toBe(false)
  const row = (await rowsOf(here)).find(({ via }) => via === 'model')
  expect(row!.input).toEqual({ text: `${text} [email]` })
})

it('says of how many labels it cannot tell the model', async () => {
  const rows = weatherRows(120).filter(({ output }, at) => output !== 'snow' || at > 100)
  const here = await taskHere(
    rows.map(row => ({ ...row, split: row.output === 'snow' ? ('test' as const) : ('train' as const) }))
  )
  await writeFile(join(here.root, 'new.jsonl'), jsonLines(freshInputs(4)))
  const server = await messagesServer(right)
  await label(await opened(here, server), optionsFor(here))
  expect(here.events).toContainEqual({
    type: 'warning',
    message: 'the model does not know of 1 label: no training row that a person labeled has it',
    suggestions: ['name them in "description" of tasks/w/task.json']
  })
  expect(server.received.some(({ text }) => text.includes('"snow'))).toBe(false)
})

it('that was cut off is what status shows, until it has ended', async () => {
  const usage = { input_tokens: 1000, output_tokens: 1000 }
  const { here, server } = await scene(freshInputs(60), request => ({ ...right(request), usage }))
  await label(await opened(here, server), optionsFor(here, { budgetUsd: 0.06, check: 10 }))
  const shown = async () => unfinishedRun(await here.open(), 'w')
  expect(await shown()).toMatchObject({ model: 'claude-sonnet-5-5', resume: 'loopai label w FILE --resume' })
  await label(await opened(here, server), optionsFor(here, { check: 10 }))
  expect(await shown()).toBeUndefined()
})

it('is asked for with --resume only where something was cut off', async () => {
  const { here, server } = await scene(freshInputs(5))
  const options = optionsFor(here, { model: undefined, resume: true })
  await expect(label(await opened(here, server), options)).rejects.toMatchObject({ code: 'unknown-run' })
})
