import { Chalk, type ColorInfo, type ColorSupportLevel, supportsColor, supportsColorStderr } from 'chalk'

/** The colours and weights of screens: `visibleScreen` lets no others through. */
type Colour = 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'yellow'

/** What a stream wants: no colour where it is no terminal or NO_COLOR is set, unless FORCE_COLOR says otherwise. */
function levelOf(stream: NodeJS.WriteStream, able: ColorInfo): ColorSupportLevel {
  const { FORCE_COLOR, NO_COLOR } = process.env
  const wanted = FORCE_COLOR !== undefined || (stream.isTTY && !NO_COLOR)
  return wanted && able ? able.level : 0
}

const ofStdout = new Chalk({ level: levelOf(process.stdout, supportsColor) })
const ofStderr = new Chalk({ level: levelOf(process.stderr, supportsColorStderr) })

/** Colour for stdout. */
export function paint(colour: Colour, text: string): string {
  return ofStdout[colour](text)
}

/** Colour for stderr. */
export function paintError(colour: Colour, text: string): string {
  return ofStderr[colour](text)
}
