import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopai, scratch } from '../helpers/cli.js'
import { jsonLines, ownWords } from '../helpers/project.js'

type Row = { input: unknown; output: unknown }

const openings = ['please look at', 'there is news of', 'once more', 'we wait for', 'somebody asks for']
const things = ['anchor', 'basil', 'cedar', 'daisy', 'eagle', 'flint', 'grape', 'harbour']

/** `count` rows of `labels` labels: each is told by two words, of which one is its own. */
const deskRows = (count: number, labels: number): Row[] =>
  Array.from({ length: count }, (_, at) => {
    const label = at < labels ? at : (at * 7) % (labels >> 1)
    const text = `${openings[at % 5]} desk${label}x ${things[label % 8]} ${ownWords(at)}`
    return { input: { text }, output: `Q${((label * 53) % 97) + 100}` }
  })

async function made(rows: Row[], ...flags: string[]) {
  const cwd = await scratch()
  await mkdir(cwd, { recursive: true })
  await writeFile(join(cwd, 'rows.jsonl'), jsonLines(rows))
  const init = await loopai(['init', 'desk', 'rows.jsonl', '--json', ...flags], { cwd })
  return { cwd, init, told: JSON.parse(init.stdout) }
}

describe('a kind is no gate', () => {
  it('64 labels over 100 rows, taken for texts made of texts, are learned as labels', async () => {
    const { cwd, told } = await made(deskRows(100, 64), '--kind', 'transform')
    expect(told.kind).toBe('transform')
    const { stdout, code } = await loopai(['synth', 'desk', '--json'], { cwd })
    expect(code).toBe(0)
    const families = JSON.parse(stdout).candidates.map(({ family }: { family: string }) => family)
    expect(families).toContain('linear')
  }, 120_000)

  it('values of fields are learned whole, where they come again', async () => {
    const rows = deskRows(90, 4).map(({ input, output }) => ({
      input,
      output: { queue: output, open: true }
    }))
    const { cwd, told } = await made(rows)
    expect(told).toMatchObject({ kind: 'structured', form: { form: 'object', fields: ['open', 'queue'] } })
    const { stdout, code } = await loopai(['synth', 'desk', '--promote', '--json'], { cwd })
    expect(code, stdout).toBe(0)
    const run = await loopai(['run', 'desk', '-i', JSON.stringify(rows[0].input)], { cwd })
    expect(JSON.parse(run.stdout)).toEqual(rows[0].output)
  }, 120_000)

  it('values that never come again are named, with what serves them', async () => {
    const { cwd, told } = await made(deskRows(60, 8).map(({ input }, at) => ({ input, output: { at } })))
    expect(told.next).toBe('loopai synth desk -g anthropic --dry-run')
    const { code, stderr } = await loopai(['synth', 'desk'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /objects with the field "at"[\s\S]*loopai synth desk -g anthropic[\s\S]*loopai adopt desk program.mjs/
    )
  }, 60_000)
})

describe('init', () => {
  it('names several labels in one text', async () => {
    const both = deskRows(80, 6).map(({ input }, at) => ({
      input,
      output: at % 3 ? ['bug', 'vip', 'late'][at % 3] : `bug;${['vip', 'late'][at % 2]}`
    }))
    const { told } = await made(both, '-n')
    expect(told.form).toMatchObject({ form: 'separated', separator: ';', labels: 3 })
  })

  it.each([
    ['number', 'rows.jsonl:1: the output is the text "Q100": kind number takes a number'],
    ['boolean', 'rows.jsonl:1: the output is the text "Q100": kind boolean takes true or false'],
    ['extraction', 'rows.jsonl:1: the output "Q100" is no part of its input']
  ])('refuses --kind %s for labels, naming a row', async (kind, message) => {
    const { init, told } = await made(deskRows(60, 8), '--kind', kind)
    expect(init.code).toBe(2)
    expect(told.error.message).toContain(message)
  })

  it('reads a column of a table as the kind says', async () => {
    const cwd = await scratch()
    const lines = Array.from({ length: 60 }, (_, at) => `order ${at} of pen,${at}`)
    await writeFile(join(cwd, 'rows.csv'), `text,count\n${lines.join('\n')}\n`)
    const words = [
      'init',
      'desk',
      'rows.csv',
      '--output-field',
      'count',
      '--kind',
      'extraction',
      '--json',
      '-n'
    ]
    const { code, stdout } = await loopai(words, { cwd })
    expect(code, stdout).toBe(0)
    expect(JSON.parse(stdout).kind).toBe('extraction')
  })
})

describe('task.json', () => {
  it('may be changed in its kind alone: synth works with it, versions of before still run', async () => {
    const { cwd } = await made(deskRows(90, 4), '--kind', 'classification')
    const first = await loopai(['synth', 'desk', '--promote', '--json'], { cwd })
    expect(first.code, first.stdout).toBe(0)
    const path = join(cwd, 'tasks/desk/task.json')
    const setKind = async (kind: string) =>
      writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), kind }, null, 2))

    await setKind('transform')
    const again = await loopai(['synth', 'desk'], { cwd })
    expect(again.code, again.stderr).toBe(0)
    expect(again.stderr).toContain(
      '"output" is not one of kind transform: "output": {"type":"string"} is used'
    )
    const run = await loopai(['run', 'desk', '-i', JSON.stringify(deskRows(1, 1)[0].input)], { cwd })
    expect(run.stdout.trim()).toBe('"Q100"')
    expect((await loopai(['status', 'desk'], { cwd })).code).toBe(0)

    await setKind('number')
    const no = await loopai(['synth', 'desk'], { cwd })
    expect(no.code).toBe(2)
    expect(no.stderr).toContain(
      'tasks/desk/examples.jsonl:1: the output is the text "Q100": kind number takes a number'
    )
    expect(no.stderr).toContain('set "kind" in tasks/desk/task.json to "classification"')
  }, 240_000)
})
