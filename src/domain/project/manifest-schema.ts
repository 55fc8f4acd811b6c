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

/** The folder of a task, inside the repository. */
const taskPath = z.string().superRefine((path, context) => {
  const problem = taskPathProblem(path)
  if (problem !== undefined)
    context.addIssue({ code: 'custom', message: `${JSON.stringify(path)} ${problem}` })
})

/** loopai.json: the shared settings of a team, and the active version of each task. */
export const manifestSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(manifestFormat).default(manifestFormat),
  generators: z
    .array(z.enum(['local', 'anthropic', 'openai']))
    .min(1)
    .default(['local']),
  /** The model of network generators. */
  model: z.string().min(1).optional(),
  /** The budget of a synth run, in USD. */
  budgetUsd: z.number().min(0).optional(),
  /** Prices of models, in USD per million tokens, in addition to the built-in ones, which they override. */
  prices: z.record(z.string(), price).optional(),
  languages: z.array(z.enum(languageNames)).min(1).default([defaultLanguage]),
  sandbox: z.enum(sandboxChoices).default('auto'),
  /** Images that replace the built-in ones in `loopai setup`. */
  images: z.partialRecord(z.enum(languageNames), imageName).optional(),
  /** An alternative runtime of the container engine, such as runsc (gVisor). */
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
