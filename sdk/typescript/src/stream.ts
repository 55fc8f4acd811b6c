import { InputLines, type Inputs, piecesOf } from './inputs.js'
import { linesOf } from './lines.js'
import { type CallOptions, inBrowser } from './options.js'
import { taskPath } from './paths.js'
import { detailsOf, parsed } from './replies.js'
import { Limit } from './time.js'
import type { RequestToSend, Transport } from './transport.js'
import type { LineError, StreamLine } from './types/answers.js'

export interface StreamOptions extends CallOptions {
  /**
   * How inputs go up. `stream`: one after the other, each answered before the next has to be there. `pieces`: up to
   * 1,000 in one request, which is tried again where it fails; what browsers can do, and the default there.
   */
  upload?: 'stream' | 'pieces'
}

/** What one request has in it where inputs go up in pieces. */
const piece = { lines: 1000, characters: 1024 * 1024 }

/** What becomes of each input, in their order. Nothing is taken or read before it is asked for. */
export async function* streamOf<Output>(
  transport: Transport,
  task: string,
  inputs: Inputs,
  options: StreamOptions
): AsyncGenerator<StreamLine<Output>, void, undefined> {
  if (typeof inputs === 'string') throw new TypeError('Expected inputs, found a text.')
  const { upload = inBrowser ? 'pieces' : 'stream' } = options
  const request: RequestToSend = {
    method: 'POST',
    path: `${taskPath(task)}/stream?wrapped=true`,
    type: 'application/x-ndjson',
    repeat: 'freely'
  }
  if (upload === 'stream') {
    yield* whole(transport, request, inputs, options)
    return
  }
  for await (const body of piecesOf(inputs, piece)) {
    yield* await transport.send({ ...request, body }, options, async reply => {
      const lines = (await reply.text()).split('\n')
      return resultsOf<Output>(lines, reply)
    })
  }
}

/** All inputs in one request, whose reply is read as they go up. */
async function* whole<Output>(
  transport: Transport,
  request: RequestToSend,
  inputs: Inputs,
  options: CallOptions
): AsyncGenerator<StreamLine<Output>> {
  const limit = new Limit(0, options.signal)
  const lines = new InputLines(inputs, limit.signal)
  try {
    const reply = await transport.open({ ...request, body: lines.body }, options, limit)
    for await (const text of linesOf(reply.body as ReadableStream<Uint8Array>)) {
      yield* resultsOf<Output>(text, reply)
    }
  } catch (error) {
    if (lines.failure !== undefined) throw lines.failure.error
    throw transport.failure(request, error, undefined, options, limit)
  } finally {
    limit.abort()
  }
}

type Wrapped<Output> = { output: Output } | { error: LineError }

function resultsOf<Output>(lines: string[], reply: Response): StreamLine<Output>[] {
  const { version } = detailsOf(reply)
  return lines
    .filter(line => line !== '')
    .map(line => {
      const value = parsed<Wrapped<Output>>(line, reply.status)
      return 'error' in value
        ? { success: false, error: value.error, version }
        : { success: true, output: value.output, version }
    })
}
