import { extname } from 'node:path'
import type { OutputFormat, TableText } from '../../domain/rows/table/table-text.js'
import { LoopaiError } from '../../errors.js'
import { CutOutput } from '../../store/cut-output.js'
import { OutputFile } from '../../store/output-file.js'
import type { RowsToAnswer, RowToAnswer } from './open-rows.js'

/** Where rows with answers go: to a file, or as text to whoever takes it. */
export type Sink = { file: string } | ((text: string) => Promise<void>)

const extensions: Record<string, OutputFormat> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.txt': 'lines'
}

/** The format of the output: that of its name, or of the rows that are read. Throws `unknown-format`. */
export function outputFormatOf(out: string | undefined, { format }: RowsToAnswer): OutputFormat {
  const own = format === 'json' ? 'jsonl' : format
  const extension = extname(out ?? '').toLowerCase()
  if (Object.hasOwn(extensions, extension)) return extensions[extension]
  if (extension === '' || out?.startsWith('/dev/')) return own
  throw new LoopaiError('unknown-format', `${out}: no format that can be written.`, {
    suggestions: ['-o FILE.csv', '-o FILE.tsv', '-o FILE.jsonl']
  })
}

/** An output in progress: rows are written whole, in their order. */
export interface RunOutput {
  write(text: string): Promise<void>
  close(): Promise<void>
  /** What was written before; absent where it was begun anew. */
  before?: RowsBefore
}

/** Rows of an output that were written before. */
export interface RowsBefore {
  /** Whether a row is among them; a row that is none of those that follow was left out. */
  has(row: RowToAnswer): Promise<boolean>
  /** Throws `bad-file` where rows are left that are none of the input. */
  finish(): void
}

/** Begins an output with its head. */
export async function beginOutput(sink: Sink, table: TableText): Promise<RunOutput> {
  if (typeof sink === 'function') {
    await sink(table.head())
    return { write: sink, close: async () => {} }
  }
  const file = await OutputFile.open(sink.file, false)
  await file.keep(0)
  await file.append(table.head())
  return outputTo(file)
}

function outputTo(file: OutputFile, before?: RowsBefore): RunOutput {
  return { write: text => file.append(text), close: () => file.close(), before }
}

/**
 * Continues an output that was cut at any byte behind its last whole row. Each row that was written is compared with
 * the input. `mayLack`: rows that failed were left out. Throws `bad-file` where it was made of something else.
 */
export async function continueOutput(
  path: string,
  table: TableText,
  { mayLack }: { mayLack: boolean }
): Promise<RunOutput> {
  const file = await OutputFile.open(path, true)
  try {
    const before = new CutOutput(file.descriptor)
    const head = before.takeText(table.head())
    if (head === 'other') throw otherOutput(path, 'its first line is different')
    if (head === 'whole') return outputTo(file, new CutRowsBefore(file, table, before, mayLack))
    await file.keep(0)
    await file.append(table.head())
    return outputTo(file)
  } catch (error) {
    await file.close()
    throw error
  }
}

class CutRowsBefore implements RowsBefore {
  constructor(
    private readonly file: OutputFile,
    private readonly table: TableText,
    /** Until all of it was seen. */
    private before: CutOutput | undefined,
    private readonly mayLack: boolean
  ) {}

  async has(row: RowToAnswer): Promise<boolean> {
    if (this.before === undefined) return false
    const found = this.before.takeRow({ ...this.table.around(row), delimiter: this.table.delimiter })
    if (found === 'whole') return true
    if (found === 'other') {
      if (this.mayLack) return true
      throw otherOutput(this.file.path, `its row for line ${row.line} is different`)
    }
    await this.file.keep(this.before.whole)
    this.before = undefined
    return false
  }

  finish(): void {
    if (this.before === undefined || this.before.ended()) return
    throw otherOutput(this.file.path, 'it has rows that the input does not have')
  }
}

function otherOutput(path: string, why: string): LoopaiError {
  return new LoopaiError('bad-file', `${path} was not made from this file: ${why}.`, {
    suggestions: ['leave out --resume to start over, or name another file']
  })
}
