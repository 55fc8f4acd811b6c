import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { cleanEnv } from '../../helpers/cli.js'
import type { Call, Driver, Outcome } from './driver.js'

interface Program {
  name: string
  /** What it can do that a case may need. */
  can: readonly string[]
  command: readonly string[]
  env?: Record<string, string>
}

/**
 * A client that is a program: calls are lines on its stdin, outcomes lines on its stdout (see the table's README). It is
 * started by the first call.
 */
export function lineDriver(program: Program): Driver {
  const { name, can } = program
  let running: Running | undefined
  return {
    name,
    can,
    make(call) {
      running ??= new Running(program)
      return running.make(call)
    },
    async close() {
      await running?.close()
    }
  }
}

class Running {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>
  private readonly waiting = new Map<number, Waiting>()
  private readonly ended: Promise<number | null>
  private made = 0

  constructor({ name, command: [file, ...words], env }: Program) {
    this.child = spawn(file, words, { stdio: ['pipe', 'pipe', 'inherit'], env: cleanEnv(env) })
    createInterface({ input: this.child.stdout }).on('line', line => {
      const { id, ...outcome } = JSON.parse(line)
      this.waiting.get(id)?.resolve(outcome)
      this.waiting.delete(id)
    })
    this.ended = once(this.child, 'close').then(([code]) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`${name}: exit ${code}`))
      return code
    })
  }

  make(call: Call): Promise<Outcome> {
    const id = ++this.made
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.child.stdin.write(`${JSON.stringify({ id, ...call })}\n`)
    })
  }

  async close(): Promise<void> {
    this.child.stdin.end()
    const code = await this.ended
    if (code !== 0) throw new Error(`a driver ended with exit ${code}`)
  }
}

interface Waiting {
  resolve(outcome: Outcome): void
  reject(error: Error): void
}
