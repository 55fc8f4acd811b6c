import { displayWidth } from '../terminal/cells.js'
import { wordLines } from '../terminal/words.js'
import { Text } from './text.js'

interface Props {
  text: string
  /** The columns that it may take. */
  width: number
  paint?: (text: string) => string
}

/** A text whose lines end between words; commands, paths and what stands in quotes stay whole. */
export function Wrapped({ text, width, paint = line => line }: Props) {
  return <Text>{wordLines(text, width, displayWidth).map(paint).join('\n')}</Text>
}
