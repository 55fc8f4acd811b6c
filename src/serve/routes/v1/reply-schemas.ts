import { bothSpellings } from './spelling.js'

/** The schema of an object with each name in both spellings, as in replies. */
function both(properties: Record<string, object>, required: string[] = Object.keys(properties)) {
  return {
    type: 'object',
    properties: bothSpellings(properties),
    required: Object.keys(bothSpellings(Object.fromEntries(required.map(name => [name, 1]))))
  }
}

const text = { type: 'string' }
const uuid = { type: 'string', format: 'uuid' }
const time = { type: 'string', format: 'date-time' }
const number = { type: 'number' }
const count = { type: 'integer', minimum: 0 }
const flag = { type: 'boolean' }
const anything = {}

export const taskReply = both(
  {
    id: uuid,
    name: text,
    slug: text,
    description: text,
    kind: text,
    input_schema: { type: 'object' },
    output_schema: { type: 'object' },
    accuracy_target: number,
    latency_target_ms: number,
    sampling_rate: number,
    active_version: count,
    active_program: text,
    total_versions: count,
    provisional: flag,
    created_at: time,
    updated_at: time
  },
  [
    'id',
    'name',
    'description',
    'input_schema',
    'output_schema',
    'accuracy_target',
    'latency_target_ms',
    'sampling_rate',
    'created_at'
  ]
)

export const artifactReply = both(
  {
    id: uuid,
    task_id: uuid,
    version: count,
    program: text,
    language: text,
    code: text,
    entry: text,
    files: { type: 'object' },
    synthesis_strategy: text,
    llm_provider: text,
    generation_cost: number,
    status: text,
    deployment_percentage: number
  },
  ['id', 'task_id', 'version', 'program', 'language', 'status']
)

export const executionReply = both(
  {
    id: uuid,
    execution_id: uuid,
    task_id: uuid,
    program_id: uuid,
    program: text,
    version: count,
    status: text,
    output: anything,
    latency_ms: number,
    program_ms: number,
    sampled_for_validation: flag,
    provisional: flag,
    executed_at: time
  },
  ['id', 'task_id', 'version', 'status', 'output', 'latency_ms', 'sampled_for_validation', 'executed_at']
)

const batchItem = both(
  {
    id: text,
    execution_id: uuid,
    success: flag,
    output: anything,
    error_message: text,
    latency_ms: number,
    sampled_for_validation: flag
  },
  ['id', 'execution_id', 'success', 'latency_ms', 'sampled_for_validation']
)

export const batchReply = both(
  {
    batch_id: uuid,
    task_id: uuid,
    program: text,
    version: count,
    total_items: count,
    success_count: count,
    failure_count: count,
    total_duration_ms: number,
    avg_latency_ms: number,
    results: { type: 'array', items: batchItem },
    provisional: flag,
    started_at: time,
    completed_at: time
  },
  [
    'batch_id',
    'task_id',
    'version',
    'total_items',
    'success_count',
    'failure_count',
    'total_duration_ms',
    'avg_latency_ms',
    'results',
    'started_at',
    'completed_at'
  ]
)

export const comparisonReply = both({
  batch_id: uuid,
  task_id: uuid,
  total_items: count,
  valid_count: count,
  invalid_count: count,
  accuracy_rate: number,
  results: {
    type: 'array',
    items: both({ id: text, is_valid: flag, message: text, confidence_score: number })
  },
  total_duration_ms: number
})

export const recommendationsReply = both({
  should_improve: flag,
  validation_rate: number,
  failed_validations_count: count,
  common_errors: { type: 'array', items: text },
  suggested_fixes: { type: 'array', items: text },
  confidence: number
})

const statistics = both(
  {
    total_validations: count,
    valid_count: count,
    invalid_count: count,
    average_score: number,
    validation_rate: number,
    split: text
  },
  ['total_validations', 'valid_count', 'invalid_count', 'average_score', 'validation_rate']
)

export const summaryReply = both({ program_id: uuid, statistics, recommendations: recommendationsReply })
