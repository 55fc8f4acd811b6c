import { Box } from 'ink'
import { useRef, useState } from 'react'
import { displayWidth, fitted, padded } from '../terminal/cells.js'
import { oneLine } from '../terminal/snippet.js'
import { wordLines } from '../terminal/words.js'
import { useKeys } from './keyboard.js'
import { Text } from './text.js'
import { accent, dim } from './theme.js'

interface Option {
  label: string
  hint?: string
}

interface Props {
  options: readonly Option[]
  /** Index of the initially marked option. */
  initial?: number
  /** Lines for options; those that find no room scroll. */
  height: number
  /** Columns of the terminal. */
  width: number
  choose(index: number): void
}

/** A choice among several options, with the arrow keys and Enter. Hints are whole where there are lines for all of them. */
export function Select({ options, initial = 0, height, width, choose }: Props) {
  const [marked, mark] = useState(initial)
  // A ref, because several keys may arrive before the next drawing.
  const latest = useRef(initial)

  useKeys((_, key) => {
    const last = options.length - 1
    const at = latest.current
    let next = at
    if (key.upArrow) next = at === 0 ? last : at - 1
    else if (key.downArrow) next = at === last ? 0 : at + 1
    else if (key.home || key.pageUp) next = 0
    else if (key.end || key.pageDown) next = last
    else if (key.return) return choose(at)
    latest.current = next
    mark(next)
  })

  const size = Math.min(options.length, Math.max(1, height))
  const start = Math.min(Math.max(0, marked - Math.floor(size / 2)), options.length - size)
  const columns = columnsOf(options, width)
  const hints = options.map(({ hint = '' }) => wordLines(oneLine(hint), columns.hint, displayWidth))
  const isWhole = hints.reduce((lines, hint) => lines + hint.length, 0) <= height
  return (
    <Box flexDirection="column">
      {options.slice(start, start + size).map((option, offset) => (
        <Line
          key={option.label}
          label={padded(fitted(option.label, columns.label), columns.label)}
          hint={isWhole ? hints[start + offset] : [fitted(option.hint ?? '', columns.hint)]}
          marked={start + offset === marked}
        />
      ))}
      {size < options.length && <Text>{dim(`    ${marked + 1} of ${options.length}`)}</Text>}
    </Box>
  )
}

/** The columns for labels, and for hints beside them. */
function columnsOf(options: readonly Option[], width: number): { label: number; hint: number } {
  const room = width - 6
  const widest = Math.max(...options.map(({ label }) => displayWidth(label)))
  const isAlone = options.every(({ hint }) => hint === undefined)
  const label = Math.min(widest, isAlone ? room : Math.floor(room / 2))
  return { label, hint: room - label - 2 }
}

function Line({ label, hint, marked }: { label: string; hint: readonly string[]; marked: boolean }) {
  return (
    <Box>
      <Box flexShrink={0}>
        <Text>{marked ? `  ${accent('›')} ${accent(label)}  ` : `    ${label}  `}</Text>
      </Box>
      <Text>{hint.map(dim).join('\n')}</Text>
    </Box>
  )
}
