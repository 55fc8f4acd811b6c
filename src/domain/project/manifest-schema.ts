import { z } from 'zod'
import { defaultLanguage, languageNames } from '../program/language.js'
import { defaultLimits } from '../program/limits.js'
import { taskNamePattern } from '../task/task-name.js'
import { imageNamePattern, runtimeNamePattern } from './engine-names.js'
import { manifestFormat, schemaText } from './formats.js'
import { taskPathProblem } from './project-path.js'

export const sandboxChoices = ['auto', 'docker', 'deno'] as const

const limits = z.strictObject({
  memoryMb: z
    .int()
    .min(16)
    .max(65_536)
    .default(defaultLimits.memoryMb)
    .describe('MB that a program may use above an idle worker'),
  outputKb: z
    .int()
    .min(1)
    .max(16_000)
    .default(defaultLimits.outputKb)
    .describe('KB that the output of one row may have'),
  timeoutMs: z
    .int()
    .min(10)
    .max(600_000)
    .default(defaultLimits.timeoutMs)
    .describe('ms that one row may take')
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
  $schema: z.string().describe(schemaText).optional(),
  format: z.literal(manifestFormat).default(manifestFormat).describe('the format of this file'),
  generators: z
    .array(z.enum(['local', 'anthropic', 'openai']))
    .min(1)
    .default(['local'])
    .describe('who proposes programs in synth; all but local ask a model over the network'),
  model: z.string().min(1).describe('the model that network generators ask').optional(),
  budgetUsd: z
    .number()
    .min(0)
    .describe('what one run of synth or label may cost, in USD; 2 if absent')
    .optional(),
  prices: z
    .record(z.string(), price)
    .describe(
      'prices of models, in USD per million tokens, in addition to the built-in ones, which they override'
    )
    .optional(),
  languages: z
    .array(z.enum(languageNames))
    .min(1)
    .default([defaultLanguage])
    .describe('in which languages synth prints programs'),
  sandbox: z
    .enum(sandboxChoices)
    .default('auto')
    .describe('where programs run; auto: docker where an image is ready and the engine answers, else deno'),
  images: z
    .partialRecord(z.enum(languageNames), imageName)
    .describe('images that replace the built-in ones in setup')
    .optional(),
  runtime: runtimeName
    .describe('an alternative runtime of the container engine, such as runsc (gVisor)')
    .optional(),
  limits: limits.default(defaultLimits).describe('what a program may use; each limit is enforced'),
  tasks: z
    .record(
      z.string().regex(taskNamePattern, 'a task name has lower-case letters, digits, - and _'),
      z.strictObject({
        active: z.string().describe('the version that run, serve and export use').optional(),
        path: taskPath.describe('the folder of the task, inside the repository')
      })
    )
    .default({})
    .describe('the tasks by name')
})

export type Manifest = z.infer<typeof manifestSchema>
export type SandboxChoice = (typeof sandboxChoices)[number]
