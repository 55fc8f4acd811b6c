import { LoopaiError, systemCode } from '../../../errors.js'

/** Text expands 3 to 20 times; only what was made to fill memories and disks goes beyond. */
const mostExpansion = 200
/** The size from which the expansion counts: short files of equal rows expand more. */
const harmlessBytes = 2 ** 30

export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/**
 * The content of a file compressed by gzip, chunk by chunk. Throws `bad-file` where the file is cut short or damaged, and
 * where it expands to more than 1 GB and 200 times its size.
 */
export async function* gunzipped(
  name: string,
  chunks: AsyncIterable<Buffer>,
  harmless = harmlessBytes
): AsyncGenerator<Buffer> {
  const [{ createGunzip }, { pipeline, Readable }] = await Promise.all([
    import('node:zlib'),
    import('node:stream')
  ])
  let taken = 0
  async function* counted() {
    for await (const chunk of chunks) {
      taken += chunk.length
      yield chunk
    }
  }
  const gunzip = createGunzip({ chunkSize: 64 * 1024 })
  const source = Readable.from(counted())
  // Errors of either side reach the loop below.
  pipeline(source, gunzip, () => {})
  let given = 0
  try {
    for await (const chunk of gunzip) {
      given += chunk.length
      if (given > harmless && given > mostExpansion * taken) throw expandsTooMuch(name)
      yield chunk
    }
  } catch (error) {
    throw gzipError(name, error)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

function expandsTooMuch(name: string): LoopaiError {
  return new LoopaiError('bad-file', `${name} expands to more than ${mostExpansion} times its size.`, {
    suggestions: [`if that is right: gzip -dc ${name} | loopai … -`]
  })
}

function gzipError(name: string, error: unknown): unknown {
  const code = systemCode(error)
  if (code === 'Z_BUF_ERROR') {
    return new LoopaiError('bad-file', `${name}: the compressed file is cut short.`, {
      cause: error,
      suggestions: ['fetch or copy it again']
    })
  }
  if (code?.startsWith('Z_')) {
    return new LoopaiError(
      'bad-file',
      `${name}: the compressed file is damaged: ${(error as Error).message}.`,
      {
        cause: error,
        suggestions: ['fetch or copy it again']
      }
    )
  }
  return error
}
