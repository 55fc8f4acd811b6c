import { outcomes } from '../../domain/program/outcome.js'
import { jobStates } from '../jobs/job.js'

const text = { type: 'string' }
const number = { type: 'number' }
const count = { type: 'integer', minimum: 0 }
const flag = { type: 'boolean' }
const time = { type: 'string', format: 'date-time' }
const texts = { type: 'array', items: text }

/** A schema of an object; all of its properties are required, unless `required` names some of them. */
function object(properties: Record<string, object>, required = Object.keys(properties)) {
  return { type: 'object', properties, required }
}

/** A reply in another format than JSON. */
export function replyOf(description: string, type: string, headers: Record<string, object> = {}) {
  return { description, headers, content: { [type]: { schema: text } } }
}

/** Headers of a reply by a program. */
export const versionHeader = { 'x-loopai-version': { ...text, description: 'the version that answered' } }
export const executionHeader = {
  'x-loopai-execution': { ...text, description: 'the id of this execution' }
}

/** What a program answers: any JSON. */
export const outputReply = {
  description: 'The output.',
  headers: { ...versionHeader, ...executionHeader },
  content: { 'application/json': { schema: {} } }
}

/** An input that a program has no answer to. */
export const failedReply = {
  description: 'The program has no answer to this input; it would have none again.',
  ...object(
    {
      message: text,
      code: text,
      outcome: { enum: outcomes.filter(outcome => outcome !== 'answered') },
      executionId: text,
      line: count,
      errors: { type: 'object' }
    },
    ['message', 'code']
  )
}

export const jobReply = object(
  {
    id: { type: 'string', format: 'uuid' },
    kind: { enum: ['synth'] },
    task: text,
    request: { type: 'object' },
    state: { enum: jobStates },
    createdAt: time,
    endedAt: time,
    resumed: flag,
    result: { type: 'object', description: 'as `loopai synth --json` prints it' },
    error: object({ message: text, code: text })
  },
  ['id', 'kind', 'task', 'request', 'state', 'createdAt']
)

export const jobsReply = object({ jobs: { type: 'array', items: jobReply } })

export const rowsReply = object({
  counts: object({
    new: count,
    repeated: count,
    corrected: count,
    conflicting: count,
    skipped: count
  }),
  findings: { type: 'array', items: { type: 'object' } }
})

/** The decision on a version, as `loopai promote --json` prints it. */
export const promotionReply = object(
  {
    task: text,
    passed: flag,
    promoted: flag,
    dryRun: flag,
    version: text,
    from: { type: ['string', 'null'] },
    decision: text,
    sentence: text,
    notes: texts,
    wouldDecide: texts,
    next: texts
  },
  ['task', 'passed', 'promoted', 'version', 'from', 'decision', 'sentence', 'notes', 'wouldDecide']
)

const usageOfVersion = object(
  {
    executions: count,
    failed: count,
    inputCharacters: count,
    outputCharacters: count,
    programMs: number,
    spentUsd: number,
    modelUsd: number,
    breakEvenExecutions: count
  },
  ['executions', 'failed', 'inputCharacters', 'outputCharacters', 'programMs', 'spentUsd']
)

export const usageReply = object({
  since: time,
  model: text,
  estimate: text,
  tasks: {
    type: 'object',
    description: 'by task and version',
    additionalProperties: { type: 'object', additionalProperties: usageOfVersion }
  }
})

const taskState = object(
  {
    state: { enum: ['warm', 'cold', 'loading', 'failed', 'provisional'] },
    answers: { type: ['string', 'null'] },
    active: { type: ['string', 'null'] },
    pending: count,
    startMs: { ...count, description: 'how long its workers took to start, the last time' },
    note: text
  },
  ['state', 'answers', 'active', 'pending']
)

const readinessFields = {
  reasons: texts,
  tasks: { type: 'object', additionalProperties: taskState }
}

export const readyReply = object({
  status: { enum: ['ready', 'degraded', 'loading', 'stopping'] },
  ...readinessFields
})

export const healthReply = object({
  status: { enum: ['healthy', 'stopping'] },
  version: text,
  timestamp: time
})

export const detailedReply = object({ ...healthReply.properties, ...readinessFields })

const described = object({
  name: text,
  datatype: text,
  shape: { type: 'array', items: { type: 'integer' } }
})

export const modelReply = object({
  name: text,
  versions: texts,
  platform: text,
  inputs: { type: 'array', items: described },
  outputs: { type: 'array', items: described }
})

/** A tensor of the Open Inference Protocol, in a request or a reply. */
export const tensor = object({
  name: text,
  shape: { type: 'array', items: { type: 'integer', minimum: 0 } },
  datatype: text,
  data: { type: 'array' }
})

export const inferReply = object({
  model_name: text,
  model_version: text,
  id: text,
  outputs: { type: 'array', items: tensor }
})

export const serverReply = object({ name: text, version: text, extensions: texts })
export const liveReply = object({ live: flag })
export const readyFlagReply = object({ ready: flag })
export const modelReadyReply = object({ name: text, ready: flag })
