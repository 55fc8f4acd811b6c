import type { Json } from '../../json.js'

/** How a table with answers is written; `lines`: nothing but the answers. */
export const outputFormats = ['csv', 'tsv', 'jsonl', 'lines'] as const

export type OutputFormat = (typeof outputFormats)[number]

/** The text of a row before and after its answer, without the line end. */
export interface AroundAnswer {
  before: string
  after: string
}

/** A row as it is written: its values by the names of their columns. */
export interface NamedValues {
  names: readonly string[]
  values: readonly (Json | undefined)[]
}

export interface TableTextOptions {
  format: OutputFormat
  /** The column that answers are written to: at its place where the table has it, else the last. */
  field: string
  /** The columns of CSV and TSV, in their order. */
  columns: readonly string[]
  /** The character between cells of CSV. */
  delimiter?: string
  /** Whether `lines` are texts without quotes. */
  raw?: boolean
}

/** Writes rows with their answers as CSV (RFC 4180, quotes where they are needed), TSV, JSON Lines or plain lines. */
export class TableText {
  readonly format: OutputFormat
  /** The character between cells; undefined where there are none. */
  readonly delimiter: string | undefined
  private readonly field: string
  private readonly raw: boolean
  private readonly columns: readonly string[]
  /** The place of the answer among the columns. */
  private readonly place: number
  private readonly known: ReadonlySet<string>
  private readonly special: RegExp

  constructor({ format, field, columns, delimiter = ',', raw = false }: TableTextOptions) {
    this.format = format
    this.field = field
    this.raw = raw
    this.columns = columns
    this.known = new Set(columns)
    this.place = columns.includes(field) ? columns.indexOf(field) : columns.length
    this.delimiter = format === 'tsv' ? '\t' : format === 'csv' ? delimiter : undefined
    this.special = new RegExp(`["\\r\\n${this.delimiter === '|' ? '\\|' : (this.delimiter ?? '')}]`)
  }

  /** The line of column names, with its end; empty where the format has none. */
  head(): string {
    if (this.delimiter === undefined) return ''
    const names = this.columns.toSpliced(this.place, 1, this.field)
    return `${names.map(name => this.quoted(name)).join(this.delimiter)}\n`
  }

  /** A column of the row that the table has no place for; undefined where it has one for each. */
  unplaced({ names }: NamedValues): string | undefined {
    return this.delimiter === undefined || names === this.columns
      ? undefined
      : names.find(name => !this.known.has(name))
  }

  around(row: NamedValues): AroundAnswer {
    if (this.format === 'lines') return { before: '', after: '' }
    return this.delimiter === undefined ? this.aroundJson(row) : this.aroundCell(row, this.delimiter)
  }

  /** The text of an answer, given as JSON; undefined where there is none. */
  answer(output: string | undefined): string {
    if (this.delimiter === undefined && !(this.format === 'lines' && this.raw)) return output ?? 'null'
    if (output === undefined || output === 'null') return ''
    const text = output.startsWith('"') ? (JSON.parse(output) as string) : output
    return this.delimiter === undefined ? text : this.quoted(text)
  }

  private aroundCell(row: NamedValues, delimiter: string): AroundAnswer {
    const values = row.names === this.columns ? row.values : this.inPlace(row)
    let [before, after] = ['', '']
    for (let at = 0; at < this.columns.length; at++) {
      if (at === this.place) continue
      const cell = this.quoted(cellText(values[at]))
      if (at < this.place) before += cell + delimiter
      else after += delimiter + cell
    }
    return { before, after }
  }

  private inPlace({ names, values }: NamedValues): (Json | undefined)[] {
    const byName = new Map(names.map((name, at) => [name, values[at]]))
    return this.columns.map(name => byName.get(name))
  }

  private aroundJson({ names, values }: NamedValues): AroundAnswer {
    const at = names.indexOf(this.field)
    const place = at < 0 ? names.length : at
    const member = (i: number) =>
      values[i] === undefined ? [] : [`${JSON.stringify(names[i])}:${JSON.stringify(values[i])}`]
    const before = Array.from({ length: place }, (_, i) => member(i)).flat()
    const after = Array.from({ length: Math.max(0, names.length - place - 1) }, (_, i) =>
      member(place + 1 + i)
    ).flat()
    return {
      before: `{${before.map(text => `${text},`).join('')}${JSON.stringify(this.field)}:`,
      after: `${after.map(text => `,${text}`).join('')}}`
    }
  }

  private quoted(text: string): string {
    return this.special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
}

/** A value as the text of a cell: texts as they are, nothing for null, others as JSON. */
function cellText(value: Json | undefined): string {
  if (typeof value === 'string') return value
  return value === undefined || value === null ? '' : JSON.stringify(value)
}
