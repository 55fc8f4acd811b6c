import { z } from 'zod'
import type { LoopaiError } from '../../errors.js'
import { maskNames } from '../feedback/masks.js'
import { parseMax, parseMin } from '../gate/threshold-flags.js'
import { languageNames } from '../program/language.js'
import { schemaText, taskFormat } from '../project/formats.js'
import { splitBys } from '../rows/split/split.js'
import { notations } from '../rows/table/number-notation.js'
import { kinds } from './kinds.js'

export const metrics = ['accuracy', 'macro-f1', 'exact', 'mae'] as const

const share = z.number().min(0).max(1)
const typeNames = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'] as const

/** The part of JSON Schema that task.json may use: all of it is checked. */
const jsonSchema = z.strictObject({
  type: z.union([z.enum(typeNames), z.array(z.enum(typeNames))]).optional(),
  enum: z.array(z.json()).min(1).optional(),
  get properties() {
    return z.record(z.string(), jsonSchema).optional()
  },
  required: z.array(z.string()).optional(),
  get items() {
    return jsonSchema.optional()
  },
  description: z.string().optional()
})

const bounds = (description: string) =>
  z
    .record(z.string(), z.union([z.number(), z.string()]))
    .describe(description)
    .optional()

/** Names and values are those of the flags `--min` and `--max`. */
export const requirementsSchema = z
  .strictObject({
    min: bounds('accuracy, macro-f1, recall.<label>, r2: a number, or text such as "95%"'),
    max: bounds('p50, p95, p99 ("1ms"), size ("50kb"), mae (a number)'),
    drift: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'how far inputs and answers in use may drift from the rows, 0 to 1; what was kept on this machine'
      )
      .optional()
  })
  .superRefine(({ min = {}, max = {} }, { addIssue }) => {
    const check = (side: 'min' | 'max', name: string, parse: () => unknown) => {
      try {
        parse()
      } catch (error) {
        addIssue({ code: 'custom', path: [side, name], message: messageOf(error) })
      }
    }
    for (const [name, bound] of Object.entries(min)) check('min', name, () => parseMin(`${name}=${bound}`))
    for (const [name, bound] of Object.entries(max)) check('max', name, () => parseMax(`${name}=${bound}`))
  })

/** What is wrong with a bound, without the name of the flag, which was not used here. */
function messageOf(error: unknown): string {
  const { message, suggestions = [] } = error as LoopaiError
  const such = suggestions.length > 0 ? `; such as ${suggestions.join(', ')}` : ''
  return `${message.replace(/^--m(?:in|ax) .*?: /, '')}${such.replaceAll(/--m(?:in|ax) /g, '')}`
}

export const taskSchema = z.strictObject({
  $schema: z.string().describe(schemaText).optional(),
  format: z.literal(taskFormat).describe('the format of this file').optional(),
  description: z
    .string()
    .default('')
    .describe('what the program must do, in words: models and reviewers read it'),
  kind: z.enum(kinds).describe('what outputs are'),
  input: jsonSchema.describe('the JSON Schema of inputs'),
  output: jsonSchema.describe('the JSON Schema of outputs'),
  exclude: z
    .array(z.string())
    .min(1)
    .describe(
      'fields of rows that programs must not learn from: names and dates of rows, copies of the output'
    )
    .optional(),
  outputField: z
    .string()
    .min(1)
    .describe('the column of tables that is the output: rows that are added have it, and run writes it')
    .optional(),
  numbers: z
    .record(z.string(), z.enum(notations))
    .describe(
      'columns of tables whose numbers have commas: decimal ones (1.234,5), or those of thousands (1,234.5)'
    )
    .optional(),
  normalizeLabels: z
    .boolean()
    .describe('spellings of one label (case, spaces, a final dot) are one, also in rows that are added')
    .optional(),
  metric: z.enum(metrics).default('accuracy').describe('what candidates are compared by'),
  compare: z
    .strictObject({
      ignoreCase: z.boolean().default(false).describe('upper and lower case are the same'),
      tolerance: z.number().min(0).default(0).describe('how far a number may be off')
    })
    .default({ ignoreCase: false, tolerance: 0 })
    .describe('when an output counts as the expected one'),
  require: requirementsSchema.describe('what eval holds the active version to').optional(),
  margin: z
    .number()
    .min(0)
    .max(0.5)
    .default(0.01)
    .describe('how much worse a smaller version may be and still count as no worse'),
  languages: z
    .array(z.enum(languageNames))
    .min(1)
    .describe('in which languages synth prints programs, instead of those of loopai.json')
    .optional(),
  split: z
    .strictObject({
      by: z.enum(splitBys).describe('what tells in which split a row is'),
      seed: z.int().min(0).describe('another seed deals rows otherwise'),
      shares: z
        .tuple([share, share, share])
        .refine(shares => Math.abs(shares[0] + shares[1] + shares[2] - 1) < 1e-9, 'shares must add up to 1')
        .describe('of train, validation and test'),
      round: z.int().min(1).describe('how often resplit has split the rows again').optional()
    })
    .describe('how rows are split; written by init and resplit, not to be edited'),
  minSupport: z
    .int()
    .min(1)
    .default(2)
    .describe('nothing that fewer training rows contain is printed into a program'),
  record: z
    .union([
      share,
      z.strictObject({
        share: share.describe('the share that is kept as a uniform sample'),
        uncertainPerDay: z
          .int()
          .min(0)
          .describe('how many more a day, half of them the least like the rows; 200 if absent')
          .optional(),
        days: z.int().min(1).describe('older ones go; 90 if absent').optional(),
        megabytes: z.number().min(1).describe('beyond that the oldest go; 200 if absent').optional()
      })
    ])
    .describe('the share of executions that run and serve keep on this machine, for review; default 0')
    .optional(),
  redact: z
    .strictObject({
      fields: z
        .array(z.string().min(1))
        .describe('left out, at any depth; a.b: the field b of the object a')
        .optional(),
      masks: z.array(z.enum(maskNames)).describe('masked in every text; all if absent').optional(),
      patterns: z
        .record(z.string().min(1).max(40), z.string().min(1).max(1000))
        .describe('masks of your own, by name, in the syntax of RE2')
        .optional()
    })
    .describe('what is left out or masked in executions before they are written; {}: all masks')
    .optional()
})

export type JsonSchema = z.infer<typeof jsonSchema>

/** A type as JSON Schema names it. */
export type SchemaType = Extract<NonNullable<JsonSchema['type']>, string>
export type { Kind } from './kinds.js'
export type Metric = (typeof metrics)[number]
export type Requirements = z.infer<typeof requirementsSchema>
export type Task = z.infer<typeof taskSchema>
