import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { mislabeledRows, projectWith, weatherRows } from '../helpers/project.js'

const init = ['init', 'w', 'rows.jsonl']
const byWord = `export function run({ text }) {
  if (/umbrella|drizzle|puddle|cloudburst/.test(text)) return 'rain'
  return /beach|sunglasses|heatwave|parasol/.test(text) ? 'sun' : 'snow'
}
`
const programJson = async (cwd: string, version: string) =>
  JSON.parse(await readFile(join(cwd, 'tasks/w/programs', version, 'program.json'), 'utf8'))

describe('adopt', () => {
  it('records what a person wrote; it can then be measured, promoted and run', async () => {
    const cwd = await projectWith(weatherRows(), init)
    await writeFile(join(cwd, 'route.js'), byWord)
    const adopted = await loopai(['adopt', 'w', 'route.js', '--json'], { cwd })
    expect(adopted.code).toBe(0)
    const answer = JSON.parse(adopted.stdout)
    expect(answer).toMatchObject({
      language: 'javascript',
      existed: false,
      parents: [],
      seen: { splits: ['train'] },
      checked: { accuracy: 1, outcomes: { answered: answer.checked.rows } }
    })
    expect(await programJson(cwd, answer.version)).toMatchObject({
      entry: 'program.mjs',
      family: 'human',
      generator: { name: 'human' },
      seen: { splits: ['train'], rows: answer.seen.rows }
    })
    expect((await loopai(['promote', 'w', 'v1'], { cwd })).code).toBe(0)
    expect((await loopai(['run', 'w', '-i', 'a blizzard'], { cwd })).stdout).toBe('"snow"\n')

    const again = await loopai(['adopt', 'w', 'route.js'], { cwd })
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining(`is ${answer.version} already`) })
  })

  it('keeps an edit as a version of its own, which has seen what the edited one was made from', async () => {
    const cwd = await projectWith(mislabeledRows(), init, ['synth', 'w', '--promote'])
    const { tasks } = JSON.parse(await readFile(join(cwd, 'loopai.json'), 'utf8'))
    const parent = tasks.w.active
    const path = `tasks/w/programs/${parent}/program.mjs`
    await writeFile(join(cwd, path), `${await readFile(join(cwd, path), 'utf8')}// mine\n`)
    const refused = await loopai(['run', 'w', '-i', 'x'], { cwd })
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining(`loopai adopt w ${path}`) })

    const { code, stdout } = await loopai(['adopt', 'w', path, '--json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      parents: [parent],
      seen: { splits: ['train', 'validation'] }
    })
  })

  it('knows an edited export by its header', async () => {
    const cwd = await projectWith(mislabeledRows(), init, ['synth', 'w', '--promote'])
    await loopai(['export', 'w', '-o', 'mine.mjs'], { cwd })
    const { stdout } = await loopai(['adopt', 'w', 'mine.mjs', '--json'], { cwd })
    expect(JSON.parse(stdout).seen.splits).toEqual(['train', 'validation'])
  })

  it.each([
    ['no file', 'none.mjs', undefined, /none\.mjs: there is no such file/],
    ['an empty file', 'a.mjs', ' \n', /a\.mjs is empty/],
    ['another language', 'a.rb', 'def run(x) x end', /a\.rb ends in \.rb/],
    ['no extension', 'route', byWord, /route has no extension/],
    ['bytes that are not UTF-8', 'a.mjs', Buffer.from([0x27, 0xff]), /a\.mjs: not UTF-8/],
    ['a mistake in it', 'a.mjs', 'export function run() {\n  return = 1\n}\n', /a\.mjs:2: SyntaxError/],
    ['no function run', 'a.mjs', 'export const walk = 1\n', /exports no function run/],
    [
      'an exception for every row',
      'a.mjs',
      'export function run(x) {\n  return x.body.trim()\n}\n',
      /a\.mjs:2: TypeError/
    ],
    [
      'state between rows',
      'a.mjs',
      'let n = 0\nexport function run() {\n  return "rain" + n++\n}\n',
      /another answer when asked again in another order/
    ]
  ])('refuses %s, and writes nothing', async (_, name, content, message) => {
    const cwd = await projectWith(weatherRows(), init)
    if (content !== undefined) await writeFile(join(cwd, name), content)
    const { code, stdout, stderr } = await loopai(['adopt', 'w', name], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    const json = await loopai(['adopt', 'w', name, '--json'], { cwd })
    expect(JSON.parse(json.stdout).error).toMatchObject({ exitCode: 2 })
    expect((await loopai(['status', '--json'], { cwd })).stdout).not.toContain('v1-')
  })
})
