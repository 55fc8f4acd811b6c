/** The data of each event in a stream of chat completions: lines of `data: …`. */
export async function* chatEvents(response: Response): AsyncGenerator<string> {
  if (response.body === null) return
  let rest = ''
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data:')) yield line.slice('data:'.length).trim()
  }
  if (rest.startsWith('data:')) yield rest.slice('data:'.length).trim()
}

const longestSaid = 2000

/** An HTTP status other than success, with the message of the server. */
export class ChatRefusal extends Error {
  readonly status: number
  readonly headers: Headers

  constructor({ status, headers }: Response, body: string) {
    super(messageIn(body) || `status ${status}`)
    this.status = status
    this.headers = headers
  }
}

/** The error message from the known response formats, else the whole text. */
function messageIn(body: string): string {
  let message: unknown
  try {
    const { error, detail } = JSON.parse(body)
    message = error?.message ?? error ?? detail
  } catch {
    // The body is a page, or a line of text.
  }
  return (typeof message === 'string' ? message : body).slice(0, longestSaid).trim()
}
