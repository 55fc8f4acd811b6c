import { expect, it } from 'vitest'
import { loopai, scratch } from '../helpers/cli.js'

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
