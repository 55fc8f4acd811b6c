import type { CellValue, SheetData } from 'read-excel-file/universal'
import type { Json, JsonObject } from '../../../domain/json.js'
import { listed } from '../../../domain/text/wording.js'
import { LoopaiError } from '../../../errors.js'
import { columnNames } from '../table-header.js'
import { lineAfterTitle } from '../table-title.js'
import { rowLines } from './row-lines.js'
import { otherArchive, unreadable } from './unreadable.js'
import { type ZipEntry, zipContent } from './zip-content.js'

/** A sheet of a million rows has some hundred MB of XML. */
const mostUnpacked = 2 ** 30
/** Tables shrink to a tenth or a fiftieth; only what was made to fill memories goes beyond. */
const mostExpansion = 300
const harmlessBytes = 2 ** 27
const lookedRows = 20

/**
 * A sheet of an Excel file as JSON Lines, whose line numbers are those of the sheet: numbers and booleans as they are,
 * dates as ISO texts; columns that have texts too are texts; empty cells are left out. Throws where the file is no such
 * spreadsheet, or unpacks to more than memory should hold, before anything is unpacked.
 */
export async function* xlsxLines(
  name: string,
  file: Buffer,
  { sheet, say }: { sheet?: string; say: (message: string) => void }
): AsyncGenerator<Buffer> {
  checkContent(name, file, zipContent(file))
  const rows = await cellsOf(name, file, sheet)
  const header = headerRow(rows, name)
  if (header > 0) say(`${name}: what stands before row ${header + 1} is taken for a title and left out`)
  yield* rowLines(objectsOf(rows, header, name))
}

function checkContent(name: string, file: Buffer, entries: ZipEntry[] | undefined): void {
  if (entries === undefined) throw unreadable(name, 'the spreadsheet is cut short or damaged')
  if (!entries.some(entry => entry.name === 'xl/workbook.xml')) throw otherArchive(name, entries)
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  if (bytes > mostUnpacked || (bytes > harmlessBytes && bytes > mostExpansion * file.length)) {
    throw new LoopaiError(
      'too-large',
      `${name} unpacks to ${Math.ceil(bytes / 2 ** 20)} MB: too much to be read.`,
      {
        suggestions: ['save the sheet as CSV, which is read in pieces']
      }
    )
  }
}

async function cellsOf(name: string, file: Buffer, sheet: string | undefined) {
  const { readSheet, SheetNotFoundError } = await import('read-excel-file/universal')
  const bytes = Uint8Array.from(file).buffer
  try {
    return await readSheet(bytes, sheet, { trim: false })
  } catch (error) {
    if (error instanceof SheetNotFoundError) {
      const { default: readSheets } = await import('read-excel-file/universal')
      const names = (await readSheets(bytes)).map(found => found.sheet)
      throw new LoopaiError('usage', `${name} has no sheet "${sheet}". Sheets: ${listed(names, 20)}.`)
    }
    throw unreadable(name, `the spreadsheet cannot be read: ${(error as Error).message}`, error)
  }
}

/** The index of the row with the column names: the first, or the one after a title. */
function headerRow(rows: SheetData, name: string): number {
  const lines = rows
    .slice(0, lookedRows)
    .map(row => row.map(cell => (cell === null ? '' : String(cell).replace(/["\s]+/g, ' '))).join('\t'))
  const first = lines.findIndex(line => line.trim() !== '')
  return Math.max(first, lineAfterTitle(lines, '\t', name, 1))
}

function* objectsOf(rows: SheetData, header: number, name: string): Generator<JsonObject | undefined> {
  const body = rows.slice(header + 1)
  const cells = rows[header] ?? []
  const used = cells.map((cell, at) => cell !== null || body.some(row => row[at] !== null))
  const names = columnNames(
    cells.map(cell => (cell === null ? '' : String(cell))),
    name,
    header + 1
  )
  const asText = names.map((_, at) => body.some(row => typeof row[at] === 'string'))
  for (let at = 0; at <= header; at++) yield undefined
  for (const row of body) {
    const fields: [string, Json][] = []
    names.forEach((column, at) => {
      const cell = row[at]
      if (used[at] && cell !== null && cell !== undefined) fields.push([column, jsonOfCell(cell, asText[at])])
    })
    yield fields.length > 0 ? Object.fromEntries(fields) : undefined
  }
}

function jsonOfCell(cell: NonNullable<CellValue>, asText: boolean): Json {
  if (cell instanceof Date) return isoDate(cell)
  return asText || typeof cell === 'string' ? String(cell) : (cell as number | boolean)
}

/** A date as text: spreadsheets know no time zone, and midnight is the day itself. */
function isoDate(date: Date): string {
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace(/(?:\.000)?Z$/, '')
}
