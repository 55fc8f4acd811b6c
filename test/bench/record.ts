import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordRulesOf } from '../../src/domain/feedback/execution.js'
import type { Reply } from '../../src/domain/program/outcome.js'
import { executionsOf, openRecording, Recording } from '../../src/loop/executions/recording.js'
import { findProject } from '../../src/project.js'
import { bin, cleanEnv, loopai, root } from '../helpers/cli.js'

const rows = 100_000
const pairs = 7

/** Seconds of one run: by the clock, and of all its processes on the processors. */
interface Taken {
  wall: number
  cpu: number
}

/**
 * What keeping a share of 5 % costs `loopai run`: the same rows with and without it, in turn, through the program of the
 * README and a trivial one, each input another one. `npm run bench record`.
 */
export async function recording(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'loopai-record-'))
  try {
    cpSync(join(root, 'tasks'), join(folder, 'tasks'), { recursive: true })
    cpSync(join(root, 'loopai.json'), join(folder, 'loopai.json'))
    const inputs = join(folder, 'inputs.jsonl')
    writeFileSync(inputs, inputsOf(join(folder, 'tasks/support/examples.jsonl')))
    const { active } = JSON.parse(readFileSync(join(folder, 'loopai.json'), 'utf8')).tasks.support
    await notDrawn(folder)
    compare(folder, inputs, 'the program of the README', active)
    compare(folder, inputs, 'the same, redacted', active, { redact: {} })
    const program = join(folder, 'trivial.mjs')
    writeFileSync(
      program,
      `export function run({ subject }) {\n  return subject.length > 30 ? 'billing' : 'account'\n}\n`
    )
    const { code, stdout, stderr } = await loopai(['adopt', 'support', program, '--json'], { cwd: folder })
    if (code !== 0) throw new Error(stderr)
    compare(folder, inputs, 'a trivial program', JSON.parse(stdout).version)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a row costs that is not kept: one that is not drawn, and one of a task that keeps nothing. */
async function notDrawn(folder: string): Promise<void> {
  const { signal } = new AbortController()
  const project = (await findProject({ cwd: folder, version: '0', emit: () => {}, signal, jobs: 1 }))!
  const task = project.task('support')
  const spec = await task.task()
  const reply: Reply = { outcome: 'answered', output: '"billing"', micros: 10 }
  const rules = recordRulesOf(Number.MIN_VALUE)!
  const drawing = new Recording(project, task, spec, rules, executionsOf(project, task))
  for (const [name, recording] of [
    ['not drawn', drawing],
    ['record 0', openRecording(project, task, spec)]
  ] as const) {
    const took = [1, 2, 3, 4, 5].map(() => {
      const started = performance.now()
      for (let at = 0; at < rows; at++) recording?.record({ input: '{}', reply, version: 'v1' })
      return ((performance.now() - started) * 1000) / rows
    })
    console.log(`${name.padEnd(28)} ${middle(took).toFixed(3)} µs a row   (bar ≤ 3)`)
  }
}

/** The inputs of a task's rows, again and again, each told apart by a number. */
function inputsOf(examples: string): string {
  const given = readFileSync(examples, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line).input)
  return Array.from({ length: rows }, (_, at) => {
    const { subject, body } = given[at % given.length]
    return `${JSON.stringify({ subject, body: `${body} ${at}` })}\n`
  }).join('')
}

function compare(folder: string, inputs: string, name: string, version: string, more: object = {}): void {
  const spec = join(folder, 'tasks/support/task.json')
  const { record: _, redact: __, ...task } = JSON.parse(readFileSync(spec, 'utf8'))
  const run = (settings: object) => {
    writeFileSync(spec, JSON.stringify(Object.assign({}, task, settings)))
    return measured(folder, inputs, version)
  }
  const taken: [Taken, Taken][] = []
  for (let pair = 0; pair <= pairs; pair++) {
    // In turns, so that what else the machine does hits both alike.
    const recorded = () => run(Object.assign({ record: 0.05 }, more))
    const first = pair % 2 === 0 ? recorded() : undefined
    const without = run({})
    const kept = first ?? recorded()
    // The first pair warms up.
    if (pair > 0) taken.push([kept, without])
  }
  const ratio = (what: keyof Taken) => middle(taken.map(([kept, without]) => kept[what] / without[what]))
  const least = (what: keyof Taken) =>
    Math.min(...taken.map(([kept]) => kept[what])) / Math.min(...taken.map(([, without]) => without[what]))
  console.log(
    `${name.padEnd(28)} with / without: time ${ratio('wall').toFixed(3)}, processors ${ratio('cpu').toFixed(3)}   least: ${least('wall').toFixed(3)}, ${least('cpu').toFixed(3)}   (bar ≤ 1.05; ${middle(taken.map(([, without]) => without.wall)).toFixed(2)} s, ${middle(taken.map(([, without]) => without.cpu)).toFixed(2)} s without)`
  )
}

function measured(folder: string, inputs: string, version: string): Taken {
  const state = mkdtempSync(join(folder, 'state-'))
  const started = performance.now()
  const command = `"${process.execPath}" "${bin}" run support ${version} --sandbox deno < "${inputs}" > "${folder}/out" && times >&2`
  const { status, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    env: cleanEnv({ XDG_STATE_HOME: state }),
    encoding: 'utf8'
  })
  const wall = (performance.now() - started) / 1000
  rmSync(state, { recursive: true })
  if (status !== 0) throw new Error(stderr)
  const [, minutes, seconds, systemMinutes, systemSeconds] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(
    stderr
  )!
  return {
    wall,
    cpu: 60 * (Number(minutes) + Number(systemMinutes)) + Number(seconds) + Number(systemSeconds)
  }
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
