/** The schema of an error reply. */
export const errorReply = {
  description: 'What is wrong, and where.',
  type: 'object',
  properties: {
    message: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'object',
      description: 'messages by the name of the field',
      additionalProperties: { type: 'array', items: { type: 'string' } }
    }
  },
  required: ['message', 'code']
}

/** Schemas of the errors that any request may get. */
export const errorReplies = { '4xx': errorReply, '5xx': errorReply }
