import { Chalk, type ColorInfo, type ColorSupportLevel, supportsColor, supportsColorStderr } from 'chalk'

/** The colours and weights that screens may use; `visibleScreen` removes all others. */
type Colour = 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'yellow'

/** The colour level of a stream: none where it is no terminal or NO_COLOR is set, unless FORCE_COLOR overrides that. */
function levelOf(stream: NodeJS.WriteStream, able: ColorInfo): ColorSupportLevel {
  const { FORCE_COLOR, NO_COLOR } = process.env
  const isColoured = FORCE_COLOR !== undefined || (stream.isTTY && !NO_COLOR)
  return isColoured && able ? able.level : 0
}

const ofStdout = new Chalk({ level: levelOf(process.stdout, supportsColor) })
const ofStderr = new Chalk({ level: levelOf(process.stderr, supportsColorStderr) })

/** Paints a text for stdout. */
export function paint(colour: Colour, text: string): string {
  return ofStdout[colour](text)
}

/** Paints a text for stderr. */
export function paintError(colour: Colour, text: string): string {
  return ofStderr[colour](text)
}
