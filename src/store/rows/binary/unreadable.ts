import { LoopaiError } from '../../../errors.js'
import type { ZipEntry } from './zip-content.js'

export function unreadable(name: string, why: string, cause?: unknown): LoopaiError {
  return new LoopaiError('bad-file', `${name}: ${why}.`, {
    cause,
    suggestions: ['fetch or copy it again, or save it as CSV']
  })
}

/** What a ZIP archive is that is no Excel file. */
export function otherArchive(name: string, entries: readonly ZipEntry[]): LoopaiError {
  const has = (start: string) => entries.some(entry => entry.name.startsWith(start))
  if (has('xl/workbook.bin')) return otherFile(name, 'a binary Excel file (.xlsb)', 'save it as .xlsx or CSV')
  if (has('word/')) return otherFile(name, 'a Word document', 'save its table as CSV')
  if (has('mimetype') && has('content.xml')) {
    return otherFile(name, 'an OpenDocument file', 'save it as .xlsx or CSV')
  }
  return otherFile(name, 'an archive', `unpack it: unzip ${name}`)
}

/** What a file in the container of old Office programs is: an .xls, or an .xlsx behind a password. */
export function oldOffice(name: string, file: Buffer): LoopaiError {
  return file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? otherFile(name, 'encrypted', 'save it without a password')
    : otherFile(name, 'an old Excel file (.xls)', 'save it as .xlsx or CSV')
}

export function otherFile(name: string, what: string, suggestion: string): LoopaiError {
  return new LoopaiError('unknown-format', `${name} is ${what}, not rows of text.`, {
    suggestions: [suggestion]
  })
}
