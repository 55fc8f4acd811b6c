import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, cleanEnv } from '../helpers/cli.js'
import { watchPeak } from '../helpers/peak-memory.js'
import { writeProject } from '../helpers/served.js'
import { median, ratioText, tellBar } from './serve/rounds.js'

const rounds = 3
const few = 200_000
const many = 1_000_000
const source = "export function run({ text }) {\n  return text.length > 30 ? 'long' : 'short'\n}\n"

/** `run FILE -o OUT` of CSV beside JSON Lines, and its memory with many rows; needs 400 MB of disk. */
export async function tables(): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'loopai-bench-'))
  try {
    await writeProject(cwd, { echo: { source } })
    const [csv, jsonl] = ['in.csv', 'in.jsonl'].map(name => write(join(cwd, name), many))
    const stdin = jsonl
    const rates: Record<'csv' | 'jsonl' | 'stdin', number[]> = { csv: [], jsonl: [], stdin: [] }
    const peaks: number[] = []
    for (let round = 0; round < rounds; round++) {
      const one = await run(cwd, ['echo', csv, '-o', 'out.csv'])
      rates.csv.push(one.rate)
      peaks.push(one.peakKb)
      rates.jsonl.push((await run(cwd, ['echo', jsonl, '-o', 'out.jsonl'])).rate)
      rates.stdin.push((await run(cwd, ['echo'], stdin)).rate)
    }
    const beside = (name: 'jsonl' | 'stdin') =>
      `${Math.round(median(rates.csv))} rows/s, ${name} ${Math.round(median(rates[name]))} ${ratioText(rates.csv, rates[name], Math.max)}`
    tellBar('CSV to CSV beside JSON Lines', beside('jsonl'), '≥ 0.7')
    tellBar('CSV to CSV beside lines of stdin', beside('stdin'), '≥ 0.7')
    const small = await run(
      cwd,
      ['echo', write(join(cwd, 'small.csv'), few), '-o', 'out.csv'],
      undefined,
      few
    )
    const mb = (kb: number) => `${Math.round(kb / 1024)} MB`
    tellBar('peak memory', `${mb(small.peakKb)} at ${few} rows, ${mb(median(peaks))} at ${many}`, 'constant')
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** A table or JSON Lines of so many rows; returns its path. */
function write(path: string, rows: number): string {
  const file = openSync(path, 'w')
  const isCsv = path.endsWith('.csv')
  if (isCsv) writeSync(file, 'id,text,note\n')
  for (let at = 0; at < rows; at += 1000) {
    const lines = Array.from({ length: 1000 }, (_, i) => {
      const [id, text, note] = [at + i, `the text of row ${at + i}, "quoted"`, `note ${i}`]
      return isCsv
        ? `${id},"${text.replaceAll('"', '""')}",${note}\n`
        : `${JSON.stringify({ id, text, note })}\n`
    })
    writeSync(file, lines.join(''))
  }
  closeSync(file)
  return path
}

async function run(
  cwd: string,
  words: string[],
  stdin?: string,
  rows = many
): Promise<{ rate: number; peakKb: number }> {
  const since = performance.now()
  const input = stdin === undefined ? 'ignore' : openSync(stdin, 'r')
  const child = spawn(process.execPath, [bin, 'run', ...words, '--sandbox', 'deno', '-q'], {
    cwd,
    env: cleanEnv(),
    stdio: [input, 'ignore', 'inherit']
  })
  const peak = watchPeak(() => child.pid, 20)
  const [code] = await once(child, 'close')
  const peakKb = peak.end()
  if (typeof input === 'number') closeSync(input)
  if (code !== 0) throw new Error(`run ${words.join(' ')}: exit ${code}`)
  return { rate: (1000 * rows) / (performance.now() - since), peakKb }
}
