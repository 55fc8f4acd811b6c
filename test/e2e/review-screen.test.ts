import { describe, expect, it } from 'vitest'
import type { ExecutionRecord } from '../../src/domain/feedback/execution.js'
import type { Review } from '../../src/domain/feedback/review.js'
import type { Json } from '../../src/domain/json.js'
import { executionsOf } from '../../src/loop/executions/recording.js'
import { requireProject } from '../../src/project.js'
import { TaskFolder } from '../../src/store/task-folder.js'
import { displayWidth } from '../../src/terminal/cells.js'
import { mislabeledRows, projectWith } from '../helpers/project.js'
import { atPty } from '../helpers/pty.js'
import { projectOf, textTask } from '../helpers/served.js'

const labels = Array.from({ length: 40 }, (_, at) => `${at % 2 ? '返金' : 'transfer_abroad'}_${at}`)

/** A project with one task of which inputs were answered in use, and its reviewer at a terminal of 60 × 20. */
async function reviewing(kind: string, output: object, answer: Json, inputs: readonly string[]) {
  const spec = { ...textTask(output, kind), record: 1, redact: { masks: [] } }
  const cwd = await projectOf({ w: { spec } })
  const project = await requireProject({
    ...{ cwd, version: '0', emit: () => {}, signal: new AbortController().signal, jobs: 1 }
  })
  const folder = project.task('w')
  const kept = inputs.map((text, at): ExecutionRecord => {
    return {
      ...{ id: `e${at}`, at: at + 1, version: 'v1-0a0a0a', input: { text }, output: answer },
      ...{ outcome: 'answered', picked: 'uncertain', unseen: 1 - at / 10, micros: 1 }
    }
  })
  await executionsOf(project, folder).append('2026-01-01', 'x', kept)
  const words = ['review', 'w', '--as', 'ann', '--order', 'uncertain']
  const terminal = atPty(words, { cwd, columns: 60, rows: 20 })
  const decided = async () =>
    (await folder.journal<Review>('reviews.jsonl', () => {})).map(({ id, answer, invalid, note }) =>
      JSON.parse(JSON.stringify({ id, answer, invalid, note }))
    )
  return { ...terminal, decided }
}

function widest(screen: string): number {
  return Math.max(...screen.split('\n').map(line => displayWidth(line)))
}

describe.runIf(process.platform === 'linux')('loopai review at a terminal', () => {
  it('filters many labels as they are typed, and fits again when the terminal is resized', async () => {
    const long = '注文した商品がまだ届きません。返金してください。'.repeat(30)
    const { at, shows, screen, resize, ended, decided } = await reviewing(
      'classification',
      { type: 'string', enum: labels },
      labels[30],
      [long, 'second']
    )
    await shows('Esc ends')
    expect(widest(screen())).toBeLessThanOrEqual(60)
    expect(screen().split('\n').length).toBeLessThan(20)
    await at(/PgDn reads on/, '\u001B[6~')
    await resize(120, 40)
    await shows(/Enter accepts.*n note/)
    expect(widest(screen())).toBeGreaterThan(60)
    expect(screen().match(/the program says/g)).toHaveLength(1)
    await at('Esc ends', '金_1')
    await at(/金_1\s[\s\S]*of|filter {2}金_1/, '7')
    await at('› ', '\r')
    await at('second', '\u001B')
    expect(await ended).toBe(0)
    expect(screen()).toContain('1 decision on w: 1 new row. 1 more waits.')
    expect(await decided()).toEqual([{ id: 'e0', answer: '返金_17' }])
  })

  it('takes digits, notes, what is not valid, and decisions back', async () => {
    const { at, shows, screen, ended, decided } = await reviewing('boolean', { type: 'boolean' }, true, [
      'first 👩‍👩‍👧‍👦',
      'second שלום',
      'third'
    ])
    await at('› 1 true', '2')
    await at('second', 'u')
    await at('first', 'n')
    await at('Enter keeps the note', 'odd 返金\r')
    await at('note: odd 返金', '\r')
    await at('second', 'x')
    await at('third', '?')
    await at('any key goes back', ' ')
    await at('third', 's')
    expect(await ended).toBe(0)
    await shows('2 decisions on w')
    expect(screen()).toContain('1 new row')
    expect(await decided()).toEqual([
      { id: 'e0', answer: false },
      expect.anything(),
      { id: 'e0', answer: true, note: 'odd 返金' },
      { id: 'e1', invalid: true }
    ])
  })

  it('shows what looks wrong, though a program is learned for it, and for reasons, meanwhile', async () => {
    const cwd = await projectWith(mislabeledRows(240), ['init', 'w', 'rows.jsonl'])
    const folder = new TaskFolder(cwd, 'w', 'tasks/w', '0')
    await folder.saveProgram(
      { 'program.mjs': "export function run() { return 'sun' }\n" },
      {
        entry: 'program.mjs',
        family: 'rules',
        settings: 'at most 4 patterns',
        language: 'javascript',
        generator: { name: 'local', version: '0', seed: 1 },
        parents: [],
        seen: { splits: ['train'], rows: 0, data: `sha256:${'0'.repeat(64)}` },
        tokens: { input: 0, cached: 0, output: 0 },
        usd: 0
      }
    )
    const { at, screen, ended } = atPty(['review', 'w', '--rows', '--limit', '2'], {
      ...{ cwd, columns: 80, rows: 24 }
    })
    // Typed so fast that both come at once.
    await at(/looks wrong · \d+ waiting/, '1x')
    expect(await ended).toBe(0)
    expect(screen()).toContain('2 decisions on w')
  })

  it('asks for a structure field by field', async () => {
    const properties = { name: { type: 'string' }, sum: { type: 'number' } }
    const answer = { name: 'Ann', sum: 1 }
    const { at, ended, decided } = await reviewing('structured', { type: 'object', properties }, answer, [
      'x'
    ])
    await at('name  Ann', ' 山田\r')
    await at('› sum  1', '0\r')
    expect(await ended).toBe(0)
    expect(await decided()).toEqual([{ id: 'e0', answer: { name: 'Ann 山田', sum: 10 } }])
  })
})
