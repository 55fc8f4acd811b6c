import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bin, cleanEnv } from '../helpers/cli.js'
import type { Place, Tried } from './hostile-text.js'

/** Runs one with its file edited, and puts the file back. */
export async function withEdit<T>({ edit }: Tried, { cwd }: Place, run: () => Promise<T>): Promise<T> {
  if (edit === undefined) return run()
  const versions = join(cwd, 'tasks/t/programs')
  const [version] = edit[0].includes('*') ? readdirSync(versions).filter(name => name.startsWith('v1-')) : []
  const file = join(cwd, edit[0].replace('*', `${version}`))
  const before = await readFile(file, 'utf8')
  await writeFile(file, edit[1](before))
  try {
    return await run()
  } finally {
    await writeFile(file, before)
  }
}

export interface Told {
  code: number | null
  text: string
}

/** Runs the real binary behind pipes; what it writes to both. */
export function piped({ words, input, env }: Tried, place: Place): Promise<Told> {
  const child = spawn(process.execPath, [bin, ...words], {
    ...{ cwd: place.cwd, env: cleanEnv({ ...place.env, ...env }) }
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input ?? '')
  return told(child)
}

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`

/** The same at a terminal of its own, in colours; `typed` answers what it asks. */
export function atTerminal({ words, input, env, typed = [] }: Tried, place: Place): Promise<Told> {
  const piped = input === undefined ? '' : `printf %s ${quoted(input)} | `
  const command = `stty cols 100 rows 40; ${piped}${[process.execPath, bin, ...words].map(quoted).join(' ')}`
  const { NO_COLOR: _, ...plain } = cleanEnv({
    ...place.env,
    TERM: 'xterm-256color',
    SHELL: '/bin/sh',
    ...env
  })
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd: place.cwd, env: plain })
  const left = [...typed]
  let seen = ''
  child.stdout.on('data', chunk => {
    seen += chunk
    const next = left[0]
    if (next === undefined || !seen.includes(next[0])) return
    left.shift()
    seen = ''
    // ink hears keys once the frame is drawn.
    setTimeout(() => child.stdin.write(next[1]), 200)
  })
  child.stdin.on('error', () => {})
  return told(child)
}

function told(child: ReturnType<typeof spawn>): Promise<Told> {
  const parts: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => parts.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, text: Buffer.concat(parts).toString() }))
  })
}
