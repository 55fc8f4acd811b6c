import { expect, it } from 'vitest'
import { defaultLimits } from '../../../src/domain/program/limits.js'
import { LoopaiError } from '../../../src/errors.js'
import { doctor } from '../../../src/loop/doctor/doctor.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

const { signal } = new AbortController()
const here = { name: 'here', available: true, languages: [], notes: [] }
const sandboxStatuses = async () => [here]

it('a machine without a project is looked at all the same', async () => {
  const asked: (string | undefined)[] = []
  const diagnosis = await doctor({
    open: async () => undefined,
    sandboxStatuses: async root => {
      asked.push(root)
      return [{ ...here, available: false }]
    },
    signal
  })
  expect(asked).toEqual([undefined])
  expect(diagnosis).toMatchObject({ canRun: false, limits: defaultLimits, findings: [] })
  expect(diagnosis.project).toBeUndefined()
})

it('a project that cannot be opened is one of the findings', async () => {
  const open = async () => {
    throw new LoopaiError('bad-config', 'loopai.json: no JSON.', { suggestions: ['mend it'] })
  }
  const diagnosis = await doctor({ open, sandboxStatuses, signal })
  expect(diagnosis).toMatchObject({
    canRun: true,
    findings: [{ problem: 'loopai.json: no JSON.', suggestions: ['mend it'] }]
  })
  const bug = async () => {
    throw new TypeError('a bug')
  }
  await expect(doctor({ open: bug, sandboxStatuses, signal })).rejects.toThrow('a bug')
})

it('a project that opens is named, with its limits', async () => {
  const task = await taskHere(weatherRows())
  const project = await task.open()
  const diagnosis = await doctor({ open: async () => project, sandboxStatuses, signal })
  expect(diagnosis).toMatchObject({ project: task.root, limits: project.manifest.limits, findings: [] })
})
