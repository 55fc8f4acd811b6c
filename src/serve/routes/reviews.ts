import type { FastifyInstance } from 'fastify'
import type { Review } from '../../domain/feedback/review.js'
import { type Json, jsonEqual } from '../../domain/json.js'
import { KnownLeads } from '../../loop/review/known-leads.js'
import { type Item, type ReviewOrder, reviewOrders } from '../../loop/review/review-queue.js'
import { type ReviewOptions, ReviewSession, type Word } from '../../loop/review/review-session.js'
import { outputProblem } from '../../loop/rows/label-rows.js'
import { status } from '../../loop/status.js'
import { HttpError } from '../http/http-error.js'
import type { Served } from '../served.js'
import { settledReply, statusReply, waitingReply } from './review-schemas.js'

interface Decision {
  id: string
  answer?: Json
  invalid?: boolean
  note?: string
}

interface Reviews {
  Params: { name: string }
  Querystring: { by?: string; order?: ReviewOrder; limit?: string }
  Body: Decision[]
}

const decision = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string', minLength: 1, description: 'of the execution' },
    answer: { description: 'the right output' },
    invalid: { type: 'boolean', description: 'it is no valid input' },
    note: { type: 'string', maxLength: 10_000 }
  }
}

/** As many as are given at a time, unless a request says how many. */
const mostGiven = 20
/** Who reviews where nobody is named. */
const anybody = 'api'
const reviewer = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  description: 'who reviews; api where nobody is named'
}

/** Routes of what comes back from use: what waits for review, decisions, and how the task stands. */
export function reviewRoutes(app: FastifyInstance, { tasks }: Served): void {
  const tags = ['reviews']
  const leads = new KnownLeads()
  app.get<Reviews>(
    '/tasks/:name/status',
    {
      schema: {
        tags,
        summary: 'How a task stands, as `loopai status --json` says it',
        response: { 200: statusReply }
      }
    },
    async request => {
      const { name } = tasks.named(request.params.name)
      return (await status(tasks.project, name)).tasks[0]
    }
  )
  app.get<Reviews>(
    '/tasks/:name/reviews',
    {
      schema: {
        tags,
        summary:
          'Kept executions that wait for review, held for the reviewer, if one is named; of the sample without their outputs',
        querystring: {
          type: 'object',
          additionalProperties: false,
          properties: {
            by: reviewer,
            order: { enum: reviewOrders, default: 'mixed' },
            limit: {
              type: 'string',
              pattern: '^([1-9]\\d{0,2}|1000)$',
              description: `at most so many, ${mostGiven} by default`
            }
          }
        },
        response: { 200: waitingReply }
      }
    },
    async request => {
      const { by, order } = request.query
      const limit = Number(request.query.limit ?? mostGiven)
      const session = await openSession(tasks, request.params.name, { by: by ?? anybody, order, leads })
      const waiting = await session.waiting()
      const items = by === undefined ? waiting.slice(0, limit) : await session.take(limit)
      return { waiting: waiting.length, items: items.map(shownItem) }
    }
  )
  app.post<Reviews>(
    '/tasks/:name/reviews',
    {
      schema: {
        tags,
        summary: 'Decisions of a reviewer; what reviewers agree on becomes rows',
        querystring: {
          type: 'object',
          additionalProperties: false,
          properties: { by: reviewer }
        },
        body: { type: 'array', minItems: 1, maxItems: 1000, items: decision },
        response: { 200: settledReply }
      }
    },
    async request => {
      const session = await openSession(tasks, request.params.name, { by: request.query.by ?? anybody })
      const items = new Map((await session.unordered()).map(item => [item.id, item]))
      const own = new Map((await session.own()).map(review => [review.id, review]))
      const decided = request.body.map((given, at) => {
        const word = wordOf(given, at, session)
        return { item: items.get(given.id) ?? sameAgain(own.get(given.id), given.id, word), word }
      })
      await session.decideAll(decided)
      const { added, corrected, setAside, conflicts, unusable } = await session.settle()
      await tasks.refresh()
      return {
        decided: decided.length,
        added,
        corrected,
        setAside,
        conflicts: conflicts.length,
        unusable: unusable.length
      }
    }
  )
}

function openSession(tasks: Served['tasks'], name: string, options: ReviewOptions): Promise<ReviewSession> {
  const { project } = tasks
  return ReviewSession.open(project, project.task(tasks.named(name).name), options)
}

/** What this reviewer has decided so already: a caller that had no answer asks again. */
function sameAgain(review: Review | undefined, id: string, word: Word): Item {
  if (review && isSameWord(review, word)) return { ...review, hidden: review.hidden === true }
  throw new HttpError(404, 'EXECUTION_NOT_FOUND', `No execution "${id}" waits for this reviewer.`)
}

function isSameWord(review: Review, word: Word): boolean {
  if ('invalid' in word) return review.invalid === true
  return review.answer !== undefined && jsonEqual(review.answer, word.answer)
}

function wordOf({ answer, invalid, note }: Decision, at: number, { task }: ReviewSession): Word {
  if (invalid) return { invalid: true as const, note }
  const problem = answer === undefined ? 'missing' : outputProblem(task, answer)
  if (problem !== undefined) throw new HttpError(400, 'VALIDATION_ERROR', `${at}: answer: ${problem}.`)
  return { answer: answer!, note }
}

function shownItem({ hidden, output, ...item }: Item) {
  return hidden || output === undefined ? { ...item, hidden } : { ...item, hidden, output }
}
