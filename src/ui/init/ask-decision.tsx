import { useState } from 'react'
import type { InitDecision, InitQuestion } from '../../loop/init/init-questions.js'
import type { SkippedRow } from '../../loop/rows/bad-rows.js'
import { asking } from '../asking.js'
import { Keyboard } from '../keyboard.js'
import { Question } from '../question.js'
import { Select } from '../select.js'
import { choicesFor } from './decision-choices.js'

interface Props {
  question: InitQuestion
  /** Called where Esc leads to the question before; without it, Esc cancels. */
  back?: () => void
  /** Lines of the terminal. */
  height: number
  /** Columns of the terminal. */
  width: number
  done(decision: InitDecision): void
  cancel(): void
}

/** The number of lines around a list of rows. */
const frameLines = 8

/** Asks what to do about something that was found in rows. */
export function DecisionQuestion({ question, back, height, width, done, cancel }: Props) {
  const [lists, list] = useState(false)
  const { title, choices } = choicesFor(question)
  const rows = lists && question.type === 'bad-rows' ? question.bad : undefined
  const close = () => list(false)
  const choose = (index: number) => {
    const { decision } = choices[index]
    return decision ? done(decision) : list(true)
  }
  return (
    <Keyboard cancel={cancel} back={rows ? close : back}>
      {rows ? (
        <BadRows bad={rows} height={height - frameLines} width={width} close={close} />
      ) : (
        <Question title={title} keys="↑ ↓ to move" back={back !== undefined} width={width}>
          <Select
            options={choices}
            height={Math.max(choices.length, height - frameLines)}
            width={width}
            choose={choose}
          />
        </Question>
      )}
    </Keyboard>
  )
}

interface BadRowsProps {
  bad: readonly SkippedRow[]
  height: number
  width: number
  close(): void
}

function BadRows({ bad, height, width, close }: BadRowsProps) {
  const several = new Set(bad.map(({ file }) => file)).size > 1
  const options = bad.map(({ file, line, message }) => ({
    label: several ? `${file}:${line}` : `line ${line}`,
    hint: message
  }))
  return (
    <Question title="What is wrong with these rows:" keys="↑ ↓ to move" back width={width}>
      <Select options={options} height={height} width={width} choose={close} />
    </Question>
  )
}

/**
 * Asks on stderr what is to be done; stdin must be a terminal. Resolves to `back` at Esc where `mayReturn`. Rejects with
 * `interruption()` where the person presses Ctrl-C, or else Esc, or the signal aborts. The terminal is left as it was.
 */
export function askDecision(
  question: InitQuestion,
  mayReturn: boolean,
  signal: AbortSignal,
  streams: Pick<NodeJS.Process, 'stdin' | 'stderr'> = process
): Promise<InitDecision | 'back'> {
  return asking<InitDecision | 'back'>(signal, streams, (done, cancel) => (width, height) => (
    <DecisionQuestion
      question={question}
      back={mayReturn ? () => done('back') : undefined}
      height={height}
      width={width}
      done={done}
      cancel={cancel}
    />
  ))
}
