import type { BatchExecuteRequest, BatchValidateRequest, ExecuteRequest } from './types/executions.js'
import type { PromoteRequest, SynthRequest } from './types/learning.js'
import type { CreateTaskRequest } from './types/tasks.js'

// What requests are on the wire. Members that are undefined are left out: the server knows what then holds.

export function taskBody(request: CreateTaskRequest) {
  return {
    name: request.name,
    description: request.description,
    input_schema: request.inputSchema,
    output_schema: request.outputSchema,
    examples: request.examples,
    accuracy_target: request.accuracyTarget,
    latency_target_ms: request.latencyTargetMs,
    sampling_rate: request.samplingRate
  }
}

export function executionBody({ taskId, input, version, timeoutMs, forceValidation }: ExecuteRequest) {
  return { task_id: taskId, input, version, timeout_ms: timeoutMs, force_validation: forceValidation }
}

export function batchBody(request: BatchExecuteRequest) {
  return {
    task_id: request.taskId,
    items: request.items.map(({ id, input, forceValidation }) => ({
      id,
      input,
      force_validation: forceValidation
    })),
    version: request.version,
    max_concurrency: request.maxConcurrency,
    stop_on_first_error: request.stopOnFirstError,
    timeout_ms: request.timeoutMs
  }
}

export function comparisonBody({ taskId, items }: BatchValidateRequest) {
  return {
    task_id: taskId,
    items: items.map(({ id, input, output, expectedOutput }) => ({
      id,
      input,
      output,
      expected_output: expectedOutput
    }))
  }
}

export function promotionBody({ version, force, reason, dryRun }: PromoteRequest) {
  return { version, force, reason, dry_run: dryRun }
}

export function synthBody({ promote, seed, generators, budgetUsd }: SynthRequest) {
  return { promote, seed, generators, budget_usd: budgetUsd }
}
