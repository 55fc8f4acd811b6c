import { z } from 'zod'
import { programFormat } from '../project/formats.js'
import { fileNameProblem } from '../project/project-path.js'
import { splitNames } from '../rows/split/split.js'
import { languageNames } from './language.js'

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const count = z.int().min(0)
const fileName = z.string().refine(name => fileNameProblem(name) === undefined, 'not the name of a file')
const interval = z.tuple([z.number(), z.number()])

/** program.json: immutable, so it holds no clock, no machine and no duration. */
export const programSchema = z.strictObject({
  format: z.literal(programFormat).optional(),
  entry: fileName,
  family: z.string(),
  language: z.enum(languageNames),
  /** sha256 of each file over its text with LF line ends. */
  files: z.record(fileName, sha256),
  generator: z.strictObject({
    name: z.string(),
    version: z.string(),
    seed: count.optional(),
    model: z.string().optional(),
    promptHash: z.string().optional(),
    run: z.string().optional()
  }),
  parents: z.array(z.string()),
  /** Which rows the program was made from: it is never scored on them. */
  seen: z.strictObject({
    splits: z.array(z.enum(splitNames)),
    rows: count,
    data: sha256,
    /** How often the rows had been split again by then; absent: never. */
    round: z.int().min(1).optional()
  }),
  /** The settings that cross-validation chose, for information. */
  settings: z.string().optional(),
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
    .optional(),
  /** The version made from training rows alone with the same settings: validation figures and the gate use it. */
  selectedAs: z.string().optional(),
  /** The version in the first language with the same model; the two give the same answers. */
  translates: z.string().optional(),
  /**
   * Whether synth chose this version among its candidates; the only member that may be added to an existing version.
   */
  recommended: z.boolean().optional(),
  tokens: z.strictObject({ input: count, cached: count, output: count }),
  usd: z.number().min(0)
})

export type ProgramManifest = z.infer<typeof programSchema>
