/**
 * Learns from data sets and prints accuracy on their test rows, size of the program, time a row and time to
 * learn: `node --import tsx test/bench/learners.ts [--family=NAME] [--python] [set…]`; with --python also
 * the time a row in Python, each row for the first time. A set is a folder with train.jsonl and test.jsonl
 * under LOOPAI_DATASETS (../shared/datasets when absent).
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { execaSync } from 'execa'
import { canonicalJson, type Json } from '../../src/domain/json.js'
import type { Example } from '../../src/domain/rows/example.js'
import { groupKey } from '../../src/domain/rows/split/split.js'
import { families } from '../../src/learners/families.js'
import { learnPrograms } from '../../src/learners/learn-programs.js'
import type { Lesson } from '../../src/learners/lesson.js'

const root = resolve(process.env.LOOPAI_DATASETS ?? '../shared/datasets')

function rowsOf(set: string, part: 'train' | 'test'): Example[] {
  const lines = readFileSync(join(root, set, `${part}.jsonl`), 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line))
}

/** Every folder with training and test rows whose outputs are a few scalars. */
function setsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (!entry.isDirectory()) return []
    const path = join(folder, entry.name)
    if (!existsSync(join(path, 'train.jsonl'))) return setsUnder(path)
    const set = relative(root, path)
    return existsSync(join(path, 'test.jsonl')) && hasLabels(rowsOf(set, 'train')) ? [set] : []
  })
}

function hasLabels(rows: Example[]): boolean {
  const labels = new Set(rows.map(row => canonicalJson(row.output)))
  const scalar = rows.every(row => typeof row.output === 'string' || typeof row.output === 'boolean')
  return scalar && labels.size > 1 && labels.size <= Math.max(2, rows.length / 2)
}

/** Median microseconds a row, after a pass to warm up. */
function medianMicros(run: (input: Json) => Json, rows: Example[]): number {
  const micros: number[] = []
  for (let pass = 0; pass < 2; pass++) {
    micros.length = 0
    for (const row of rows) {
      const started = performance.now()
      run(row.input)
      micros.push((performance.now() - started) * 1000)
    }
  }
  return micros.sort((a, b) => a - b)[micros.length >> 1]
}

const pythonTimer = `import json, runpy, statistics, sys, time
run = runpy.run_path(sys.argv[1])["run"]
outputs, times = [], []
for line in sys.stdin:
    row = json.loads(line)
    started = time.perf_counter_ns()
    outputs.append(run(row))
    times.append(time.perf_counter_ns() - started)
print(json.dumps({"micros": statistics.median(times) / 1000, "outputs": outputs}))`

/** Median microseconds a row that Python sees for the first time, and how many rows it answers alike. */
function inPython(file: string, rows: Example[], run: (input: Json) => Json): string {
  const input = rows.map(row => JSON.stringify(row.input)).join('\n')
  const { stdout } = execaSync('python3', ['-c', pythonTimer, file], { input })
  const { micros, outputs }: { micros: number; outputs: Json[] } = JSON.parse(stdout)
  const other = rows.filter((row, i) => canonicalJson(run(row.input)) !== canonicalJson(outputs[i])).length
  return `${micros.toFixed(1)} µs${other > 0 ? ` (${other} rows answered otherwise)` : ''}`
}

async function measure(
  set: string,
  scratch: string,
  { family: name, python }: { family?: string; python?: boolean }
): Promise<void> {
  const [train, test] = [rowsOf(set, 'train'), rowsOf(set, 'test')]
  const measured = families.filter(({ kinds }) => kinds.includes('classification'))
  for (const family of measured.filter(family => name === undefined || family.name === name)) {
    const started = performance.now()
    const lesson: Lesson = {
      kind: 'classification',
      inputs: train.map(row => row.input),
      outputs: train.map(row => row.output),
      groups: train.map(row => groupKey(row.input, 'exact')),
      minSupport: 2,
      seed: 0,
      progress: () => {}
    }
    const [program, other] = learnPrograms(family, lesson, python ? ['javascript', 'python'] : ['javascript'])
    if (program === undefined) continue
    const { source, settings, crossValidated } = program
    const seconds = (performance.now() - started) / 1000
    const file = join(scratch, `${set.replaceAll('/', '-')}-${family.name}.mjs`)
    writeFileSync(file, source)
    const { run } = await import(pathToFileURL(file).href)
    const right = test.filter(row => canonicalJson(run(row.input)) === canonicalJson(row.output)).length
    const pythonFile = file.replace(/mjs$/, 'py')
    if (other !== undefined) writeFileSync(pythonFile, other.source)
    const cells = [
      set.padEnd(36),
      family.name.padEnd(6),
      (right / test.length).toFixed(4),
      (crossValidated?.accuracy.toFixed(4) ?? '–').padStart(6),
      `${Math.round(Buffer.byteLength(source) / 1024)} KB`.padStart(7),
      `${source.split('\n').length}`.padStart(6),
      `${medianMicros(run, test).toFixed(1)} µs`.padStart(10),
      ...(other === undefined ? [] : [`Python ${inPython(pythonFile, test, run)}`]),
      `${seconds.toFixed(1)} s`.padStart(8),
      settings
    ]
    console.log(cells.join('  '))
  }
}

if (!existsSync(root)) {
  console.log(`Skipped: there is no folder ${root}; set LOOPAI_DATASETS to one with data sets.`)
} else {
  const options = { family: { type: 'string' }, python: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const sets = positionals.length > 0 ? positionals : setsUnder(root).sort()
  const scratch = mkdtempSync(join(tmpdir(), 'loopai-bench-'))
  console.log('set, family, accuracy on test, cross-validated, size, lines, p50 a row, to learn, settings')
  try {
    for (const set of sets) await measure(set, scratch, values)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
