import { describe, expect, it } from 'vitest'
import { gitTool, languageStates, nodeTool } from '../../../src/loop/doctor/machine.js'
import type { SandboxStatus } from '../../../src/sandboxes/sandbox.js'

describe('Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('%s runs Loopai', version => {
    expect(nodeTool(version)).toEqual({ name: 'node', version, ok: true, note: undefined })
  })

  it.each(['20.18.9', '18.20.0', '9.99.0'])('%s is too old, and the note says so', version => {
    expect(nodeTool(version)).toMatchObject({ ok: false, note: 'Loopai needs Node 20.19 or newer' })
  })
})

it('the git of this machine is found', async () => {
  expect(await gitTool()).toMatchObject({ ok: true, version: expect.stringMatching(/^\d+\./) })
})

describe('languages', () => {
  const docker: SandboxStatus = {
    name: 'docker',
    available: true,
    version: 'docker 29',
    languages: ['python'],
    versions: { python: 'python 3.13' },
    notes: []
  }
  const deno: SandboxStatus = {
    name: 'deno',
    available: true,
    version: 'deno 2',
    languages: ['javascript', 'python'],
    notes: []
  }

  const stateOf = (language: string, ...sandboxes: SandboxStatus[]) =>
    languageStates(sandboxes).find(state => state.language === language)

  it('run in the first sandbox that runs them', () => {
    expect(stateOf('python', docker, deno)).toEqual({
      language: 'python',
      sandbox: 'docker',
      runtime: 'python 3.13',
      mend: undefined
    })
    expect(stateOf('javascript', docker, deno)).toMatchObject({
      sandbox: 'deno',
      runtime: 'deno 2',
      mend: 'loopai setup javascript'
    })
  })

  it('say what would make them run, where nothing here does', () => {
    expect(stateOf('go', docker, deno)).toEqual({ language: 'go', mend: 'loopai setup go' })
    expect(stateOf('python', { ...docker, available: false })).toEqual({
      language: 'python',
      mend: 'loopai setup python'
    })
  })
})
