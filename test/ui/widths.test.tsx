import { stripVTControlCharacters } from 'node:util'
import { renderToString } from 'ink'
import displayWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { taskSchema } from '../../src/domain/task/task-schema.js'
import type { InitQuestion } from '../../src/loop/init/init-questions.js'
import type { Item } from '../../src/loop/review/review-queue.js'
import { TrustView } from '../../src/ui/ask-trust.js'
import { DecisionQuestion } from '../../src/ui/init/ask-decision.js'
import { askInit } from '../../src/ui/init/ask-init.js'
import type { InitContext } from '../../src/ui/init/init-wizard.js'
import { proposalsOf } from '../../src/ui/review/proposals.js'
import { reviewForm } from '../../src/ui/review/review-form.js'
import { screenLayout } from '../../src/ui/review/review-layout.js'
import { ReviewView } from '../../src/ui/review/review-view.js'
import { atTerminal } from './at-terminal.js'

const file = 'data/客户来信-رسائل.csv'
const columns = ['主题', 'тема обращения', 'what the customer wrote to us in the form on the page', 'فريق 🎉']
const height = 40
const ignored = { done: () => {}, cancel: () => {} }

const bad = [4, 911].map(line => {
  const message = `expected 3 columns, found ${line}: a quote may be left open in "тема обращения", or a separator stands in a text.`
  return { file, line, message }
})
const questions: InitQuestion[] = [
  { type: 'bad-rows', bad, rows: 1284 },
  {
    type: 'comma-numbers',
    columns: [
      { field: 'price in EUR', sample: '1,000', reads: [{ notation: 'thousands-comma', number: 1000 }] },
      { field: '单价', sample: '2,5', reads: [{ notation: 'decimal-comma', number: 2.5 }] }
    ]
  },
  { type: 'telling-field', field: { field: 'приоритет обращения клиента', share: 0.98, of: 'rows' } },
  {
    type: 'similar-labels',
    groups: [
      ['refund request ', 'Refund request'],
      ['退款申请', '退款申请。'],
      ['שירות לקוחות', 'שירות  לקוחות']
    ]
  }
]

const split = { by: 'alike', seed: 1, shares: [0.6, 0.2, 0.2] }
const labels = ['退款与取消申请', 'technical problem 🎉', 'שירות לקוחות', 'شكوى فنية']
const mail = `Ich wurde zweimal belastet 🎉👩‍🌾, und niemand antwortet. 订单被重复扣费了。\nעדיין ממתין להחזר כספי\nالشاشة سوداء منذ يومين`

function review(width: number, more: Partial<Item> = {}) {
  const task = taskSchema.parse({ kind: 'classification', input: {}, output: { enum: labels }, split })
  const item: Item = {
    ...{ id: 'a', via: 'uncertain', input: { text: mail, subject: '客户来信' }, version: 'v1' },
    ...{ output: labels[1], hidden: false, ...more }
  }
  const { proposal, offers } = proposalsOf(item)
  const state = { form: reviewForm(task, proposal), help: false, offers }
  const reasons = [
    'words "订单被重复扣费了" and "شاشة سوداء" in text speak for it',
    'v3 and v4 say שירות לקוחות'
  ]
  const shown = { item, state, reasons }
  const layout = screenLayout(shown, width, height)
  return <ReviewView {...shown} {...{ task: 'support', by: 'Ann 山田', waiting: 41, layout, width }} />
}

const risks = [
  { name: 'images', value: '{"python":"registry.example/python:3.12"}', was: 'not set' } as const,
  { name: 'budgetUsd', value: '100' } as const
].map(risk => ({ ...risk, does: 'programs run in it: what is in that image sees the rows, 例如客户来信' }))

const views: [string, (width: number) => React.ReactNode][] = [
  ...questions.map((question): (typeof views)[number] => [
    question.type,
    width => <DecisionQuestion question={question} height={height} width={width} {...ignored} />
  ]),
  ['trust', width => <TrustView risks={risks} changed width={width} {...ignored} />],
  ['review', width => review(width)],
  ['review of a row', width => review(width, { row: { output: labels[2] } })],
  ['duel', width => review(width, { rival: { version: 'v2', output: labels[0] } })]
]

/** What holds at each width: no line is wider, and no word is cut: those of a wide screen have all of them. */
function expectFits(screen: string, width: number, wide: string) {
  const lines = stripVTControlCharacters(screen).split('\n')
  expect(lines.filter(line => displayWidth(line) > width)).toEqual([])
  const whole = stripVTControlCharacters(wide)
  const unspaced = /\p{Script=Han}/u
  const words = lines.flatMap(line => line.trim().split(/\s+/)).map(word => word.replace(/…$/, ''))
  const known = new Set(whole.split(/\s+/))
  expect(words.filter(word => word !== '' && !known.has(word) && !unspaced.test(word))).toEqual([])
  // Lines do not begin with the space between two words.
  expect(lines.filter(line => /^ (?! )/.test(line))).toEqual([])
}

const context: InitContext = {
  templates: [
    {
      name: 'log-level',
      description: 'Infer the level of a log message whose level word has been left out.'
    },
    { name: 'spam', description: 'Decide whether a short message is advertising, fraud, 广告 or genuine.' }
  ],
  taken: ['mails'],
  entriesOf: async () =>
    ['客户来信-رسائل.csv', 'тема обращения.csv', 'tickets.csv'].map(name => ({ name, isFolder: false })),
  columnsOf: async name =>
    name === file
      ? { columns, flat: true }
      : {
          problem: `${name}: the name does not tell which format the rows have, as one of these would: .csv, .tsv`
        }
}

/** The screens of all steps, with what is wrong and what may be completed. */
async function wizardScreens(width: number): Promise<string[]> {
  const { terminal, at, answer } = atTerminal(
    (signal, streams) => askInit(context, signal, undefined, streams),
    width
  )
  const steps: [string, string[]][] = [
    ['come from?', ['\r']],
    ['Which file?', ['data/\t']],
    ['tickets.csv', ['\u0015', 'rows.text\r']],
    ['! rows.text:', ['\u0015', `${file}\r`]],
    ['is the output?', ['\r']],
    ['called?', ['mails\r']],
    ['! There is', ['\u0015', 'mails-2\r']],
    ['in one line?', ['\u0003']]
  ]
  const screens: string[] = []
  for (const [shown, keys] of steps) {
    await at(shown, keys, () => screens.push(terminal.screen))
  }
  await expect(answer).rejects.toMatchObject({ code: 'interrupted' })
  return screens
}

const wideEnough = 400

describe('in 60, 80 and 120 columns', () => {
  it.each(views)('%s', (_, viewAt) => {
    const wide = renderToString(viewAt(wideEnough), { columns: wideEnough })
    for (const width of [60, 80, 120])
      expectFits(renderToString(viewAt(width), { columns: width }), width, wide)
  })

  it('each question of the wizard', async () => {
    const wide = (await wizardScreens(wideEnough)).join('\n')
    for (const width of [60, 80, 120])
      for (const screen of await wizardScreens(width)) expectFits(screen, width, wide)
  })
})
