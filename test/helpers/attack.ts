import { fileURLToPath } from 'node:url'
import { findDeno } from '../../src/sandboxes/deno/binary.js'
import { bareDenoCommand, denoCommand, denoFloor } from '../../src/sandboxes/deno/command.js'
import { memoryFloorKb } from '../../src/sandboxes/memory-floor.js'
import { spawnWorker, type WorkerProcess } from '../../src/sandboxes/worker/worker-process.js'
import { peakKb } from './peak-memory.js'

export interface AttackResult {
  lines: string[]
  /** Most memory that was resident, in MB, as far as it was seen. */
  peakMb: number
}

/** Starts a main module of the attacker's in place of our worker, so that only the process holds it. */
export function startAttack(
  name: string,
  options: { memoryMb: number; cacheDir: string },
  onOutput: (text: string) => void = () => {},
  onEnd: () => void = () => {}
): WorkerProcess {
  const deno = findDeno()
  if ('missing' in deno) throw new Error(deno.missing)
  const heap = { binary: deno.path, heapMb: options.memoryMb }
  const floor = memoryFloorKb(bareDenoCommand(heap), options.cacheDir, denoFloor)
  const main = fileURLToPath(new URL(`../fixtures/attacks/${name}.mjs`, import.meta.url))
  const command = denoCommand({ ...heap, main }, floor + options.memoryMb * 1024)
  return spawnWorker(command, {
    output: chunk => onOutput(chunk.toString()),
    errorOutput: () => {},
    died: onEnd
  })
}

/** Runs an attack to its end. */
export async function attack(
  name: string,
  options: { memoryMb: number; cacheDir: string }
): Promise<AttackResult> {
  let text = ''
  let peakMb = 0
  const worker = startAttack(name, options, output => {
    text += output
    peakMb = Math.max(peakMb, peakKb(worker.pid) / 1024)
  })
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, peakKb(worker.pid) / 1024)
  }, 10)
  await worker.gone
  clearInterval(timer)
  return { lines: text.split('\n').filter(line => line !== ''), peakMb }
}
