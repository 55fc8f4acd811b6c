import { EventEmitter } from 'node:events'

/** A terminal's stdin for ink: keys are typed, raw mode is remembered. */
export class TinyKeyboard extends EventEmitter {
  rawMode = false
  #typed: string | null = null

  constructor(readonly isTTY = true) {
    super()
  }

  /** For where a stream is expected. */
  get stream(): NodeJS.ReadStream & { fd: 0 } {
    return this as unknown as NodeJS.ReadStream & { fd: 0 }
  }

  type(text: string) {
    this.#typed = text
    this.emit('readable')
  }

  read(): string | null {
    const typed = this.#typed
    this.#typed = null
    return typed
  }

  setRawMode(on: boolean) {
    this.rawMode = on
  }

  setEncoding() {}
  ref() {}
  unref() {}
}
