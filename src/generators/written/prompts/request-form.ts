import { answerTokens } from '../calls/calls.js'
import type { MessagesRequest } from '../calls/journal.js'
import type { ModelFacts } from '../model-facts.js'

type Schema = { [key: string]: unknown }

const text = { type: 'string' }

/** The schemas of replies, for models that can be held to one. */
export const schemas = {
  whole: schemaOf({ idea: text, lesson: text, program: text }),
  edits: schemaOf({
    idea: text,
    lesson: text,
    edits: {
      type: 'array',
      items: {
        type: 'object',
        properties: { search: text, replace: text },
        required: ['search', 'replace'],
        additionalProperties: false
      }
    }
  }),
  program: schemaOf({ program: text })
}

function schemaOf(properties: Schema): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

/** A request in the form that a model supports. */
export function requestOf(
  { model, structured, effort }: ModelFacts,
  system: MessagesRequest['system'],
  messages: MessagesRequest['messages'],
  schema: Schema
): MessagesRequest {
  return {
    model,
    max_tokens: answerTokens.most,
    system,
    messages,
    ...((structured || effort) && {
      output_config: {
        ...(effort && { effort: 'medium' as const }),
        ...(structured && { format: { type: 'json_schema' as const, schema } })
      }
    })
  }
}

/** The messages of a second attempt; a reply that was cut off is not quoted. */
export function anotherTurn(
  { messages: [first] }: MessagesRequest,
  reply: string,
  content: string
): MessagesRequest['messages'] {
  return reply.trim() === ''
    ? [{ role: 'user', content: `${first.content}\n\n${content}` }]
    : [first, { role: 'assistant', content: reply.trimEnd() }, { role: 'user', content }]
}
