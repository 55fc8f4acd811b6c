import { spawn } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { bin, cleanEnv, root } from './cli.js'

/** A block of commands in a page. */
export interface Block {
  /** `sh`: commands that must work; `console`: commands after `$ `, with what they print. */
  kind: 'sh' | 'console'
  text: string
  /** Where its text begins in the page. */
  at: number
  /** Why it is not run, as the comment above it says. */
  notRun?: string
}

/** The blocks of a page with commands, in order. A comment `not run: why` above one says that it can't be run. */
export function blocksOf(page: string): Block[] {
  const pattern = /(?:<!-- not run: ([^\n]*?) -->\n+)?^( *)```(sh|console)\n(.*?)^ *```$/gms
  return [...page.matchAll(pattern)].map(match => {
    const [whole, notRun, , kind, text] = match
    const at = match.index + whole.lastIndexOf(text, whole.length - 4)
    return { kind: kind as Block['kind'], text, at, notRun }
  })
}

interface Shell {
  /** Runs a script with `bash -e`; its stdout, and stderr where it failed. Throws on another exit code than expected. */
  run(script: string, expected?: number): Promise<string>
  /** Starts `loopai serve …`, which ends with the test, and waits until it listens. */
  serve(command: string): Promise<void>
}

/** Where pages say that the server listens; tests use a port that is free. */
const writtenPort = '8080'

/** A shell that works in `cwd` and knows `loopai`, which prints as in a terminal of 100 columns. */
export async function shellIn(cwd: string, env: Record<string, string>): Promise<Shell> {
  const tools = join(cwd, '.bin')
  await mkdir(tools)
  const columns = join(root, 'test', 'helpers', 'columns.mjs')
  const call = `exec "${process.execPath}" --import "${columns}" "${bin}" "$@"`
  await writeFile(join(tools, 'loopai'), `#!/bin/sh\n${call}\n`)
  await chmod(join(tools, 'loopai'), 0o755)
  const port = await freePort()
  const all = cleanEnv(env)
  const environment = { ...all, PATH: [tools, all.PATH].join(delimiter) }
  const start = (script: string) =>
    spawn('bash', ['-e', '-o', 'pipefail', '-c', script.replaceAll(writtenPort, port)], {
      cwd,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe']
    })
  return {
    run: (script, expected = 0) =>
      new Promise((resolve, reject) => {
        const child = start(script)
        const [stdout, stderr] = [child.stdout, child.stderr].map(stream => {
          const said: string[] = []
          stream.setEncoding('utf8').on('data', text => said.push(text))
          return said
        })
        child.on('error', reject)
        child.on('close', code => {
          const answer = stdout.join('') + (code === 0 ? '' : stderr.join(''))
          if (code === expected) resolve(answer)
          else reject(new Error(`exit code ${code}, not ${expected}:\n${script}\n${answer}`))
        })
      }),
    serve: async command => {
      const child = start(`exec ${command}`)
      onTestFinished(() => void child.kill('SIGKILL'))
      let said = ''
      child.stderr.setEncoding('utf8').on('data', text => {
        said += text
      })
      while (!said.includes('"listening"')) {
        if (child.exitCode !== null) throw new Error(`${command} ended:\n${said}`)
        await sleep(20)
      }
    }
  }
}

/** Runs a `sh` block; `loopai serve` stays while the page is run. */
export async function runScript(shell: Shell, text: string): Promise<void> {
  const parts = text.split(/^(loopai serve\b.*)\n/m)
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1) await shell.serve(part)
    else if (part.trim() !== '') await shell.run(part)
  }
}

/** Runs a `console` block; its text with what the commands print now. Only times may differ and stay as they are. */
export async function runSession(shell: Shell, text: string): Promise<string> {
  const parts = text.split(/^(?=\$ )/m)
  const now: string[] = []
  for (const part of parts) {
    // A command goes on in the next line after a backslash.
    const [, command, before] = /^((?:[^\n]*\\\n)*[^\n]*\n)(.*)$/s.exec(part)!
    const code = /# exit code (\d+)$/m.exec(command)?.[1]
    const printed = await shell.run(command.replace(/^\$ /, ''), code === undefined ? 0 : Number(code))
    const same = wordsOf(printed) === wordsOf(before)
    now.push(
      command,
      same
        ? before
        : `${printed.replace(/^\n+/, '').trimEnd()}\n${part === parts.at(-1) ? '' : '\n'}`.replace(
            /^\n(?=\n)/,
            ''
          )
    )
  }
  return now.join('')
}

/** The words of an output but for times, in any order: a longer time breaks lines of a table elsewhere. */
const wordsOf = (text: string) =>
  text
    .replace(/\d[\d.,]* (?:µs|ms|s)\b/g, '')
    .split(/\s+/)
    .sort()
    .join(' ')

async function freePort(): Promise<string> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return String(typeof address === 'object' && address !== null ? address.port : 0)
}
