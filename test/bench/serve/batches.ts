import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bin } from '../../helpers/cli.js'
import { putLoad } from './load.js'

const items = 100

/** Rows a second in batches, over some connections. */
export async function batchRate(url: string, ms: number): Promise<number> {
  const body = JSON.stringify({
    task_id: 'echo',
    max_concurrency: items,
    items: Array.from({ length: items }, (_, at) => ({ id: `${at}`, input: { text: `hello ${at}` } }))
  })
  const { rate, failed } = await putLoad(url, { path: '/api/v1/batch/execute', body, connections: 8, ms })
  if (failed > 0) throw new Error(`${failed} batches failed`)
  return rate * items
}

/** What `loopai run` is asked: so many times a line, by a task of a project. */
export interface Run {
  cwd: string
  task: string
  line: string
  rows: number
}

/** Rows a second of `loopai run` on a file in `folder`, with its start. */
export async function runRate(folder: string, { cwd, task, line, rows }: Run): Promise<number> {
  const file = join(folder, 'inputs.jsonl')
  await writeFile(file, `${line}\n`.repeat(rows))
  const since = performance.now()
  await new Promise<void>((resolve, reject) => {
    const words = `"${process.execPath}" "${bin}" run ${task} --sandbox deno < "${file}" > /dev/null`
    spawn('sh', ['-c', words], { cwd, stdio: ['ignore', 'ignore', 'inherit'] }).once('close', code =>
      code === 0 ? resolve() : reject(new Error(`run: exit ${code}`))
    )
  })
  return (1000 * rows) / (performance.now() - since)
}
