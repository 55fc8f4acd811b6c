import { vias } from '../../domain/rows/split/via.js'

const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }

/** Executions that wait, the next first. */
export const waitingReply = {
  type: 'object',
  required: ['waiting', 'items'],
  properties: {
    waiting: count,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'via', 'input', 'hidden'],
        properties: {
          id: text,
          via: { enum: vias },
          input: {},
          version: text,
          output: { description: 'what the version answered; not of the sample' },
          hidden: {
            type: 'boolean',
            description: 'whether the output must stay hidden until there is an answer'
          }
        }
      }
    }
  }
}

/** What decisions came to. */
export const settledReply = {
  type: 'object',
  required: ['decided', 'added', 'corrected', 'setAside', 'conflicts', 'unusable'],
  properties: {
    decided: count,
    added: { ...count, description: 'new rows' },
    corrected: { ...count, description: 'rows whose output changed' },
    setAside: { ...count, description: 'rows that are no valid inputs, and rows no longer' },
    conflicts: { ...count, description: 'inputs on which reviewers disagree' },
    unusable: { ...count, description: 'inputs that cannot be rows' }
  }
}

/** As `loopai status --json` says it of one task. */
export const statusReply = {
  type: 'object',
  required: ['task', 'kind', 'rows', 'versions', 'next'],
  additionalProperties: true,
  properties: { task: text, kind: text, versions: count, next: text }
}
