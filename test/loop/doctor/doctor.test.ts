import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import type { Network } from '../../../src/config.js'
import { defaultLimits } from '../../../src/domain/program/limits.js'
import { LoopaiError } from '../../../src/errors.js'
import { doctor } from '../../../src/loop/doctor/doctor.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

const { signal } = new AbortController()
const here = { name: 'here', available: true, languages: [], notes: [] }
const sandboxStatuses = async () => [here]
const network = { offline: false }

it('a machine without a project is looked at all the same', async () => {
  const asked: (string | undefined)[] = []
  const diagnosis = await doctor({
    open: async () => undefined,
    sandboxStatuses: async root => {
      asked.push(root)
      return [{ ...here, available: false }]
    },
    network,
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
  const diagnosis = await doctor({ open, sandboxStatuses, network, signal })
  expect(diagnosis).toMatchObject({
    canRun: true,
    findings: [{ problem: 'loopai.json: no JSON.', suggestions: ['mend it'] }]
  })
  const bug = async () => {
    throw new TypeError('a bug')
  }
  await expect(doctor({ open: bug, sandboxStatuses, network, signal })).rejects.toThrow('a bug')
})

it('a project that opens is named, with its limits', async () => {
  const task = await taskHere(weatherRows())
  const project = await task.open()
  const diagnosis = await doctor({ open: async () => project, sandboxStatuses, network, signal })
  expect(diagnosis).toMatchObject({ project: task.root, limits: project.manifest.limits, findings: [] })
})

it('says for each API how models can be asked, and looks for a server of your own alone', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.authorization ?? ''}${request.headers['x-api-key'] ?? ''}`)
    response.writeHead(404).end('what?')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const told = async (network: Network) =>
    (await doctor({ open: async () => undefined, sandboxStatuses, network, signal })).models
  expect(await told({ offline: false, openai: { baseUrl }, anthropic: { apiKey: 'sk' } })).toEqual([
    { api: 'anthropic', ok: true, note: 'a key is set' },
    { api: 'openai', ok: true, note: `${baseUrl} answers, no key is set` }
  ])
  expect(asked).toEqual([''])
  const closed = { baseUrl: 'http://me:secret@127.0.0.1:1', apiKey: 'sk' }
  const [anthropic, openai] = await told({ offline: false, openai: closed })
  expect(openai).toMatchObject({ ok: false, note: expect.stringMatching(/^http:\/\/127.0.0.1:1: nothing/) })
  expect(anthropic).toMatchObject({ ok: false, note: expect.stringContaining('ANTHROPIC_API_KEY') })
  const off = await told({ offline: true, openai: { baseUrl } })
  expect(off.map(({ ok }) => ok)).toEqual([false, false])
  expect(asked).toHaveLength(1)
})
