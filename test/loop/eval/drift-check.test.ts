import { expect, it } from 'vitest'
import { evaluate } from '../../../src/loop/eval/eval.js'
import { usedTask } from '../../helpers/used-task.js'

const other = (count: number) => Array.from({ length: count }, (_, at) => `zig zag zug ${at}`)

/** Whether eval says yes, and the line on drift, if there is one. */
async function evaluated(texts: string[], drift: number | undefined, required = true) {
  const { project } = await usedTask(texts, { more: drift === undefined ? {} : { require: { drift } } })
  const { ok, results } = await evaluate(project, {
    ...{ task: 'w', versions: [], split: 'validation', required, record: false, mistakes: 0 },
    thresholds: { min: [], max: [] }
  })
  return { ok, said: results[0].checks.map(({ text }) => text) }
}

it.each([
  {
    what: 'further than it may',
    texts: other(200),
    drift: 0.3,
    ok: false,
    said: ['drift of unseen words 1 > 0.3']
  },
  { what: 'as far as it may', texts: other(200), drift: 1, ok: true, said: ['drift of unseen words 1 ≤ 1'] },
  { what: 'where nothing is required', texts: other(200), drift: undefined, ok: true, said: [] },
  {
    what: 'where too little was kept',
    texts: other(12),
    drift: 0.3,
    ok: true,
    said: ['drift: not looked for: 12 kept inputs on this machine, at least 30 needed']
  },
  {
    what: 'where nothing was kept',
    texts: [],
    drift: 0.3,
    ok: true,
    said: ['drift: not looked for: 0 kept inputs on this machine, at least 30 needed']
  }
])('inputs that drifted $what', async ({ texts, drift, ok, said }) => {
  expect(await evaluated(texts, drift)).toEqual({ ok, said })
})

it('drift is of the active version in use: measured on a file it is not asked for', async () => {
  expect(await evaluated(other(200), 0.3, false)).toEqual({ ok: true, said: [] })
})
