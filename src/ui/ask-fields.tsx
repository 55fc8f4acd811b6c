import { useState } from 'react'
import type { TellingField } from '../domain/rows/columns/settle-inputs.js'
import { fitted } from '../terminal/cells.js'
import { asking } from './asking.js'
import { Keyboard } from './keyboard.js'
import { Question } from './question.js'
import { Select } from './select.js'

interface Props {
  fields: readonly TellingField[]
  /** Called with the fields that are no input. */
  done(excluded: string[]): void
  cancel(): void
}

const options = [
  { label: 'Yes', hint: 'it stays an input' },
  { label: 'No', hint: 'it is left out: where the program runs, it would not be there' }
]

/** Asks, for each field that alone predicts the output, whether it is known when the program runs. */
export function FieldQuestions({ fields, done, cancel }: Props) {
  const [excluded, exclude] = useState<string[]>([])
  const [at, moveTo] = useState(0)
  const { field, share } = fields[at]
  const choose = (index: number) => {
    const all = index === 0 ? excluded : [...excluded, field]
    if (at + 1 === fields.length) return done(all)
    exclude(all)
    moveTo(at + 1)
  }
  const title =
    `"${fitted(field, 40)}" alone predicts the output (${Math.floor(100 * share)} %). ` +
    'Is it known before the answer is?'
  return (
    <Keyboard cancel={cancel}>
      <Question key={field} title={title} keys="↑ ↓ to move">
        <Select options={options} height={options.length} choose={choose} />
      </Question>
    </Keyboard>
  )
}

/**
 * Asks on stderr which fields are no input; stdin must be a terminal. Rejects with `interruption()` where the
 * person presses Esc or Ctrl-C, or the signal aborts. The terminal is left as it was.
 */
export function askFields(
  fields: readonly TellingField[],
  signal: AbortSignal,
  streams: Pick<NodeJS.Process, 'stdin' | 'stderr'> = process
): Promise<string[]> {
  return asking<string[]>(signal, streams, (done, cancel) => () => (
    <FieldQuestions fields={fields} done={done} cancel={cancel} />
  ))
}
