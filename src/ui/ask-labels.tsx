import { listed } from '../domain/text/wording.js'
import { fitted } from '../terminal/cells.js'
import { asking } from './asking.js'
import { Keyboard } from './keyboard.js'
import { Question } from './question.js'
import { Select } from './select.js'

interface Props {
  groups: readonly string[][]
  /** Called with whether they are to be made one. */
  done(merge: boolean): void
  cancel(): void
}

const options = [
  { label: 'Yes', hint: 'each becomes the spelling that most rows have' },
  { label: 'No', hint: 'each stays a label of its own' }
]

const mostShown = 3
const widestLabel = 20

/** Asks whether spellings of one label are to be made one. */
export function LabelQuestion({ groups, done, cancel }: Props) {
  const shown = groups.map(group =>
    listed(
      group.map(label => fitted(`"${label}"`, widestLabel)),
      mostShown,
      ' / '
    )
  )
  const title = `Labels look like spellings of one answer: ${listed(shown, mostShown, '; ')}. Make them one?`
  return (
    <Keyboard cancel={cancel}>
      <Question title={title} keys="↑ ↓ to move">
        <Select options={options} height={options.length} choose={index => done(index === 0)} />
      </Question>
    </Keyboard>
  )
}

/**
 * Asks on stderr whether spellings of one label are to be made one; stdin must be a terminal. Rejects with
 * `interruption()` where the person presses Esc or Ctrl-C, or the signal aborts. The terminal is left as it was.
 */
export function askLabels(
  groups: readonly string[][],
  signal: AbortSignal,
  streams: Pick<NodeJS.Process, 'stdin' | 'stderr'> = process
): Promise<boolean> {
  return asking<boolean>(signal, streams, (done, cancel) => () => (
    <LabelQuestion groups={groups} done={done} cancel={cancel} />
  ))
}
