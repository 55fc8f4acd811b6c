/** The lines of a body, those that came together at once; the last may lack its end. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let begun: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const text = decoder.decode(value, { stream: !done })
      const lines = text.split('\n')
      const rest = lines.pop() as string
      if (lines.length > 0) {
        lines[0] = begun.join('') + lines[0]
        begun = []
        yield lines
      }
      if (rest !== '') begun.push(rest)
      if (!done) continue
      if (begun.length > 0) yield [begun.join('')]
      return
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

/** The data of each of a body's server-sent events. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let data: string[] = []
  for await (const lines of linesOf(body)) {
    for (const line of lines) {
      const [, name, value] = /^([^:]*):? ?(.*?)\r?$/.exec(line) ?? []
      if (name === 'data') data.push(value)
      if (line.trim() !== '' || data.length === 0) continue
      yield data.join('\n')
      data = []
    }
  }
}
