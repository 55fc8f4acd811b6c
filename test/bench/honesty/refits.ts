import { chanceFrom } from './chance.js'
import { make, type Run } from './loop.js'
import { type Row, shapes } from './shapes.js'

const learned = [120, 180, 240]
const fresh = 1000
const mostUnder = 0.02

interface Result {
  refit: boolean
  recommended: number
  twin: number
}

/** Scores each recommended program and its train-only twin on fresh rows: no refit may be far under its twin. */
export async function refits(count: number): Promise<boolean> {
  console.log(`refits on ${fresh} fresh rows: how many are more than 2 points under their twin?`)
  console.log(
    `${'shape'.padEnd(16)}${['tasks', 'refits', 'under', 'worst', 'mean', 'of twins'].map(text => text.padStart(10)).join('')}`
  )
  let under = 0
  for (const [at, name] of Object.keys(shapes).entries()) {
    const results: Result[] = []
    for (let seed = 1; seed <= count; seed++) {
      const result = await one(name, 1000 * at + seed)
      if (result) results.push(result)
      if (result && result.twin - result.recommended > mostUnder)
        console.log(`  seed ${seed}: ${points(result.recommended)}, its twin ${points(result.twin)}`)
    }
    const worse = results.filter(({ recommended, twin }) => twin - recommended > mostUnder)
    const worst = Math.min(0, ...results.map(({ recommended, twin }) => recommended - twin))
    const mean = (of: (result: Result) => number) =>
      results.reduce((sum, each) => sum + of(each), 0) / results.length
    const cells = [
      ...[results.length, results.filter(({ refit }) => refit).length, worse.length],
      ...[worst, mean(({ recommended }) => recommended), mean(({ twin }) => twin)].map(points)
    ]
    console.log(`${name.padEnd(16)}${cells.map(cell => `${cell}`.padStart(10)).join('')}`)
    under += worse.length
  }
  console.log(under === 0 ? '' : 'MISSED: none may be more than 2 points under its twin\n')
  return under === 0
}

const points = (share: number) => `${(100 * share).toFixed(1)} %`

async function one(shape: string, seed: number): Promise<Result | undefined> {
  const chance = chanceFrom(seed)
  const draw = shapes[shape](chance)
  const rows = Array.from({ length: chance.one(learned) }, draw)
  const made = await make({ name: 'rows.jsonl', text: rows.map(row => `${JSON.stringify(row)}\n`).join('') })
  if (!made?.synth.recommended) return undefined
  const test = Array.from({ length: fresh }, draw)
  const { version, selectedAs } = made.synth.recommended
  const recommended = accuracyOf(made.program(version), test)
  const refit = selectedAs !== undefined
  return { refit, recommended, twin: refit ? accuracyOf(made.program(selectedAs), test) : recommended }
}

/** The share of rows that a program answers right. */
export function accuracyOf(run: Run, rows: readonly Row[]): number {
  return rows.filter(({ input, output }) => run(input) === output).length / rows.length
}
