import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Event, type Json, type LoopaiProject, openProject } from '../../src/index.js'
import { root } from '../helpers/cli.js'

const folder = mkdtempSync(join(tmpdir(), 'loopai-library-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const examples = readFileSync(join(root, 'templates/tasks/spam/examples.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as { input: { text: string }; output: string })
/** Those that are learned from, and those that are not. */
const [rows, others] = [examples.slice(0, 140), examples.slice(140)]

describe('a project of a program', () => {
  const events: Event[] = []
  let project: LoopaiProject
  beforeAll(async () => {
    project = await openProject({ folder, sandbox: 'deno', jobs: 1, onEvent: event => events.push(event) })
  })

  it('is made by init of rows in memory, and by nothing else', async () => {
    await expect(project.synth('spam')).rejects.toMatchObject({ code: 'no-project' })
    const dry = await project.init('spam', rows, { dryRun: true })
    expect(dry).toMatchObject({ task: 'spam', dryRun: true, wrote: [] })
    expect(existsSync(join(folder, 'loopai.json'))).toBe(false)
    const made = await project.init('spam', rows, { description: 'spam or not' })
    expect(made).toMatchObject({ task: 'spam', kind: 'classification', read: { file: 'rows', rows: 140 } })
    await expect(project.init('spam', rows)).rejects.toMatchObject({ code: 'task-exists' })
  })

  it('takes rows of a file beside test rows in memory', async () => {
    const file = join(folder, 'more.jsonl')
    writeFileSync(
      file,
      others
        .slice(0, 2)
        .map(row => `${JSON.stringify(row)}\n`)
        .join('')
    )
    const { read } = await project.init('small', file, {
      test: others.slice(2),
      dryRun: true
    })
    expect(read).toEqual({ file, rows: 2, testFile: 'rows', testRows: 18 })
  })

  it('goes through the loop', async () => {
    const { recommended } = await project.synth('spam', { keep: 'best' })
    expect(recommended).not.toBeNull()
    expect(events.some(({ type }) => type === 'candidate-scored')).toBe(true)
    expect(await project.promote('spam', { dryRun: true })).toMatchObject({ passed: true, promoted: false })
    expect(await project.promote('spam')).toMatchObject({ passed: true, promoted: true, from: null })
    expect(await project.status('spam')).toMatchObject({ active: recommended?.version })
    const added = await project.add('spam', [
      rows[0],
      { input: { text: 'A prize for you, claim it' }, output: 'spam' }
    ])
    expect(added).toMatchObject({ read: 2, file: 'rows' })
  })

  it('measures on rows of its own, again and again', async () => {
    const { ok, results } = await project.evaluate('spam', {
      data: others,
      min: { accuracy: 0.1 },
      max: { p50: '1s' }
    })
    expect(ok).toBe(true)
    expect(results[0]).toMatchObject({ split: 'data', rows: 20, latencyRuns: 3 })
  })

  it('says why, and says no', async () => {
    expect(await project.explain('spam', { text: 'claim your prize' })).toMatchObject({ output: 'spam' })
    await expect(project.explain('spam', { words: 1 })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(project.rollback('spam')).rejects.toMatchObject({ code: 'active-missing' })
    await expect(project.openProgram('post')).rejects.toMatchObject({ code: 'unknown-task' })
  })

  it('serves callers at once, each its own answers', async () => {
    const program = await project.openProgram('spam')
    try {
      const inputs = Array.from({ length: 10 }, () => examples.map(({ input }) => input)).flat()
      const streamed = async () => {
        const answers = []
        for await (const answer of program.stream(inputs)) answers.push(answer)
        return answers
      }
      const [single, one, two] = await Promise.all([
        Promise.all(inputs.map(input => program.run(input))),
        streamed(),
        streamed()
      ])
      expect(new Set(single)).toEqual(new Set(['ham', 'spam']))
      expect(one).toEqual(single.map(output => ({ output })))
      expect(two).toEqual(one)
    } finally {
      await program.close()
    }
  })

  it('answers what is no input in its place, and ends one call alone', async () => {
    const program = await project.openProgram('spam')
    try {
      await expect(program.run({ words: 'none' })).rejects.toMatchObject({ code: 'bad-input' })
      await expect(program.run(undefined as unknown as string)).rejects.toMatchObject({ code: 'bad-input' })
      const stop = new AbortController()
      stop.abort(new Error('no longer'))
      await expect(program.run({ text: 'a prize' }, { signal: stop.signal })).rejects.toThrow('no longer')
      async function* some(): AsyncGenerator<Json> {
        yield { text: 'Claim your prize' }
        yield { words: 'none' }
        yield 'Could you send me the invoice?'
      }
      const answers = []
      for await (const answer of program.stream(some())) answers.push(answer)
      expect(answers).toEqual([
        { output: 'spam' },
        { error: { type: 'bad-input', message: expect.any(String), line: undefined, outcome: 'error' } },
        { output: 'ham' }
      ])
    } finally {
      await program.close()
      await program.close()
    }
  })
})
