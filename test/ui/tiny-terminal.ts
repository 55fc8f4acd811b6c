import { EventEmitter } from 'node:events'

/** Enough of a terminal to know what a person sees at the end: lines, erasing, the cursor going up. */
export class TinyTerminal extends EventEmitter {
  readonly isTTY = true
  cursorVisible = true
  /** Everything written, in order. */
  readonly writes: string[] = []
  #lines = ['']
  #row = 0

  constructor(
    readonly columns = 80,
    readonly rows = 24
  ) {
    super()
  }

  /** For where a stream is expected. */
  get stream(): NodeJS.WriteStream {
    return this as unknown as NodeJS.WriteStream
  }

  write(data: string, done?: () => void): boolean {
    this.writes.push(data)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys
    for (const token of data.match(/\u001B\[\??[\d;]*[A-Za-z]|\n|[^\u001B\n]+/g) ?? []) this.#obey(token)
    done?.()
    return true
  }

  /** What stands on the screen, without the empty end. */
  get screen(): string {
    return this.#lines.join('\n').trimEnd()
  }

  #obey(token: string) {
    if (token === '\n') this.#lines[++this.#row] ??= ''
    else if (token === '\u001B[1A') this.#row = Math.max(0, this.#row - 1)
    else if (token === '\u001B[2K') this.#lines[this.#row] = ''
    else if (token === '\u001B[?25l') this.cursorVisible = false
    else if (token === '\u001B[?25h') this.cursorVisible = true
    else if (!token.startsWith('\u001B')) this.#lines[this.#row] += token
  }
}
