import type { Runnable } from '../../domain/program/program.js'
import { WorkerPool } from '../pool/pool.js'
import type { OpenOptions } from '../sandbox.js'
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
export class DockerRunner extends WorkerPool {
  private readonly containers: Containers

  constructor(program: Runnable, options: OpenOptions, command: RunOptions) {
    const containers = new Containers(command)
    const { start } = containers
    super({ ...options, program, start, startMs: containerStartMs, spareAfterMs })
    this.containers = containers
  }

  override async close(): Promise<void> {
    // Before their workers are killed, as each would start the next one.
    this.containers.close()
    await super.close()
    await this.containers.gone()
  }
}

/** The containers of one runner. */
class Containers {
  /** Starts a worker in a container that is free, or in another one. */
  readonly start: StartWorker
  private readonly containers = new Set<DockerContainer>()
  private readonly removals = new Set<Promise<unknown>>()

  constructor(private readonly command: RunOptions) {
    const piped = command.image.transport === 'pipes'
    this.start = piped
      ? events => this.free().use(events)
      : attachedWorker(command, removal => this.remember(removal))
  }

  close(): void {
    for (const container of this.containers) container.close()
  }

  async gone(): Promise<void> {
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
