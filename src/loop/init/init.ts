import type { Emit } from '../../domain/event.js'
import type { Notation } from '../../domain/rows/table/number-notation.js'
import type { Kind } from '../../domain/task/task.js'
import type { FileFlags } from '../../store/rows/read-rows.js'
import type { RowPlace } from '../../store/rows/row-source.js'
import type { OnBadRow } from '../rows/bad-rows.js'
import type { InitAnswers } from './init-answers.js'
import { type CreateOptions, type InitPlace, type InitResult, initTask } from './init-task.js'
import { readSource } from './read-source.js'

export interface InitOptions extends Omit<CreateOptions, 'taskName'>, FileFlags {
  answers: InitAnswers<RowPlace>
  /** Official test rows. */
  test?: RowPlace
  kind?: Kind
  /** Read columns of numbers with such commas as numbers. */
  numbers?: Notation
  /** Make spellings of one label the same. */
  normalizeLabels?: boolean
  inputFields?: string[]
  excludeFields?: string[]
  /** Where it is not given, bad rows are asked about, or end the command. */
  onBadRow?: OnBadRow
  /** The command line as typed, for the advice to skip bad rows. */
  retry?: string
  emit: Emit
  /**
   * Called when everything is read, before work that a signal may end at once; the terminal must be restored by then.
   */
  onRead?: () => Promise<void>
}

/** Makes a task from the rows of a file or a template. */
export async function init(place: InitPlace, options: InitOptions): Promise<InitResult> {
  const { answers, kind, numbers, normalizeLabels, onBadRow, retry, onRead } = options
  const source = await readSource(answers, options)
  await onRead?.()
  const request = {
    ...source,
    kind,
    numbers,
    normalizeLabels,
    onBadRow,
    retry,
    description: answers.description || undefined
  }
  return initTask(place, request, { ...options, taskName: answers.task })
}
