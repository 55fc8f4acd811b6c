import { LoopaiException } from './exceptions.js'
import type { AnswerDetails } from './types/answers.js'

/** The JSON of a reply. */
export async function jsonIn<T>(reply: Response): Promise<T> {
  return parsed(await reply.text(), reply.status)
}

/** The value of a text that the server sent; throws where it is no JSON, as from a proxy that knows better. */
export function parsed<T>(text: string, status: number): T {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const shown = text.slice(0, 100)
    throw new LoopaiException(`The reply is no JSON: ${shown}`, status, text, { cause })
  }
}

/** What the headers of an answer say. */
export function detailsOf({ headers }: Response): AnswerDetails {
  const version = headers.get('x-loopai-version')
  const provisional = version === 'provisional'
  return {
    version: provisional ? null : version,
    provisional,
    executionId: headers.get('x-loopai-execution') ?? undefined
  }
}
