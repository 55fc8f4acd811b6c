import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Network } from '../../src/config.js'
import type { Emit, Event } from '../../src/domain/event.js'
import type { Json } from '../../src/domain/json.js'
import type { LanguageName } from '../../src/domain/program/language.js'
import type { Reply } from '../../src/domain/program/outcome.js'
import type { ProgramManifest, Runnable } from '../../src/domain/program/program.js'
import { type Manifest, manifestSchema } from '../../src/domain/project/manifest-schema.js'
import type { SplitName } from '../../src/domain/rows/split/split.js'
import { LoopaiError } from '../../src/errors.js'
import type { LearningGenerator } from '../../src/generators/generator.js'
import { initTask } from '../../src/loop/init/init-task.js'
import { plainRows } from '../../src/loop/rows/split-rows.js'
import { Project } from '../../src/project.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import type { Sandbox, SandboxStatus } from '../../src/sandboxes/sandbox.js'
import { dataHash } from '../../src/store/examples-file.js'
import { readManifest } from '../../src/store/manifest-file.js'
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
    try {
      return { outcome: 'answered', output: JSON.stringify(run(JSON.parse(input))), micros: 1 }
    } catch (error) {
      return { outcome: 'error', error: { type: 'Error', message: String(error) }, micros: 1 }
    }
  }
  return fakeRunner(reply)
}

class ProjectHere extends Project {
  /** What learns programs in place of the local generator. */
  learner?: LearningGenerator

  override async sandbox(language: LanguageName) {
    if (language === 'javascript') return { sandbox, status }
    throw new LoopaiError('no-sandbox', `Nothing here runs ${language}.`)
  }

  override async localGenerator() {
    return this.learner ?? super.localGenerator()
  }
}

const ignore: Emit = () => {}

function projectAt(root: string, manifest: Manifest, emit: Emit, network?: Network): ProjectHere {
  const { signal } = new AbortController()
  return new ProjectHere(root, manifest, {
    ...{ cwd: root, version: '0', emit, signal, jobs: 1 },
    network
  })
}

/** A project without a folder, whose programs run in this process. */
export function projectHere(): Project {
  return projectAt('/nowhere', manifestSchema.parse({ format: 1, tasks: {} }), ignore)
}

/** A task in a project of its own, which goes away with the test. */
export interface TaskHere {
  root: string
  /** The project as its files are now; what happens in it is added to `events`. */
  open(learner?: LearningGenerator, network?: Network): Promise<Project>
  events: Event[]
  /** Adds a program as a version that was made from training rows, or from those of `splits`. */
  save(source: string, splits?: SplitName[], more?: Partial<ProgramManifest>): Promise<string>
}

/** A task `w` made of rows, as init makes it; programs of the project run in this process. */
export async function taskHere(rows: { input: Json; output: Json; split?: SplitName }[]): Promise<TaskHere> {
  const root = await emptyFolder()
  const events: Event[] = []
  const open: TaskHere['open'] = async (learner, network) => {
    const manifest = await readManifest(root, '0')
    if (manifest === undefined) throw new Error('no project')
    const project = projectAt(root, manifest, event => events.push(event), network)
    project.learner = learner
    return project
  }
  const lines = rows.map((value, at) => ({ line: at + 1, value }))
  await initTask(
    { root, manifest: undefined, version: '0', open },
    { name: 'rows.jsonl', rows: lines, onBadRow: 'stop' },
    { taskName: 'w', dryRun: false, again: '', signal: new AbortController().signal }
  )
  const save: TaskHere['save'] = async (source, splits = ['train'], more = {}) => {
    const project = await open()
    const folder = project.task('w')
    const dealt = await plainRows(folder, await folder.task(), project)
    const seen = splits.flatMap(split => dealt[split])
    const { version } = await folder.saveProgram(
      { 'program.mjs': source },
      {
        entry: 'program.mjs',
        family: 'human',
        language: 'javascript',
        parents: [],
        generator: { name: 'human', version: '0' },
        seen: { splits, rows: seen.length, data: dataHash(seen) },
        tokens: { input: 0, cached: 0, output: 0 },
        usd: 0,
        ...more
      }
    )
    return version
  }
  return { root, open, events, save }
}

/** A folder that goes away with the test. */
export async function emptyFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'loopai-test-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}
