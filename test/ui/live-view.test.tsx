import { renderToString } from 'ink'
import { expect, it } from 'vitest'
import type { Event } from '../../src/domain/event.js'
import { plainLines } from '../../src/reporters/plain.js'
import { emptyLive, reduceLive } from '../../src/reporters/reduce-live.js'
import { LiveView } from '../../src/ui/live-view.js'

const javascript = 'javascript' as const
const line = (family: string) => ({ id: `${family}/${javascript}`, family, language: javascript })
const started: Event = {
  type: 'synth-started',
  task: 'support',
  trainRows: 763,
  validationRows: 254,
  sandbox: 'deno 2.9',
  seed: 1
}
const scored = (family: string, accuracy: number, bytes = 900, p50Us = 2): Event => {
  return {
    type: 'candidate-scored',
    ...line(family),
    train: { accuracy: 1 },
    validation: { accuracy },
    bytes,
    lines: 38,
    p50Us
  }
}
const learning = (family: string, done: number): Event => {
  return { type: 'candidate-progress', ...line(family), done, note: 'cross-validating C=0.3' }
}
const synth: [number, Event][] = [
  [0, started],
  [0, scored('rules', 0.843)],
  [0, scored('linear', 0.917, 41_000, 31)],
  [0, { type: 'candidate-dropped', ...line('chars'), reason: 'its program is 3.1 MB' }],
  [0, learning('linear+', 0)],
  [8000, learning('linear+', 0.66)]
]

/** The frame after events at the milliseconds given. */
function frame(events: [number, Event][], width: number, height = 24): string[] {
  const state = events.reduce((state, [at, event]) => reduceLive(state, event, at), emptyLive)
  const now = events.at(-1)?.[0] ?? 0
  const view = <LiveView state={state} width={width} height={height} now={now} />
  return renderToString(view, { columns: width }).split('\n')
}

it('draws synth in 80 columns', () => {
  expect(frame(synth, 80)).toEqual([
    '  support · 763 training rows, 254 validation rows · sandbox deno 2.9 · seed 1',
    '',
    '  rules    javascript  █████████████  100%  validation 84.3 %  38 lines  2.0 µs',
    '  linear   javascript  █████████████  100%  validation 91.7 %     41 KB   31 µs',
    '  chars    javascript                    –  dropped: its program is 3.1 MB',
    '  linear+  javascript  ████████▌····   66%  cross-validating C=0.3  eta 5 s'
  ])
})

it('draws synth in 40 columns: what matters least is left out', () => {
  expect(frame(synth, 40)).toEqual([
    '  support · 763 + 254 rows · seed 1',
    '',
    '  rules    100%  val 84.3 %  38 lines',
    '  linear   100%  val 91.7 %     41 KB',
    '  chars       –  dropped: its program…',
    '  linear+   66%  cross-valida…  eta 5 s'
  ])
})

it('keeps within every width', () => {
  for (let width = 20; width <= 120; width += 4) {
    for (const line of frame(synth, width)) expect(Array.from(line).length).toBeLessThanOrEqual(width)
  }
})

it('keeps the length of bars when the first candidate is measured', () => {
  const bars = [synth.slice(0, 1), synth.slice(0, 2)].map(events => {
    return /[█▌·]{5,}/.exec(frame([...events, [0, learning('linear', 0.5)]], 80).at(-1) ?? '')?.[0].length
  })
  expect(bars[0]).toBe(bars[1])
})

it('keeps within the height: what is learning, the best and the latest', () => {
  const families = Array.from({ length: 40 }, (_, index) => `family${index}`)
  const events: [number, Event][] = families.map((family, index) => [
    0,
    scored(family, index === 3 ? 0.9 : 0.5)
  ])
  const lines = frame([[0, started], [0, learning('first', 0.5)], ...events], 80, 12)
  expect(lines.length).toBeLessThan(12)
  expect(lines.slice(2).map(line => line.trim().split(/\s+/)[0])).toEqual([
    'first',
    'family3',
    ...families.slice(-5),
    '…'
  ])
  expect(lines.at(-1)).toBe('  … and 34 more candidates')
})

const rows = (done: number, failed = 0, total?: number, label = 'support v2'): Event => {
  return { type: 'rows', label, done, failed, total }
}

it.each([
  [80, 1000, '  support v2  ███████▌·····   60%    600/1,000 rows  600/s  eta 1 s'],
  [80, 1_000_000, '  support v2  ········    0%        600/1,000,000 rows  600/s  eta 28 min'],
  [40, 1000, '  support v2   60%    600/1,000 rows'],
  [80, undefined, '  support v2  600 rows  600/s'],
  [40, undefined, '  support v2  600 rows  600/s']
])('draws rows in %d columns of %s', (width, total, line) => {
  expect(
    frame(
      [
        [0, rows(0, 0, total)],
        [1000, rows(600, 0, total)]
      ],
      width
    )
  ).toEqual([line])
})

it.each([
  [80, '  support v2  ███████▌·····   60%    600/1,000 rows  600/s  eta 1 s  12 failed'],
  [40, '  support v2   60%  eta 1 s  12 failed']
])('says how many failed in %d columns', (width, line) => {
  expect(
    frame(
      [
        [0, rows(0, 0, 1000)],
        [1000, rows(600, 12, 1000)]
      ],
      width
    )
  ).toEqual([line])
})

it('shows the programs whose rows are on their way, else the last one', () => {
  const both: [number, Event][] = [
    [0, rows(5, 0, 10, 'v1')],
    [0, rows(5, 0, 10, 'v12')]
  ]
  expect(frame(both, 80).map(text => text.slice(0, 8))).toEqual(['  v1   █', '  v12  █'])
  expect(frame([...both, [1, rows(10, 0, 10, 'v1')]], 80)[0]).toContain('v12')
  expect(frame([...both, [1, rows(10, 0, 10, 'v1')], [2, rows(10, 0, 10, 'v12')]], 80)[0]).toContain('100%')
})

it('prints warnings above, and only them at the end', () => {
  const state = reduceLive(reduceLive(emptyLive, rows(1), 0), { type: 'warning', message: 'few rows' }, 0)
  const view = (finished: boolean) => {
    return renderToString(<LiveView state={state} width={80} height={24} now={0} finished={finished} />)
  }
  expect(view(false)).toBe('! few rows\n  support v2  1 row')
  expect(view(true).trim()).toBe('! few rows')
})

/** A model at work: a round under way, one program measured, one being written. */
const asking: [number, Event][] = [
  [0, started],
  [0, scored('linear', 0.917, 41_000, 31)],
  [0, { ...scored('model 1.1', 0.93), usd: 0.031 } as Event],
  [0, { type: 'candidate-progress', ...line('model 1.2'), done: 0, note: 'writing, 2.1 KB' }],
  [
    0,
    {
      type: 'spent',
      usd: 0.31,
      budgetUsd: 2,
      round: 2,
      rounds: 4,
      calls: 3,
      note: 'measuring 1.1',
      begins: true
    }
  ]
]

it('draws what a model is asked, and what was spent', () => {
  const text = frame(asking, 100).join('\n')
  expect(text).toMatch(/model 1\.1\s+javascript .* validation 93\.0 %/)
  expect(text).toMatch(/model 1\.2\s+javascript .* writing, 2\.1 KB/)
  expect(text).toContain('  round 2/4  $0.31 of $2.00 spent  3 answers under way  measuring 1.1')
  const translating: [number, Event][] = [
    [0, { type: 'spent', usd: 0.4, calls: 1, note: 'translating into python', begins: true }]
  ]
  expect(frame([...asking, ...translating], 100).join('\n')).toContain(
    '  $0.40 spent  1 answer under way  translating into python'
  )
})

it('says it in lines where nothing can be drawn', () => {
  const lines = asking.flatMap(([, event]) => plainLines(event))
  expect(lines.slice(2)).toEqual([
    'model 1.1 javascript: train 100.0 %, validation 93.0 %, 38 lines, 2.0 µs a row, $0.031',
    'round 2 of 4: measuring 1.1, $0.31 of $2.00 spent'
  ])
})
