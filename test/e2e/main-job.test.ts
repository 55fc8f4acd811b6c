import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { jsonLines, mislabeledRows, projectWith, weatherRows } from '../helpers/project.js'

const init = ['init', 'w', 'rows.jsonl']

describe('the main job', () => {
  it('makes a measured, promoted, running program of labeled rows', async () => {
    const cwd = await projectWith(weatherRows(), init)

    const synth = await loopai(['synth', 'w', '--promote', '--json'], { cwd })
    expect(synth.code).toBe(0)
    const { recommended, candidates, promotion } = JSON.parse(synth.stdout)
    expect(candidates.map((candidate: { family: string }) => candidate.family)).toEqual(
      expect.arrayContaining(['rules', 'linear'])
    )
    expect(recommended.test.accuracy).toBeGreaterThan(0.9)
    expect(recommended.test.reads).toBe(1)
    expect(promotion).toMatchObject({ promoted: true, version: recommended.version, decision: 'first' })

    const evaluation = JSON.parse((await loopai(['eval', 'w', '--split', 'test', '--json'], { cwd })).stdout)
    expect(evaluation.task).toBe('w')
    expect(evaluation.results[0]).toMatchObject({
      version: recommended.version,
      language: 'javascript',
      split: 'test',
      metrics: { accuracy: recommended.test.accuracy },
      outcomes: { answered: recommended.test.rows },
      stability: { unstable: 0 }
    })

    const one = await loopai(['run', 'w', '-i', 'a blizzard and mittens'], { cwd })
    expect(one).toMatchObject({ code: 0, stdout: '"snow"\n', stderr: '' })

    expect((await loopai(['export', 'w', '-o', 'weather.mjs'], { cwd })).code).toBe(0)
    const source = await readFile(join(cwd, 'weather.mjs'), 'utf8')
    expect(source.split('\n').slice(0, 5).join('\n')).toContain(`task w: version ${recommended.version}`)
    const { run } = await import(pathToFileURL(join(cwd, 'weather.mjs')).href)
    expect(run({ text: 'a blizzard and mittens' })).toBe('snow')

    const status = JSON.parse((await loopai(['status', '--json'], { cwd })).stdout)
    expect(status.tasks[0]).toMatchObject({ task: 'w', active: recommended.version })
  })

  it('starts a task from rows that lie where init would put them', async () => {
    const elsewhere = await projectWith(weatherRows(), init)
    const written = await readFile(join(elsewhere, 'tasks/w/examples.jsonl'), 'utf8')
    const cwd = await projectWith(weatherRows())
    await mkdir(join(cwd, 'tasks/w'), { recursive: true })
    await writeFile(join(cwd, 'tasks/w/examples.jsonl'), written)
    expect((await loopai(['init', 'w', 'tasks/w/examples.jsonl'], { cwd })).code).toBe(0)
    expect((await readdir(join(cwd, 'tasks/w'))).sort()).toEqual(['examples.jsonl', 'task.json'])
    expect((await loopai(['status', 'w'], { cwd })).code).toBe(0)
  })

  it('measures a refitted version on validation through its train-only twin, and says so', async () => {
    const cwd = await projectWith(mislabeledRows(), init, ['synth', 'w', '--promote'])
    const { results } = JSON.parse((await loopai(['eval', 'w', '--json'], { cwd })).stdout)
    const manifest = JSON.parse(
      await readFile(join(cwd, 'tasks/w/programs', results[0].version, 'program.json'), 'utf8')
    )
    expect(manifest.seen.splits).toEqual(['train', 'validation'])
    expect(results[0].measuredAs).toBe(manifest.selectedAs)
  })

  it('writes the same programs for the same rows and seed', async () => {
    const versions = await Promise.all(
      [1, 2].map(async () => {
        const cwd = await projectWith(mislabeledRows(150), init, ['synth', 'w', '--keep', 'all'])
        return (await readdir(join(cwd, 'tasks/w/programs'))).sort()
      })
    )
    expect(versions[0]).toEqual(versions[1])
    expect(versions[0].length).toBeGreaterThanOrEqual(3)
  })

  it('says how accuracy grew, and which rows look mislabeled', async () => {
    const rows = weatherRows(150)
    const cwd = await projectWith(rows, init)
    const file = join(cwd, 'tasks/w/examples.jsonl')
    const lines = (await readFile(file, 'utf8')).split('\n')
    lines[30] = JSON.stringify({ ...JSON.parse(lines[30]), output: 'rain', split: 'train' })
    lines[31] = JSON.stringify({ ...JSON.parse(lines[31]), output: 'snow', split: 'validation' })
    await writeFile(file, lines.join('\n'))
    const wrong = [30, 31].filter(at => JSON.parse(lines[at]).output !== rows[at].output).map(at => at + 1)
    const { stdout } = await loopai(['synth', 'w', '--json'], { cwd })
    const { outlook, rows: counts } = JSON.parse(stdout)
    const made = counts.train + counts.validation
    expect(outlook.curve).toHaveLength(3)
    expect(outlook.curve[2].rows).toBe(Math.round(made / 2))
    expect(outlook.curve[2].accuracy).toBeGreaterThanOrEqual(outlook.curve[0].accuracy)
    expect(outlook.asked).toBe(made)
    expect(outlook.contradicted.map((row: { line: number }) => row.line)).toEqual(
      expect.arrayContaining(wrong)
    )
    expect((await loopai(['synth', 'w'], { cwd })).stdout).toMatch(
      /More rows {4}\d+ rows gave [\d.]+ %, \d+ rows gave [\d.]+ %, \d+ rows gave [\d.]+ %[\s\S]*Check rows {3}line \d+ /
    )
  })

  it('keeps the programs of two synths at once', async () => {
    const cwd = await projectWith(weatherRows(150), init)
    const runs = await Promise.all(
      ['1', '2'].map(seed => loopai(['synth', 'w', '--seed', seed, '--json'], { cwd }))
    )
    const programs = await readdir(join(cwd, 'tasks/w/programs'))
    for (const { code, stdout } of runs) {
      expect(code).toBe(0)
      expect(programs).toContain(JSON.parse(stdout).recommended.version)
    }
    expect(programs.every(name => /^v\d+-[0-9a-f]{6}$/.test(name))).toBe(true)
    expect(new Set(programs.map(name => name.split('-')[0])).size).toBe(programs.length)
  })

  it('accepts a handful of rows, cross-validated and marked so', async () => {
    // The words of a row beside its own tell it from all others: copies would be worth fewer rows than there are.
    const places = 'abcdefghijklmnopqrstuvwxyzäöü'.split('').map(letter => letter.repeat(3))
    const rows = weatherRows(30).map(({ output }, at) => ({
      input: {
        text: `${{ rain: 'umbrella', sun: 'beach', snow: 'sledge' }[output]} ${[1, 3, 7, 11].map(step => places[(at * step) % places.length]).join(' ')}`
      },
      output
    }))
    const cwd = await projectWith(rows, init)
    const { code, stdout } = await loopai(['synth', 'w', '--promote', '--json'], { cwd })
    expect(code).toBe(0)
    const { rows: counts, recommended, promotion } = JSON.parse(stdout)
    expect(counts).toEqual({ train: 30, validation: 0, test: 0 })
    expect(recommended.test).toBeUndefined()
    expect(recommended.crossValidated.rows).toBeGreaterThan(0)
    expect(promotion.decision).toBe('first-cross-validated')
    expect(await loopai(['eval', 'w'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cross-validated')
    })
  })

  it('corrects a label, and counts what is new and what repeats', async () => {
    const cwd = await projectWith(weatherRows(60), init)
    const [first] = weatherRows(60)
    const rows = [first, { ...first, output: 'sun' }, { input: { text: 'a new one, hail' }, output: 'hail' }]
    await writeFile(join(cwd, 'more.jsonl'), jsonLines(rows.slice(1)))
    const { stdout } = await loopai(['add', 'w', 'more.jsonl', '--json'], { cwd })
    expect(JSON.parse(stdout).counts).toMatchObject({ new: 1, repeated: 0, corrected: 1 })
    const again = JSON.parse((await loopai(['add', 'w', 'more.jsonl', '--json'], { cwd })).stdout)
    expect(again.counts).toMatchObject({ new: 0, repeated: 2, corrected: 0 })
    expect(JSON.parse(await readFile(join(cwd, 'tasks/w/task.json'), 'utf8')).output.enum).toContain('hail')
  })
})
