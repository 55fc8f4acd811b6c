import { Box } from 'ink'
import { useRef, useState } from 'react'
import { displayWidth, fitted, padded } from '../terminal/cells.js'
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
  /** The number of options shown at once; the others scroll. */
  height: number
  choose(index: number): void
}

const longestLabel = 28

/** A choice among several options, with the arrow keys and Enter. */
export function Select({ options, initial = 0, height, choose }: Props) {
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
  const labelWidth = Math.min(longestLabel, Math.max(...options.map(option => displayWidth(option.label))))
  return (
    <Box flexDirection="column">
      {options.slice(start, start + size).map((option, offset) => (
        <Line key={option.label} option={option} labelWidth={labelWidth} marked={start + offset === marked} />
      ))}
      {size < options.length && <Text>{dim(`    ${marked + 1} of ${options.length}`)}</Text>}
    </Box>
  )
}

function Line({ option, labelWidth, marked }: { option: Option; labelWidth: number; marked: boolean }) {
  const label = padded(fitted(option.label, labelWidth), labelWidth)
  const hint = option.hint ? `  ${dim(fitted(option.hint, 200))}` : ''
  return (
    <Text wrap="truncate-end">
      {marked ? `  ${accent('›')} ${accent(label)}${hint}` : `    ${label}${hint}`}
    </Text>
  )
}
