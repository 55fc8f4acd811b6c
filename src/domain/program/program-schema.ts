import { z } from 'zod'
import { programFormat } from '../project/formats.js'
import { fileNameProblem } from '../project/project-path.js'
import { splitNames } from '../rows/split/split.js'
import { languageNames } from './language.js'
import { readingsNames } from './readings.js'

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const count = z.int().min(0)
const fileName = z.string().refine(name => fileNameProblem(name) === undefined, 'not the name of a file')
const interval = z.tuple([z.number(), z.number()])

/** program.json: immutable, so it holds no clock, no machine and no duration. */
export const programSchema = z.strictObject({
  format: z.literal(programFormat).describe('the format of this file').optional(),
  entry: fileName.describe('the file that has run'),
  family: z.string().describe('the kind of program, such as rules or linear'),
  language: z.enum(languageNames),
  files: z.record(fileName, sha256).describe('sha256 of each file over its text with LF line ends'),
  generator: z
    .strictObject({
      name: z.string(),
      version: z.string(),
      seed: count.optional(),
      model: z.string().optional(),
      promptHash: z.string().optional(),
      run: z.string().optional()
    })
    .describe('who made it'),
  parents: z.array(z.string()).describe('the versions that it improves on'),
  seen: z
    .strictObject({
      splits: z.array(z.enum(splitNames)),
      rows: count,
      data: sha256,
      round: z
        .int()
        .min(1)
        .describe('how often the rows had been split again by then; absent: never')
        .optional()
    })
    .describe('which rows it was made from: it is never scored on them'),
  settings: z.string().describe('what cross-validation chose, for information').optional(),
  /**
   * Cross-validated accuracy (for numbers also the mean absolute error) on the rows seen; not a held-out figure, and
   * labeled as such. With 95 % intervals and the effective number of rows where it is the evidence; elsewhere it
   * only chose settings.
   */
  crossValidated: z
    .strictObject({
      accuracy: z.number(),
      mae: z.number().min(0).optional(),
      rows: count,
      folds: count,
      effectiveRows: z.number().min(0).optional(),
      interval: interval.optional(),
      maeInterval: interval.optional(),
      /** The leads of the best answer at which given shares of the rows are right; lead 0: all rows. */
      leads: z
        .array(z.strictObject({ right: z.number(), lead: z.number().min(0), answered: z.number() }))
        .optional()
    })
    .describe('its figures by cross-validation: each row answered by a program learned without it')
    .optional(),
  /**
   * Of a program that a model wrote: how many it gets right of the training rows that no request had shown by then, and
   * which these are (hashed in the order of the file). Counts over them steered the search, and it is the best of so
   * many (`among`): not a held-out figure.
   */
  unseen: z
    .strictObject({
      rows: count,
      among: z.int().min(1),
      effectiveRows: z.number().min(0),
      right: count,
      mae: z.number().min(0).optional(),
      data: sha256
    })
    .describe('how many training rows it gets right that its model had not seen')
    .optional(),
  readings: z
    .enum(readingsNames)
    .describe(
      'whether other programs that fit its few rows as well answer otherwise: one (none that was found), open or guess'
    )
    .optional(),
  selectedAs: z
    .string()
    .describe(
      'its twin, made from training rows alone with the same settings: validation figures and the gate use it'
    )
    .optional(),
  translates: z
    .string()
    .describe('the version in the first language with the same model; the two give the same answers')
    .optional(),
  recommended: z
    .boolean()
    .describe('whether synth chose it among its candidates; the only member that may be added later')
    .optional(),
  tokens: z
    .strictObject({ input: count, cached: count, output: count })
    .describe('what a model was asked and answered for it'),
  usd: z.number().min(0).describe('what that cost')
})

export type ProgramManifest = z.infer<typeof programSchema>
