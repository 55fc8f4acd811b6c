import { visibleJson, visibleScreen, visibleText } from '../domain/text/visible.js'

// The ways out: nothing else writes to stdout or stderr (but ink, through the Text of src/ui), so that no text of
// data gets past the cleaner.

/** A screen to stdout, in our colours. */
export function printScreen(text: string): void {
  process.stdout.write(visibleScreen(text))
}

/** A document to stdout. */
export function printJson(document: unknown): void {
  process.stdout.write(documentText(document))
}

/** What was asked for byte for byte, to stdout: only a terminal is shown what it is. False where stdout is to be waited for. */
export function printAsIs(text: string): boolean {
  return process.stdout.write(process.stdout.isTTY ? visibleText(text) : text)
}

/** Lines to stderr, or to another stream for people. */
export function tell(lines: readonly string[], stream: NodeJS.WritableStream = process.stderr): void {
  stream.write(visibleScreen(lines.map(line => `${line}\n`).join('')))
}

/** A document as it is printed, with a newline at the end. */
export function documentText(document: unknown): string {
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`
}

/** The same in one line, without a newline. */
export function jsonLine(document: unknown): string {
  return visibleJson(JSON.stringify(document))
}
