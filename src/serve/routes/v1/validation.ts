import type { FastifyInstance } from 'fastify'
import type { OutcomeCounts } from '../../../domain/program/outcome.js'
import { type EvaluationRecord, latestEvaluation } from '../../../loop/records/evaluations.js'
import { HttpError } from '../../http/http-error.js'
import type { Served } from '../../served.js'
import type { ServedTask } from '../../tasks/served-task.js'
import { programId } from './documents.js'
import { recommendationsReply, summaryReply } from './reply-schemas.js'
import { bothSpellings } from './spelling.js'

/** Accuracy below which a new version is recommended. */
const leastRate = 0.7

/** Routes for figures of a version on rows that it was not made from. */
export function validationRoutes(app: FastifyInstance, served: Served): void {
  app.get<{ Params: { id: string } }>(
    '/api/v1/validation/programs/:id/summary',
    {
      schema: {
        tags: ['v1'],
        summary: 'How a version did on rows that it was not made from',
        response: { 200: summaryReply }
      }
    },
    async request => {
      const record = await recordOf(served, request.params.id)
      return bothSpellings({
        program_id: request.params.id,
        statistics: bothSpellings(statistics(record)),
        recommendations: recommendations(record)
      })
    }
  )
  app.get<{ Params: { id: string } }>(
    '/api/v1/validation/programs/:id/recommendations',
    {
      schema: {
        tags: ['v1'],
        summary: 'Whether another version should be looked for',
        response: { 200: recommendationsReply }
      }
    },
    async request => recommendations(await recordOf(served, request.params.id))
  )
}

function statistics(record: EvaluationRecord | undefined) {
  const rows = record?.rows ?? 0
  const rate = record?.metrics.accuracy ?? 0
  const right = Math.round(rate * rows)
  return {
    total_validations: rows,
    valid_count: right,
    invalid_count: rows - right,
    average_score: rate,
    validation_rate: rate,
    split: record?.split
  }
}

function recommendations(record: EvaluationRecord | undefined): Record<string, unknown> {
  const { invalid_count: failed, validation_rate: rate, total_validations: rows } = statistics(record)
  const improve = rows > 0 && rate < leastRate
  return bothSpellings({
    should_improve: improve,
    validation_rate: rate,
    failed_validations_count: failed,
    common_errors: errorsIn(record?.outcomes ?? {}),
    suggested_fixes: improve ? ['add rows like those that fail, then POST /tasks/<name>/synth'] : [],
    confidence: rows === 0 ? 0 : 1 - 1 / Math.sqrt(rows)
  })
}

function errorsIn({ answered: _, ...failed }: OutcomeCounts): string[] {
  return Object.entries(failed).map(([outcome, rows]) => `${outcome}: ${rows}`)
}

/** The latest evaluation of a version: on the sealed test if there is one, else on validation rows. */
async function recordOf({ tasks }: Served, id: string): Promise<EvaluationRecord | undefined> {
  const { task, version } = await programOf(tasks.all, id)
  const folder = task.project.task(task.name)
  const { emit } = task.project
  return (
    (await latestEvaluation(folder, version, 'test', emit)) ??
    latestEvaluation(folder, version, 'validation', emit)
  )
}

async function programOf(all: ServedTask[], id: string): Promise<{ task: ServedTask; version: string }> {
  for (const task of all) {
    const versions = await task.project.task(task.name).versions()
    const version = versions.find(each => programId(task, each) === id.toLowerCase())
    if (version !== undefined) return { task, version }
  }
  throw new HttpError(404, 'ARTIFACT_NOT_FOUND', `There is no program "${id}".`)
}
