import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Json } from '../../../src/domain/json.js'
import type { Evaluation } from '../../../src/domain/measure/evaluation.js'
import type { Runnable } from '../../../src/domain/program/program.js'
import type { PromoteResult } from '../../../src/loop/gate/settle.js'
import type { SynthResult } from '../../../src/loop/synth/synth-result.js'
import type { Sandbox } from '../../../src/sandboxes/sandbox.js'
import { fakeRunner } from '../../helpers/fake-runner.js'

/** Which build is measured: this checkout's, or another one's for a column "before". */
const dist = resolve(process.env.LOOPAI_DIST ?? join(import.meta.dirname, '..', '..', '..', 'dist'))
const load = async (path: string) => import(pathToFileURL(join(dist, path)).href)

export type Run = (input: unknown) => unknown

export interface Rows {
  /** What the file is called: its ending says what it holds. */
  name: string
  text: string
  /** Official test rows, in the same form. */
  test?: string
  outputField?: string
}

/** What one task came to. */
export interface Made {
  synth: SynthResult
  promotion?: PromoteResult
  /** The measurement of the recommended program on the sealed test. */
  test?: Pick<Evaluation, 'rows' | 'metrics'>
  /** The rows as they were stored, with their splits. */
  examples: { input: Json; output: Json; split?: string }[]
  /** A version's program, to be called in this process. */
  program(version: string): Run
}

/**
 * init, synth and, where wanted, promote in a folder of their own: the functions behind the commands, with
 * programs run in this process, since hundreds of tasks are made. Undefined where there is nothing to
 * recommend, and so nothing is claimed.
 */
export async function make(rows: Rows, { promotes = false } = {}): Promise<Made | undefined> {
  const root = mkdtempSync(join(tmpdir(), 'loopai-honesty-'))
  try {
    const [{ initTask }, { synth }, { promote }, { collectRows }] = await Promise.all(
      [
        'loop/init/init-task.js',
        'loop/synth/synth.js',
        'loop/promote/promote.js',
        'store/rows/read-rows.js'
      ].map(load)
    )
    const { signal } = new AbortController()
    const read = async (name: string, text: string) => {
      const path = join(root, name)
      writeFileSync(path, text)
      return { name, rows: await collectRows(path, { signal, emit: () => {} }) }
    }
    const main = await read(rows.name, rows.text)
    const test = rows.test === undefined ? undefined : await read(`test-${rows.name}`, rows.test)
    const place = { root, manifest: undefined, version: '0', open: () => projectIn(root) }
    const request = { ...main, test, onBadRow: 'stop', outputField: rows.outputField }
    const options = { taskName: 't', dryRun: false, again: '', signal }
    if (!(await initTask(place, request, options).catch(nothingServed))) return undefined
    const project = await projectIn(root)
    const made = await synth(project, { task: 't', seed: 1, keep: 'front' }).catch(nothingServed)
    if (made?.recommended?.version === undefined) return undefined
    const { version } = made.recommended
    const task = join(root, 'tasks', 't')
    const promotion = promotes ? await promote(project, { task: 't', version, forced: false }) : undefined
    const tests = jsonLines(join(task, 'evaluations.jsonl')).filter(
      ({ program, split }) => program === version && split === 'test'
    )
    const sources = new Map(
      readdirSync(join(task, 'programs')).map(name => [name, sourceIn(join(task, 'programs', name))])
    )
    return {
      ...{ synth: made, promotion, test: tests.at(-1), examples: jsonLines(join(task, 'examples.jsonl')) },
      program: wanted => runOf(sources.get(wanted)!)
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** A refusal that says that nothing serves these rows is no claim; anything else is a fault. */
function nothingServed(error: { code?: string }): undefined {
  if (error.code !== 'not-served' && error.code !== 'one-label') throw error
}

async function projectIn(root: string) {
  const [{ Project }, { readManifest }, { localGenerator }] = await Promise.all(
    ['project.js', 'store/manifest-file.js', 'generators/local.js'].map(load)
  )
  const Base: typeof import('../../../src/project.js').Project = Project
  class ProjectHere extends Base {
    override async sandbox() {
      return { sandbox: here, status: await here.status() }
    }
    /** Without its learning curve, which takes as long as all else and has no part in the figures. */
    override async localGenerator() {
      return { ...localGenerator({ version: '0' }), probe: async () => [] }
    }
  }
  const { signal } = new AbortController()
  const manifest = await readManifest(root, '0')
  return new ProjectHere(root, manifest, { cwd: root, version: '0', emit: () => {}, signal, jobs: 1 })
}

/** Programs that Loopai learned, run in this process: thousands in the time that one sandbox takes. */
const here: Sandbox = {
  name: 'here',
  status: async () => ({ name: 'here', available: true, languages: ['javascript'], notes: [] }),
  open: ({ files, entry }: Runnable) => {
    const run = runOf(files[entry])
    return fakeRunner(text => ({
      ...({ outcome: 'answered', micros: 1 } as const),
      output: JSON.stringify(run(JSON.parse(text)))
    }))
  }
}

function runOf(source: string): Run {
  return new Function(`${source.replaceAll(/^export /gm, '')}\nreturn run`)()
}

function sourceIn(folder: string): string {
  return readFileSync(join(folder, 'program.mjs'), 'utf8')
}

/** None where nothing was ever measured. */
function jsonLines(path: string) {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line))
}
