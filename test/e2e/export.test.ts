import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { randomFrom } from '../../src/learners/random.js'
import { bin, cleanEnv, loopai } from '../helpers/cli.js'
import { projectWith, weatherRows } from '../helpers/project.js'

/** Texts of which a third have no word that tells their label. */
function doubtfulRows(seed: number) {
  const random = randomFrom(seed)
  const words = ['stone', 'river', 'cloud', 'paper', 'glass', 'table', 'bread', 'green', 'north', 'seven']
  const telling = { left: ['gauche', 'sinistra', 'links'], right: ['droite', 'destra', 'rechts'] }
  return Array.from({ length: 600 }, (_, i) => {
    const output = (['left', 'right'] as const)[i % 2]
    const text = Array.from({ length: 6 }, () => words[random.integer(words.length)])
    if (i % 3 > 0) text[random.integer(6)] = telling[output][random.integer(3)]
    return { input: { text: `${text.join(' ')} ${i >> 1}` }, output }
  })
}

it('exports a linear program that answers null unless it is sure', async () => {
  const rows = doubtfulRows(5)
  const cwd = await projectWith(rows, ['init', 'w', 'rows.jsonl'], ['synth', 'w', '--keep', 'all'])
  const versions = await readdir(join(cwd, 'tasks/w/programs'))
  const manifests = await Promise.all(
    versions.map(async version => {
      const file = join(cwd, 'tasks/w/programs', version, 'program.json')
      return { version, ...JSON.parse(await readFile(file, 'utf8')) }
    })
  )
  const linear = manifests.find(({ family }) => family === 'linear')
  const { code } = await loopai(['export', 'w', linear.version, '--abstain', '0.95', '-o', 'w.mjs'], { cwd })
  expect(code).toBe(0)
  const source = await readFile(join(cwd, 'w.mjs'), 'utf8')
  expect(source.split('\n')[4]).toMatch(/^\/\/ Answers null unless sure: .* 95\.0 % of them right or more\.$/)
  expect(source).toContain('loopai export w --abstain 0.95 -o w.mjs')
  const { run } = await import(pathToFileURL(join(cwd, 'w.mjs')).href)
  const answers = doubtfulRows(6).map(({ input, output }) => ({ output, answer: run(input) }))
  const given = answers.filter(({ answer }) => answer !== null)
  expect(given.length).toBeGreaterThan(300)
  expect(given.length).toBeLessThan(500)
  expect(given.filter(({ answer, output }) => answer === output).length / given.length).toBeGreaterThan(0.95)

  expect(run(rows[0].input.text)).toEqual(run(rows[0].input))
  for (const wrong of [null, 3, [], {}, { Text: 'gauche' }]) expect(() => run(wrong)).toThrow(TypeError)

  const rules = manifests.find(({ family }) => family === 'rules')
  const refused = await loopai(['export', 'w', rules.version, '--abstain', '0.95', '--json'], { cwd })
  expect(refused.code).toBe(2)
  expect(JSON.parse(refused.stdout).error).toMatchObject({ code: 'cannot-abstain' })
})

it('is made anew, byte for byte, by the command in its header, whatever the language and the name', async () => {
  const cwd = await projectWith(weatherRows(), ['init', 'w', 'rows.jsonl'], ['synth', 'w', '--promote'])
  await mkdir(join(cwd, "the team's"))
  // Nothing here runs Go then: it is printed all the same, and says so.
  const env = { LOOPAI_SANDBOX: 'deno' }
  const words = ['export', 'w', '-l', 'go', '--package', 'shop', '-o', 'route.go']
  const { code, stdout, stderr } = await loopai(words, { cwd: join(cwd, "the team's"), env })
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('not run here') })
  expect(stdout).toMatch(/^Wrote route\.go: v\d.*; not run here\.\n$/)
  const file = join(cwd, "the team's", 'route.go')
  const source = await readFile(file, 'utf8')
  expect(source).toMatch(/^package shop$/m)
  expect(source).toMatch(/^\/\/ Not run here: printed in go from the model of v\d/m)

  const [, command] = /^\/\/ {3}(loopai synth .*)$/m.exec(source)!
  await writeFile(join(cwd, 'loopai'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`, {
    mode: 0o755
  })
  await writeFile(file, source.replace('package shop', 'package changed'))
  const { PATH, ...others } = cleanEnv(env)
  await promisify(execFile)('sh', ['-c', command], { cwd, env: { ...others, PATH: `${cwd}:${PATH}` } })
  expect(await readFile(file, 'utf8')).toBe(source)

  const typed = await loopai(['export', 'w', '-o', '-', '-l', 'python'], { cwd })
  expect(typed.stdout).toMatch(/^def run\(input: str \| Input\) -> Output:$/m)
}, 180_000)
