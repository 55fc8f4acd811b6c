import { Box } from 'ink'
import type { ReactNode } from 'react'
import { Text } from './text.js'
import { bold, dim } from './theme.js'
import { Wrapped } from './wrapped.js'

interface Props {
  title: string
  /** Keys in addition to Enter and Esc. */
  keys?: string
  /** Whether Esc goes back to the question before; else it cancels. */
  back?: boolean
  /** Columns of the terminal. */
  width: number
  children: ReactNode
}

/** A question, with its input element and a line that explains the keys. */
export function Question({ title, keys, back, width, children }: Props) {
  return (
    <Box flexDirection="column">
      <Box marginLeft={2}>
        <Wrapped text={title} width={width - 4} paint={bold} />
      </Box>
      {children}
      <Box marginTop={1} marginLeft={2}>
        <Text>{dim(`${keys ? `${keys}, ` : ''}Enter to go on, Esc to ${back ? 'go back' : 'cancel'}`)}</Text>
      </Box>
    </Box>
  )
}
