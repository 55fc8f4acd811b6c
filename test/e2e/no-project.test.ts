import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bin, cleanEnv, loopai, scratch } from '../helpers/cli.js'

it('setup gets images ready for the machine, and asks for which language where no loopai.json says it', async () => {
  const cwd = await scratch()
  const { code, stdout } = await loopai(['setup', 'go', 'python', '--dry-run', '--json'], { cwd })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).languages.map(({ language }: { language: string }) => language)).toEqual([
    'go',
    'python'
  ])
  const none = await loopai(['setup', '--json'], { cwd })
  expect(none.code).toBe(2)
  expect(JSON.parse(none.stdout).error).toMatchObject({
    code: 'missing-argument',
    suggestions: expect.arrayContaining(['loopai setup go'])
  })
})

it('doctor says what the machine can run', async () => {
  const { code, stdout } = await loopai(['doctor', '--json'], { cwd: await scratch() })
  const { canRun, findings, project } = JSON.parse(stdout)
  expect({ code, canRun, findings, project }).toEqual({
    code: 0,
    canRun: true,
    findings: [],
    project: undefined
  })
})

it('doctor does not say that there is no project where it cannot be read', async () => {
  const cwd = await scratch()
  await writeFile(join(cwd, 'loopai.json'), '[]')
  const { code, stdout } = await loopai(['doctor'], { cwd })
  expect(code).toBe(2)
  expect(stdout).toMatch(/^ {2}project +✗ {2}cannot be used, see below$/m)
  expect(stdout).toContain('loopai.json:1: ')
})

it.runIf(process.platform !== 'win32')('a folder that is gone is told, and is no bug', async () => {
  const cwd = join(await scratch(), 'gone')
  await mkdir(cwd)
  const words = 'cd "$1" && rmdir "$1" && node "$2" status --json; echo $?'
  const options = { env: cleanEnv(), encoding: 'utf8' as const }
  const told = execFileSync('sh', ['-c', words, 'sh', cwd, bin], options)
  expect(told).toContain('the working folder: it, or a folder that it lies in, is gone.')
  expect(told.trim().split('\n').at(-1)).toBe('3')
})
