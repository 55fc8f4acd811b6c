import type { Example } from '../../domain/rows/example.js'
import type { Likeness } from '../../domain/rows/likeness/likeness.js'
import { chooseSplit } from '../../domain/rows/split/choose-split.js'
import { inferSchema } from '../../domain/task/infer-schema.js'
import { defaultMetric } from '../../domain/task/kind/fit-to-kind.js'
import { inferKind, outputSchema, sortLabels } from '../../domain/task/kind/infer-kind.js'
import type { Task } from '../../domain/task/task.js'

/** With fewer rows than this, a program may use what occurs in a single row only (`minSupport` 1). */
const manyRows = 500

/**
 * Infers the task from its rows, the kind without test rows. Given settings are kept, and the labels in the output's
 * enum are extended by those of the rows.
 */
export function inferTask(
  examples: Example[],
  likeness: Likeness,
  { settled, description }: { settled?: Partial<Task>; description?: string }
): Task {
  const learnable = examples.filter(({ split }) => split !== 'test')
  const outputs = examples.map(({ output }) => output)
  const kind = settled?.kind ?? inferKind(learnable.length > 0 ? learnable : examples)
  const labels = kind === 'classification' || kind === 'boolean'
  const officialTest = examples.some(({ split }) => split === 'test')
  const inferred: Task = {
    description: '',
    kind,
    input: inferSchema(examples.map(({ input }) => input)),
    output: outputSchema(kind, outputs),
    metric: defaultMetric(kind),
    compare: { ignoreCase: false, tolerance: 0 },
    margin: 0.01,
    split: settled?.split ?? chooseSplit(examples, likeness, { officialTest, labels }),
    minSupport: examples.length < manyRows ? 1 : 2
  }
  const task = { ...inferred, ...settled, description: description ?? settled?.description ?? '' }
  return task.output.enum
    ? {
        ...task,
        output: { ...task.output, enum: sortLabels([...(task.output.enum as typeof outputs), ...outputs]) }
      }
    : task
}
