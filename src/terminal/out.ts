import { visibleJson, visibleScreen, visibleText } from '../domain/text/visible.js'

// All output passes through this file: nothing else writes to stdout or stderr (except ink, through the Text component
// of src/ui), so that no data reaches a terminal unsanitised.

/** Prints a screen to stdout, with our colours. */
export function printScreen(text: string): void {
  process.stdout.write(visibleScreen(text))
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

/** Prints lines to stderr, or to another stream for people. */
export function tell(lines: readonly string[], stream: NodeJS.WritableStream = process.stderr): void {
  stream.write(visibleScreen(lines.map(line => `${line}\n`).join('')))
}

/** The printed form of a document, with a newline at the end. */
export function documentText(document: unknown): string {
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`
}

/** A document as a single line, without a newline. */
export function jsonLine(document: unknown): string {
  return visibleJson(JSON.stringify(document))
}
