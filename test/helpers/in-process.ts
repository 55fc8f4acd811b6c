import type { Reply } from '../../src/domain/program/outcome.js'
import type { Runnable } from '../../src/domain/program/program.js'
import { manifestSchema } from '../../src/domain/project/manifest-schema.js'
import { Project } from '../../src/project.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import type { Sandbox, SandboxStatus } from '../../src/sandboxes/sandbox.js'
import { fakeRunner } from './fake-runner.js'

type Run = (input: unknown) => unknown

const status: SandboxStatus = { name: 'here', available: true, languages: ['javascript'], notes: [] }

/** Runs JavaScript programs of a test's own in this process: thousands of them in the time that one sandbox takes. */
const sandbox: Sandbox = {
  name: 'here',
  status: async () => status,
  open: program => runnerOf(program)
}

function runnerOf({ files, entry }: Runnable): Runner {
  let run: Run | undefined
  let message = ''
  try {
    run = new Function(`${files[entry].replace('export function', 'function')}\nreturn run`)() as Run
  } catch (error) {
    message = String(error)
  }
  const reply = (input: string): Reply => {
    if (!run) return { outcome: 'crash', error: { type: 'SyntaxError', message }, micros: 0 }
    return { outcome: 'answered', output: JSON.stringify(run(JSON.parse(input))), micros: 1 }
  }
  return fakeRunner(reply)
}

class ProjectHere extends Project {
  override async sandbox() {
    return { sandbox, status }
  }
}

/** A project without a folder, whose programs run in this process. */
export function projectHere(): Project {
  const manifest = manifestSchema.parse({ format: 1, tasks: {} })
  const { signal } = new AbortController()
  return new ProjectHere('/nowhere', manifest, { cwd: '/', version: '0', emit: () => {}, signal, jobs: 1 })
}
