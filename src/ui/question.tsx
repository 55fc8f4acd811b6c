import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { InitAnswers } from '../loop/init/init-answers.js'
import { fitted } from '../terminal/cells.js'
import { Text } from './text.js'
import { bold, dim } from './theme.js'

interface Props {
  title: string
  /** Keys in addition to Enter and Esc. */
  keys?: string
  children: ReactNode
}

/** A question, with its input element and a line that explains the keys. */
export function Question({ title, keys, children }: Props) {
  return (
    <Box flexDirection="column">
      <Box marginLeft={2}>
        <Text>{bold(title)}</Text>
      </Box>
      {children}
      <Box marginTop={1} marginLeft={2}>
        <Text>{dim(`${keys ? `${keys}, ` : ''}Enter to go on, Esc to cancel`)}</Text>
      </Box>
    </Box>
  )
}

/** The previous answers. */
export function Answered({ known }: { known: Partial<InitAnswers> }) {
  const source =
    known.source && ('file' in known.source ? known.source.file : `template ${known.source.template}`)
  const lines = [
    ['Examples', source],
    ['Output', known.outputField],
    ['Task', known.task]
  ].filter(([, answer]) => answer !== undefined)
  if (lines.length === 0) return null
  return (
    <Box flexDirection="column" marginBottom={1}>
      {lines.map(([name = '', answer = '']) => (
        <Text key={name} wrap="truncate-end">{`  ${dim(name.padEnd(8))}  ${fitted(answer, 200)}`}</Text>
      ))}
    </Box>
  )
}
