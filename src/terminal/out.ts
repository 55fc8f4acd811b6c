import { visibleJson, visibleScreen, visibleText } from '../domain/text/visible.js'
import { fitScreen } from './fit-screen.js'
import { isolated } from './isolate.js'
import { narrowWidths, widthOfStream, widthsFor } from './widths.js'

// All output passes through this file: nothing else writes to stdout or stderr (except ink, through the Text component
// of src/ui), so that no data reaches a terminal unsanitised.

/** Prints a screen to stdout, with our colours; to a terminal in lines that fit. */
export function printScreen(text: string): Promise<void> {
  return writeScreen(text, process.stdout)
}

/** Prints lines to stderr, or to another stream for people, in the same way. */
export function tell(
  lines: readonly string[],
  stream: NodeJS.WritableStream = process.stderr
): Promise<void> {
  return writeScreen(lines.map(line => `${line}\n`).join(''), stream)
}

let last: Promise<void> = Promise.resolve()
let waiting = 0

/** At once where nothing has to be loaded to measure the text, and otherwise in the order of the calls. */
function writeScreen(text: string, stream: NodeJS.WritableStream): Promise<void> {
  const screen = visibleScreen(text)
  const width = widthOfStream(stream)
  if (width === Number.POSITIVE_INFINITY) {
    stream.write(screen)
    return last
  }
  const known = narrowWidths([screen])
  if (known !== undefined && waiting === 0) {
    stream.write(fitScreen(screen, width, known))
    return last
  }
  waiting++
  last = last.then(async () => {
    const widthOf = known ?? (await widthsFor([screen]))
    stream.write(isolated(fitScreen(screen, width, widthOf)))
    waiting--
  })
  return last
}

/** Prints a JSON document to stdout. */
export function printJson(document: unknown): void {
  process.stdout.write(documentText(document))
}

/**
 * Prints to stdout byte for byte; only for a terminal are control characters made visible. Returns false where stdout
 * must drain first.
 */
export function printAsIs(text: string): boolean {
  return process.stdout.write(process.stdout.isTTY ? visibleText(text) : text)
}

/** The printed form of a document, with a newline at the end. */
export function documentText(document: unknown): string {
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`
}

/** Writes a document as one line to stderr, for machines. */
export function tellJson(document: unknown): void {
  process.stderr.write(`${jsonLine(document)}\n`)
}

/** A document as a single line, without a newline. */
export function jsonLine(document: unknown): string {
  return visibleJson(JSON.stringify(document))
}
