import { versionNumber } from '../../../domain/program/program.js'
import { idOfName } from '../../../store/task-api.js'
import type { ServedTask } from '../../tasks/served-task.js'
import { bothSpellings } from './spelling.js'

/** A task as the API describes it. */
export async function taskDocument(task: ServedTask): Promise<Record<string, unknown>> {
  const versions = await task.project.task(task.name).versions()
  const { api, spec } = task
  return bothSpellings({
    id: api.id,
    name: api.name,
    slug: task.name,
    description: spec.description,
    kind: spec.kind,
    input_schema: api.inputSchema,
    output_schema: api.outputSchema,
    accuracy_target: api.accuracyTarget,
    latency_target_ms: api.latencyTargetMs,
    sampling_rate: api.samplingRate,
    active_version: task.versions.wanted === undefined ? undefined : versionNumber(task.versions.wanted),
    active_program: task.versions.wanted,
    total_versions: versions.length,
    provisional: task.versions.wanted === undefined,
    created_at: api.createdAt,
    updated_at: api.createdAt
  })
}

/** A UUID derived from the task and the version, so that it stays the same after a restart. */
export function programId(task: ServedTask, version: string | undefined): string {
  return idOfName(`${task.api.id}/${version ?? 'provisional'}`)
}
