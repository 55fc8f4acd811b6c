import type { Reply } from '../../domain/program/outcome.js'
import type { Runnable } from '../../domain/program/program.js'
import { WorkerPool } from '../pool/pool.js'
import type { OpenOptions, Runner } from '../sandbox.js'
import type { StartWorker } from '../worker/warm-worker.js'
import { attachedWorker } from './attached.js'
import type { RunOptions } from './command.js'
import { DockerContainer } from './container.js'
import { reapLeftovers } from './reaper.js'

/** How long a container takes until its worker answers, in ms, on a machine that has time for it. */
const containerStartMs = 500

/** A container more would cost a shorter run than this more than it hides: a run ends when all containers are gone. */
const spareAfterMs = 250

/** Once in a process is enough. */
let reaped: Promise<void> | undefined

/** A pool of workers, each in a container of its own that no other program shares. */
export class DockerRunner implements Runner {
  private readonly pool: WorkerPool
  private readonly containers = new Set<DockerContainer>()
  private readonly removals = new Set<Promise<unknown>>()

  constructor(
    program: Runnable,
    options: OpenOptions,
    private readonly command: RunOptions
  ) {
    const piped = command.image.transport === 'pipes'
    const start: StartWorker = piped
      ? events => this.free().use(events)
      : attachedWorker(command, removal => this.remember(removal))
    const times = { startMs: containerStartMs, spareAfterMs }
    this.pool = new WorkerPool({ ...options, program, start, ...times })
  }

  run(batches: Parameters<Runner['run']>[0]): AsyncIterable<Reply[]> {
    return this.pool.run(batches)
  }

  prints(): { text: string; bytes: number } {
    return this.pool.prints()
  }

  async close(): Promise<void> {
    for (const container of this.containers) container.close()
    await this.pool.close()
    await Promise.all([...this.containers].map(({ gone }) => gone))
    await Promise.all([...this.removals, reaped])
  }

  private remember(removal: Promise<unknown>): void {
    this.removals.add(removal)
    void removal.then(() => this.removals.delete(removal))
  }

  private free(): DockerContainer {
    for (const container of this.containers) if (container.free) return container
    const container = new DockerContainer(this.command)
    this.containers.add(container)
    void container.gone.then(() => this.containers.delete(container))
    void container.up.then(() => {
      reaped ??= reapLeftovers()
    })
    return container
  }
}
