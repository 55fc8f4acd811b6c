import { expect, it } from 'vitest'
import { splitOfExample } from '../../../../src/domain/task/task.js'
import { doubtedItems } from '../../../../src/loop/review/items/doubted-items.js'
import { openReview } from '../../../../src/loop/review/review.js'
import { ReviewSession } from '../../../../src/loop/review/review-session.js'
import { taskHere } from '../../../helpers/in-process.js'
import { mislabeledRows, weatherRows } from '../../../helpers/project.js'

const truth = new Map(weatherRows(150).map(({ input, output }) => [input.text, output]))
const source = "export function run() { return 'sun' }\n"
const learned = {
  family: 'linear',
  settings: 'C=1, words, in 1+ rows',
  generator: { name: 'local', version: '0', seed: 1 }
}

it('finds rows with wrong labels, none of them sealed, and corrects them in their splits', async () => {
  const here = await taskHere(mislabeledRows(150))
  await here.save(source, ['train'], learned)
  const project = await here.open()
  const folder = project.task('w')
  const task = await folder.task()
  const rows = await folder.examples(project.emit)
  const splits = new Map(rows.map(row => [JSON.stringify(row.input), splitOfExample(row, task)]))
  const ann = await openReview(project, { task: 'w', rows: true, by: 'ann' })
  const items = await ann.waiting()
  const isWrong = (at: number) => {
    const { input, row } = items[at]
    return truth.get((input as { text: string }).text) !== row!.output
  }
  expect(items.length).toBeGreaterThan(5)
  expect(items.filter((_, at) => isWrong(at)).length).toBeGreaterThan(0.8 * items.length)
  for (const { input, hidden, via } of items) {
    const split = splits.get(JSON.stringify(input))
    expect([via, split === 'test', hidden]).toEqual(['correction', false, split === 'validation'])
  }
  const first = items.find(({ hidden }) => !hidden)!
  const said = truth.get((first.input as { text: string }).text)!
  expect(first.reason).toBe(`a program learned without it says ${said}, not ${first.row!.output}`)

  const held = items.find(({ hidden }) => hidden)!
  await ann.decide(first, { answer: said })
  await ann.decide(held, { answer: held.row!.output })
  expect(await ann.close()).toMatchObject({ added: 0, corrected: 1, conflicts: [] })
  const bob = await ReviewSession.open(project, folder, { by: 'bob', items, once: true })
  const left = (await bob.waiting()).map(({ id }) => id)
  expect(left).not.toContain(first.id)
  expect(left).not.toContain(held.id)
  const after = await folder.examples(project.emit)
  const corrected = after.find(({ input }) => JSON.stringify(input) === JSON.stringify(first.input))
  expect(corrected).toMatchObject({ output: said, split: 'train' })
  expect(await ann.undo()).toMatchObject({ id: held.id })
  expect(await ann.undo()).toMatchObject({ id: first.id })
  expect((await folder.examples(project.emit)).map(({ output }) => output)).toEqual(
    rows.map(({ output }) => output)
  )
})

it.each([undefined, 'words 1-2'])(
  'without a version whose settings are known (%j) it says how to get one',
  async settings => {
    const here = await taskHere(mislabeledRows(60))
    if (settings !== undefined) await here.save(source, ['train'], { ...learned, settings })
    const project = await here.open()
    await expect(doubtedItems(project, project.task('w'))).rejects.toMatchObject({
      code: 'unknown-version',
      suggestions: ['loopai synth w']
    })
  }
)
