import { z } from 'zod'
import { defaultLanguage, languageNames } from '../program/language.js'
import { defaultLimits } from '../program/limits.js'
import { taskNamePattern } from '../task/task-name.js'
import { imageNamePattern, runtimeNamePattern } from './engine-names.js'
import { manifestFormat } from './formats.js'
import { taskPathProblem } from './project-path.js'

export const sandboxChoices = ['auto', 'docker', 'deno'] as const

const limits = z.strictObject({
  memoryMb: z.int().min(16).max(65_536).default(defaultLimits.memoryMb),
  outputKb: z.int().min(1).max(16_000).default(defaultLimits.outputKb),
  timeoutMs: z.int().min(10).max(600_000).default(defaultLimits.timeoutMs)
})

const usd = z.number().min(0)
const price = z.strictObject({ input: usd, output: usd, cacheRead: usd, cacheWrite: usd })

const imageName = z.string().regex(imageNamePattern, 'not the name of an image')
const runtimeName = z.string().regex(runtimeNamePattern, 'not the name of a runtime that the engine knows')

/** Where a task lies: nothing that a repository says leads out of it. */
const taskPath = z.string().superRefine((path, context) => {
  const problem = taskPathProblem(path)
  if (problem !== undefined)
    context.addIssue({ code: 'custom', message: `${JSON.stringify(path)} ${problem}` })
})

/** loopai.json: what a team shares, and which version of each task is live. */
export const manifestSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(manifestFormat).default(manifestFormat),
  generators: z
    .array(z.enum(['local', 'anthropic']))
    .min(1)
    .default(['local']),
  /** The model of network generators. */
  model: z.string().min(1).optional(),
  /** What a synth run may spend, in USD. */
  budgetUsd: z.number().min(0).optional(),
  /** What models cost, in USD per million tokens, beside or instead of the prices that ship. */
  prices: z.record(z.string(), price).optional(),
  languages: z.array(z.enum(languageNames)).min(1).default([defaultLanguage]),
  sandbox: z.enum(sandboxChoices).default('auto'),
  /** Images instead of the stock ones, for `loopai setup`. */
  images: z.partialRecord(z.enum(languageNames), imageName).optional(),
  /** Another runtime of the container engine, such as runsc (gVisor). */
  runtime: runtimeName.optional(),
  limits: limits.default(defaultLimits),
  tasks: z
    .record(
      z.string().regex(taskNamePattern, 'a task name has lower-case letters, digits, - and _'),
      z.strictObject({ active: z.string().optional(), path: taskPath })
    )
    .default({})
})

export type Manifest = z.infer<typeof manifestSchema>
export type SandboxChoice = (typeof sandboxChoices)[number]
