import { Box } from 'ink'
import { riskLine, type TrustQuestion } from '../domain/project/risky-settings.js'
import { asking } from './asking.js'
import { Keyboard } from './keyboard.js'
import { Question } from './question.js'
import { Select } from './select.js'
import { Wrapped } from './wrapped.js'

interface Props extends TrustQuestion {
  /** Columns of the terminal. */
  width: number
  done(accepted: boolean): void
  cancel(): void
}

const options = [
  { label: 'No', hint: 'nothing is done' },
  { label: 'Yes', hint: 'it is remembered for this folder until they change' }
]

/** Names the settings and what each does, and asks whether they are accepted. */
export function TrustView({ risks, changed, width, done, cancel }: Props) {
  const title = changed
    ? 'loopai.json has changed since you accepted its settings. Accept them as they are now?'
    : 'loopai.json has settings that you have not accepted yet. Accept them?'
  return (
    <Keyboard cancel={cancel}>
      <Question title={title} keys="↑ ↓ to move" width={width}>
        <Box flexDirection="column" marginLeft={4} marginY={1}>
          {risks.map(risk => (
            <Wrapped key={risk.name} text={riskLine(risk)} width={width - 6} />
          ))}
        </Box>
        <Select
          options={options}
          height={2 * options.length}
          width={width}
          choose={index => done(index === 1)}
        />
      </Question>
    </Keyboard>
  )
}

/**
 * Asks on stderr whether settings are accepted; stdin must be a terminal. Rejects with `interruption()` where the
 * person presses Esc or Ctrl-C, or the signal aborts. The terminal is left as it was.
 */
export function askTrust(
  question: TrustQuestion,
  signal: AbortSignal,
  streams: Pick<NodeJS.Process, 'stdin' | 'stderr'> = process
): Promise<boolean> {
  return asking<boolean>(signal, streams, (done, cancel) => width => (
    <TrustView {...question} width={width} done={done} cancel={cancel} />
  ))
}
