import type { Runnable } from '../../domain/program/program.js'
import { WorkerPool } from '../pool/pool.js'
import type { OpenOptions } from '../sandbox.js'
import type { StartWorker } from '../worker/warm-worker.js'
import { attachedWorker } from './attached.js'
import type { RunOptions } from './command.js'
import { DockerContainer } from './container.js'
import { reapLeftovers } from './reaper.js'

/** The usual time until a container's worker answers, in ms, on a machine with little load. */
const containerStartMs = 500

/**
 * For a shorter run, in ms, a spare container would cost more time than it saves, since a run ends only when all
 * containers are gone.
 */
const spareAfterMs = 250

/** Leftovers are removed once per process. */
let reaped: Promise<void> | undefined

/** A pool of workers, each in a separate container that no other program shares. */
export class DockerRunner extends WorkerPool {
  private readonly containers: Containers

  constructor(program: Runnable, options: OpenOptions, command: RunOptions) {
    const containers = new Containers(command)
    const { start } = containers
    super({ ...options, program, start, startMs: containerStartMs, spareAfterMs })
    this.containers = containers
  }

  override async close(): Promise<void> {
    // Containers are closed before their workers are killed, as each would start the next one.
    this.containers.close()
    await super.close()
    await this.containers.gone()
  }
}

/** The containers of one runner. */
class Containers {
  /** Starts a worker in a free container, or in a new one. */
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
