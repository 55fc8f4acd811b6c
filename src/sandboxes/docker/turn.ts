import type { Socket } from 'node:net'
import { lastWordsLimit, type WorkerDeath, type WorkerEvents } from '../worker/worker-process.js'
import { drain, type WorkerPipes } from './named-pipes.js'

/**
 * Where a turn stands: `idle` ──▶ `used` ──▶ `over`, or over at once.
 * `gone` and `placeTaken` settle what its user waits for.
 */
type TurnState =
  | { is: 'idle' }
  | { is: 'used'; events: WorkerEvents; gone: () => void; placeTaken: () => void }
  | { is: 'over' }

/** One start of the worker in a container, with separate pipes. */
export class Turn {
  private state: TurnState = { is: 'idle' }
  private lastWords = ''

  constructor(
    /** The number of this turn in the container. */
    readonly n: number,
    private readonly pipes: WorkerPipes
  ) {
    for (const socket of this.sockets) socket.on('error', () => {})
    pipes.output.on('data', chunk => this.hear(chunk))
    pipes.errorOutput.on('data', chunk => this.hearError(chunk))
  }

  get isIdle(): boolean {
    return this.state.is === 'idle'
  }

  use(events: WorkerEvents): { gone: Promise<void>; placeTaken: Promise<void> } {
    let gone = () => {}
    let placeTaken = () => {}
    const promises = {
      gone: new Promise<void>(resolve => {
        gone = resolve
      }),
      placeTaken: new Promise<void>(resolve => {
        placeTaken = resolve
      })
    }
    this.state = { is: 'used', events, gone, placeTaken }
    return promises
  }

  send(text: Uint8Array | string): void {
    if (!this.pipes.input.destroyed) this.pipes.input.write(text)
  }

  /** It is now the active worker of the container. */
  takePlace(): void {
    if (this.state.is === 'used') this.state.placeTaken()
  }

  /** Closes its pipes. */
  leave(): void {
    for (const socket of this.sockets) socket.destroy()
  }

  /** It was killed: no events follow. */
  kill(): void {
    const { state } = this
    this.state = { is: 'over' }
    this.leave()
    if (state.is === 'used') state.gone()
  }

  /** It has ended by itself. Its remaining output is delivered first; the returned function then reports the death. */
  finish(): (death: Omit<WorkerDeath, 'lastWords'>) => void {
    const { state } = this
    if (!this.pipes.output.destroyed) {
      this.hear(drain(this.pipes.outputFd))
      this.hearError(drain(this.pipes.errorFd))
    }
    this.state = { is: 'over' }
    this.leave()
    return death => {
      if (state.is !== 'used') return
      state.gone()
      state.events.died({ ...death, lastWords: this.lastWords })
    }
  }

  private hear(chunk: Buffer): void {
    if (this.state.is === 'used') this.state.events.output(chunk)
  }

  private hearError(chunk: Buffer): void {
    this.lastWords = (this.lastWords + chunk).slice(-lastWordsLimit)
    if (this.state.is === 'used') this.state.events.errorOutput(chunk)
  }

  private get sockets(): Socket[] {
    const { input, output, errorOutput } = this.pipes
    return [input, output, errorOutput]
  }
}
