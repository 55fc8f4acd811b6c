/** The first bytes of a stream, and all of its chunks, these included. */
export interface Started {
  head: Buffer
  chunks: AsyncIterable<Buffer>
}

/** Reads until `enough` bytes are there, or the end. A reader of the chunks that stops early ends the stream. */
export async function lookAhead(
  stream: AsyncIterable<Buffer | string>,
  enough: (head: Buffer) => boolean
): Promise<Started> {
  const iterator = stream[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  let ended = false
  while (!ended && !enough(head)) {
    const { done, value } = await iterator.next()
    ended = done === true
    if (!ended) head = Buffer.concat([head, toBuffer(value)])
  }
  return { head, chunks: rest(head, ended ? undefined : iterator) }
}

async function* rest(
  head: Buffer,
  iterator: AsyncIterator<Buffer | string> | undefined
): AsyncGenerator<Buffer> {
  let ended = iterator === undefined
  try {
    yield head
    while (iterator && !ended) {
      const { done, value } = await iterator.next()
      ended = done === true
      if (!ended) yield toBuffer(value)
    }
  } finally {
    if (!ended) await iterator?.return?.()
  }
}

function toBuffer(chunk: Buffer | string): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}
