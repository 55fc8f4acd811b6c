import type { Reply } from '../../domain/program/outcome.js'
import type { BadRow } from '../../domain/rows/raw/raw-row.js'
import { type OutputFormat, TableText } from '../../domain/rows/table/table-text.js'
import type { Task } from '../../domain/task/task.js'
import { shellWord } from '../../domain/text/shell-word.js'
import { plural } from '../../domain/text/wording.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import { isSameFile } from '../../store/output-file.js'
import type { FileFlags } from '../../store/rows/read-rows.js'
import { openSource } from '../../store/rows/row-source.js'
import type { OnBadRow } from '../rows/bad-rows.js'
import { inputOfRows } from './input-of-row.js'
import { openRows, type RowsToAnswer, type RowToAnswer } from './open-rows.js'
import { openVersion, type RunTarget, recordAll, taskOf } from './open-version.js'
import { beginOutput, continueOutput, outputFormatOf, type RunOutput } from './run-output.js'

export type OnError = 'emit' | 'skip' | 'stop'

export interface FileRunOptions extends FileFlags {
  /** A path, or `-` for stdin. */
  file: string
  /** The file to write; where absent, `write` takes the text. */
  out?: string
  write(text: string): Promise<void>
  /** Of the output, where it has no name. */
  outputFormat?: OutputFormat
  outputField?: string
  inputField?: string
  /** Each line of the file is the text itself. */
  lines: boolean
  raw: boolean
  onError: OnError
  onBadRow: OnBadRow
  resume: boolean
  /** The command line as typed, for what to do next. */
  retry: string
}

/** A row that the program failed on, or that is no input of the task. */
export interface FailedRow {
  /** Of the file. */
  line: number
  type: string
  message: string
  programLine?: number
}

export interface FileRun {
  task: string
  version: string
  file: string
  out?: string
  outputField: string
  /** Rows that this run answered or failed on. */
  rows: number
  /** Rows that had been written before. */
  before: number
  failed: number
  /** The first of the rows that failed. */
  failures: FailedRow[]
  /** Whether the rows that failed are left out of what is written. */
  leftOut: boolean
  /** Rows that could not be read and are left out. */
  unread: number
  /** The first of these. */
  unreadRows: { line: number; message: string }[]
}

const mostFailures = 20

interface Work {
  inputs: (string | Reply)[]
  rows: RowToAnswer[]
}

/**
 * Runs the active (or named) version on each row of a file and writes the rows with their answers, in order. A row that
 * fails has no answer; with `skip` it is left out, with `stop` it ends the run. Holds some thousand rows at a time.
 * Throws `bad-rows` for a row that can't be read, or where the columns are not those of the task, and `interrupted` or
 * `disk` with how to go on.
 */
export async function runFile(
  project: Project,
  target: RunTarget,
  options: FileRunOptions
): Promise<FileRun> {
  const { file, out } = options
  const { folder, task } = await taskOf(project, target.task)
  if (out !== undefined && (await isSameFile(file, out))) {
    throw new LoopaiError('usage', `${out} is the file that is read.`, {
      suggestions: ['name another output']
    })
  }
  const source = openSource(file)
  const { format, encoding, sheet, lines } = options
  const rows = await openRows(source, { format, encoding, sheet, lines, task, emit: project.emit })
  const inputOf = inputOfRows(source.name, task, rows, options.inputField)
  const table = tableTextOf(source.name, task, rows, options)
  const version = await openVersion(project, { folder, task }, target)
  let output: RunOutput | undefined
  const result: FileRun = {
    task: folder.name,
    version: version.version,
    file: source.name,
    ...(out !== undefined && { out }),
    outputField: outputFieldOf(task, options),
    rows: 0,
    before: 0,
    failed: 0,
    failures: [],
    leftOut: options.onError === 'skip',
    unread: 0,
    unreadRows: []
  }
  try {
    const mayLack = options.onError === 'skip'
    output =
      options.resume && out !== undefined
        ? await continueOutput(out, table, { mayLack })
        : await beginOutput(out === undefined ? options.write : { file: out }, table)
    const write = (text: string) => (text === '' ? Promise.resolve() : output!.write(text))
    const work = toDo(rows, { inputOf, table, output, result, options })
    for await (const { batch, from, replies } of version.runner.stream(work)) {
      if (version.recording)
        recordAll(version.recording, version.version, { inputs: batch.inputs, from }, replies)
      const { text, failures } = rowsText(table, batch.rows.slice(from), replies, options.onError)
      await write(text)
      result.rows += replies.length
      result.failed += failures.length
      result.failures.push(...failures.slice(0, mostFailures - result.failures.length))
      if (failures.length > 0 && options.onError === 'stop') throw failedAt(source.name, failures[0])
      const done = result.before + result.rows
      const share = source.shareRead?.()
      const total = share === undefined ? undefined : Math.max(done, Math.round(done / share))
      project.emit({ type: 'rows', label: folder.name, done, failed: result.failed, total })
    }
    output.before?.finish()
    project.signal.throwIfAborted()
    return result
  } catch (error) {
    throw out === undefined ? error : resumable(error, out, result, options.retry)
  } finally {
    await Promise.all([version.runner.close(), version.recording?.close(), output?.close()])
  }
}

/** Rows with their answers as text, and those that failed; with `stop` none behind the first of these. */
function rowsText(
  table: TableText,
  rows: readonly RowToAnswer[],
  replies: readonly Reply[],
  onError: OnError
): { text: string; failures: FailedRow[] } {
  let text = ''
  const failures: FailedRow[] = []
  for (const [at, reply] of replies.entries()) {
    const row = rows[at]
    const isAnswered = reply.outcome === 'answered'
    if (!isAnswered) {
      const { type, message, line } = reply.error
      failures.push({ line: row.line, type, message, ...(line !== undefined && { programLine: line }) })
      if (onError === 'stop') break
      if (onError === 'skip') continue
    }
    const { before, after } = table.around(row)
    text += `${before}${table.answer(isAnswered ? reply.output : undefined)}${after}\n`
  }
  return { text, failures }
}

/** The rows of the file that have to be answered. */
async function* toDo(
  rows: RowsToAnswer,
  about: {
    inputOf(row: RowToAnswer): string | Reply
    table: TableText
    output: RunOutput
    result: FileRun
    options: FileRunOptions
  }
): AsyncGenerator<Work> {
  const { inputOf, table, output, result, options } = about
  for await (const batch of rows.batches) {
    const work: Work = { inputs: [], rows: [] }
    for (const row of batch) {
      if ('problem' in row) {
        if (options.onBadRow === 'stop') throw unreadable(result.file, row, options.retry)
        result.unread++
        if (result.unreadRows.length < mostFailures)
          result.unreadRows.push({ line: row.line, message: row.problem.message })
        continue
      }
      const unplaced = table.unplaced(row)
      if (unplaced !== undefined) throw otherFields(result.file, row, unplaced)
      if (await output.before?.has(row)) {
        result.before++
        continue
      }
      work.inputs.push(inputOf(row))
      work.rows.push(row)
    }
    if (work.rows.length > 0) yield work
  }
}

function outputFieldOf(task: Task, { outputField }: FileRunOptions): string {
  return outputField ?? task.outputField ?? 'output'
}

/** Throws `usage` where the file has the output's column already and nobody said that it is to be filled. */
function tableTextOf(name: string, task: Task, rows: RowsToAnswer, options: FileRunOptions): TableText {
  const { out, raw } = options
  const field = outputFieldOf(task, options)
  const format = (out === undefined ? options.outputFormat : undefined) ?? outputFormatOf(out, rows)
  if (options.outputField === undefined && format !== 'lines' && rows.columns.includes(field)) {
    throw new LoopaiError('usage', `${name} has a column "${field}" already.`, {
      suggestions: [
        `--output-field ${shellWord(`${field}_answer`)}   (a column of its own)`,
        `--output-field ${shellWord(field)}   (write the answers there)`
      ]
    })
  }
  return new TableText({ format, field, columns: rows.columns, delimiter: rows.delimiter, raw })
}

function failedAt(name: string, { line, type, message, programLine }: FailedRow): LoopaiError {
  const where = programLine === undefined ? '' : ` (program line ${programLine})`
  return new LoopaiError('rows-failed', `${name}:${line}: ${type}: ${message}${where}`)
}

function unreadable(name: string, { line, problem }: BadRow, retry: string): LoopaiError {
  const { message, hint } = problem
  return new LoopaiError('bad-rows', `${name}:${line}: ${message}${hint ? `\n${hint}` : ''}`, {
    suggestions: [`${retry} --on-bad-row skip   (leaves such rows out)`]
  })
}

function otherFields(name: string, { line }: RowToAnswer, field: string): LoopaiError {
  return new LoopaiError(
    'bad-rows',
    `${name}:${line}: "${field}" is a column that the first rows do not have, so this table has no place for it.`,
    {
      suggestions: ['-o FILE.jsonl   (where each row has its own fields)']
    }
  )
}

/** An interruption or trouble with the disk, with what was written and how to go on. */
function resumable(error: unknown, out: string, { before, rows }: FileRun, retry: string): unknown {
  if (!(error instanceof LoopaiError) || !['interrupted', 'disk'].includes(error.code)) return error
  const what = error.code === 'interrupted' ? 'Interrupted' : error.message.replace(/\.$/, '')
  const again = retry.includes(' --resume') ? retry : `${retry} --resume`
  const suggestions = before + rows === 0 ? [] : [again]
  const told = `${what}. ${out} has ${plural(before + rows, 'row')}.`
  return new LoopaiError(error.code, told, { suggestions, cause: error })
}
