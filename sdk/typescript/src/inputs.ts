/** Inputs that are there, or come. */
export type Inputs = Iterable<unknown> | AsyncIterable<unknown>

/** Inputs that are there already go up together, up to about so many characters. */
const pieceCharacters = 16 * 1024

/** The JSON of an input. Throws where it has none. */
export function jsonOf(input: unknown): string {
  const json = JSON.stringify(input)
  if (json === undefined) throw new TypeError(`JSON has no word for ${String(input)}.`)
  return json
}

/** Inputs as lines of JSON, taken when the body is read on, no sooner, and no more once `signal` is aborted. */
export class InputLines {
  /** What taking the inputs has thrown. */
  failure: { error: unknown } | undefined
  readonly body: ReadableStream<Uint8Array>
  private readonly encoder = new TextEncoder()

  constructor(inputs: Inputs, signal: AbortSignal) {
    // One that has to be waited for must not keep back those before it.
    const lines = Symbol.asyncIterator in inputs ? 1 : Number.POSITIVE_INFINITY
    const pieces = piecesOf(inputs, { lines, characters: pieceCharacters })
    const end = () => void pieces.return(undefined).catch(() => {})
    signal.addEventListener('abort', end, { once: true })
    this.body = new ReadableStream(
      {
        pull: async controller => {
          const { done, value } = await this.take(pieces)
          // Node goes on to read the body of a request that is aborted, and inputs may have no end.
          if (signal.aborted) controller.error(signal.reason)
          else if (done) controller.close()
          else controller.enqueue(this.encoder.encode(value))
        },
        cancel: end
      },
      { highWaterMark: 0 }
    )
  }

  private async take(pieces: AsyncGenerator<string>): Promise<IteratorResult<string>> {
    try {
      return await pieces.next()
    } catch (error) {
      this.failure = { error }
      throw error
    }
  }
}

/** Inputs as lines of JSON, as many in one text as there may be, the last of which may go beyond `characters`. */
export async function* piecesOf(
  inputs: Inputs,
  most: { lines: number; characters: number }
): AsyncGenerator<string> {
  let lines: string[] = []
  let characters = 0
  for await (const input of inputs) {
    const line = `${jsonOf(input)}\n`
    lines.push(line)
    characters += line.length
    if (lines.length < most.lines && characters < most.characters) continue
    yield lines.join('')
    lines = []
    characters = 0
  }
  if (lines.length > 0) yield lines.join('')
}
