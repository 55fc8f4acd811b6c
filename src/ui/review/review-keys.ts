import type { Key } from 'ink'
import type { Json } from '../../domain/json.js'
import { applyKey, type Edit } from '../text-edit.js'
import {
  answerOfForm,
  type FormTask,
  filteredLabels,
  mostDigits,
  type ReviewForm,
  reviewForm,
  textOfEdit
} from './review-form.js'

/** What a reviewer sees and has typed for one item. */
export interface ReviewState {
  form: ReviewForm
  /** The note that is being typed. */
  noting?: Edit
  note?: string
  help: boolean
  /** The first line of the input that is shown. */
  from?: number
  problem?: string
  /** Answers of which none is proposed before the others: Ctrl-T takes one after the other. */
  offers?: readonly Json[]
  offered?: number
}

/** What a reviewer decided. */
export type ReviewAction =
  | { kind: 'answer'; answer: Json; note?: string }
  | { kind: 'invalid'; note?: string }
  | { kind: 'skip' }
  | { kind: 'undo' }

type Pressed = { state: ReviewState } | { action: ReviewAction }

/** Letters are commands where they are no text; with Ctrl they are everywhere. */
const commands: Record<string, 'undo' | 'skip' | 'invalid' | 'note' | 'help'> = {
  u: 'undo',
  s: 'skip',
  x: 'invalid',
  n: 'note',
  '?': 'help'
}

/** What is around the form. */
interface Surroundings {
  task: FormTask
  /** The number of labels on the screen that have a digit: none is answered that is not seen. */
  digits?: number
  /** Lines of the input, all and those on the screen. */
  inputLines?: { all: number; shown: number }
}

/** The result of a key. */
export function pressed(
  state: ReviewState,
  input: string,
  key: Key,
  { task, digits = mostDigits, inputLines = { all: 0, shown: 0 } }: Surroundings
): Pressed {
  if (state.help) return { state: { ...state, help: false } }
  if (state.noting) return noted(state, state.noting, input, key)
  if (key.ctrl && input === 't' && state.offers?.length) return { state: taken(state, state.offers, task) }
  const isText = state.form.kind !== 'labels' || state.form.filter !== undefined
  const command = key.ctrl || !isText ? commands[input] : undefined
  if (command !== undefined && !(key.ctrl && input === '?')) return commanded(state, command)
  if (key.return) return entered(state)
  if (key.pageDown || key.pageUp) return { state: { ...state, from: scrolled(state, key, inputLines) } }
  const { form } = state
  switch (form.kind) {
    case 'labels':
      return labelKey(state, form, input, key, digits)
    case 'fields':
      return fieldKey(state, form, input, key)
    case 'text':
    case 'value': {
      const edit = applyKey(form.edit, input, key)
      return edit === undefined || edit === 'enter'
        ? { state }
        : { state: withForm(state, { ...form, edit }) }
    }
  }
}

/** A page further or back, which shows a line of this one again. */
function scrolled(
  { from = 0 }: ReviewState,
  key: Key,
  { all, shown }: { all: number; shown: number }
): number {
  const page = Math.max(1, shown - 1)
  return Math.max(0, Math.min(all - shown, key.pageDown ? from + page : from - page))
}

function taken(state: ReviewState, offers: readonly Json[], task: FormTask): ReviewState {
  const offered = ((state.offered ?? -1) + 1) % offers.length
  return { ...withForm(state, reviewForm(task, offers[offered])), offered }
}

function commanded(state: ReviewState, command: (typeof commands)[string]): Pressed {
  const { note } = state
  switch (command) {
    case 'undo':
    case 'skip':
      return { action: { kind: command } }
    case 'invalid':
      return { action: { kind: 'invalid', note } }
    case 'note':
      return { state: { ...state, noting: { before: note ?? '', after: '' } } }
    case 'help':
      return { state: { ...state, help: true } }
  }
}

/** Enter: the next field of a structure, else the answer. */
function entered(state: ReviewState): Pressed {
  const { form, note } = state
  if (form.kind === 'fields' && form.at < form.names.length - 1) {
    return { state: withForm(state, { ...form, at: form.at + 1 }) }
  }
  const result = answerOfForm(form)
  return 'problem' in result
    ? { state: { ...state, problem: result.problem } }
    : { action: { kind: 'answer', answer: result.answer, note } }
}

function labelKey(
  state: ReviewState,
  form: Extract<ReviewForm, { kind: 'labels' }>,
  input: string,
  key: Key,
  digits: number
): Pressed {
  const shown = filteredLabels(form)
  const at = shown.findIndex(({ index }) => index === form.marked)
  const move = (to: number) => {
    const marked = shown.length === 0 ? undefined : shown[(to + shown.length) % shown.length].index
    return { state: withForm(state, { ...form, marked }) }
  }
  if (key.upArrow) return move(at < 0 ? -1 : at - 1)
  if (key.downArrow) return move(at + 1)
  if (/^[1-9]$/.test(input) && form.filter === undefined) {
    const chosen = Number(input) <= digits ? shown[Number(input) - 1] : undefined
    return chosen ? { action: { kind: 'answer', answer: chosen.label, note: state.note } } : { state }
  }
  if (input === '/' && form.filter === undefined) return { state: withForm(state, { ...form, filter: '' }) }
  const edit = applyKey({ before: form.filter ?? '', after: '' }, input, key)
  if (edit === undefined || edit === 'enter') return { state }
  // Without a letter left, letters are commands again.
  const filtered = { ...form, filter: edit.before || undefined }
  const left = filteredLabels(filtered)
  // What is left alone is marked; a mark that is filtered away is lost.
  const isLeft = left.some(({ index }) => index === form.marked)
  const marked = left.length === 1 ? left[0].index : isLeft ? form.marked : undefined
  return { state: withForm(state, { ...filtered, marked }) }
}

function fieldKey(
  state: ReviewState,
  form: Extract<ReviewForm, { kind: 'fields' }>,
  input: string,
  key: Key
): Pressed {
  const last = form.names.length - 1
  if (key.upArrow) return { state: withForm(state, { ...form, at: Math.max(0, form.at - 1) }) }
  if (key.downArrow || key.tab)
    return { state: withForm(state, { ...form, at: Math.min(last, form.at + 1) }) }
  const edit = applyKey(form.edits[form.at], input, key)
  if (edit === undefined || edit === 'enter') return { state }
  return { state: withForm(state, { ...form, edits: form.edits.with(form.at, edit) }) }
}

function noted(state: ReviewState, noting: Edit, input: string, key: Key): Pressed {
  const { noting: _, ...rest } = state
  const edit = applyKey(noting, input, key)
  if (edit === 'enter') return { state: { ...rest, note: textOfEdit(noting).trim() || undefined } }
  return { state: { ...state, noting: edit ?? noting } }
}

function withForm({ problem: _, ...state }: ReviewState, form: ReviewForm): ReviewState {
  return { ...state, form }
}
