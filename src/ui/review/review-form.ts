import { isJsonObject, type Json } from '../../domain/json.js'
import type { Task } from '../../domain/task/task.js'
import type { Edit } from '../text-edit.js'

/** What is asked of the reviewer: a choice of labels, a text, a number, or the fields of a structure one by one. */
export type ReviewForm =
  | { kind: 'labels'; labels: readonly Json[]; filter?: string; marked: number | undefined }
  | { kind: 'text'; edit: Edit }
  | { kind: 'value'; edit: Edit }
  | { kind: 'fields'; names: readonly string[]; at: number; edits: readonly Edit[] }

/** So many labels have a digit as their key. */
export const mostDigits = 9

/** What a form depends on. */
export type FormTask = Pick<Task, 'kind' | 'output'>

/** The form for an output of a task; with a proposal, that is chosen or filled in. */
export function reviewForm({ kind, output }: FormTask, proposal: Json | undefined): ReviewForm {
  const all = kind === 'boolean' ? [true, false] : output.enum
  if (all !== undefined) {
    const marked =
      proposal === undefined ? -1 : all.findIndex(label => shownValue(label) === shownValue(proposal))
    if (marked < 0) return { kind: 'labels', labels: all, marked: undefined }
    // Few labels stay where the hand knows them; among many what is proposed would be out of sight.
    if (all.length <= mostDigits) return { kind: 'labels', labels: all, marked }
    return { kind: 'labels', labels: [all[marked], ...all.toSpliced(marked, 1)], marked: 0 }
  }
  const isText = [output.type ?? []].flat().includes('string')
  if (isText && (proposal === undefined || typeof proposal === 'string')) {
    return { kind: 'text', edit: editOf(proposal ?? '') }
  }
  const names = Object.keys(
    output.properties ?? (proposal !== undefined && isJsonObject(proposal) ? proposal : {})
  )
  if (names.length === 0)
    return { kind: 'value', edit: editOf(proposal === undefined ? '' : JSON.stringify(proposal)) }
  const values = proposal !== undefined && isJsonObject(proposal) ? proposal : {}
  const edits = names.map(name => editOf(Object.hasOwn(values, name) ? shownValue(values[name]) : ''))
  return { kind: 'fields', names, at: 0, edits }
}

/** The labels that contain what was typed, in any case, each with its index. */
export function filteredLabels({
  labels,
  filter = ''
}: Extract<ReviewForm, { kind: 'labels' }>): { label: Json; index: number }[] {
  const wanted = filter.toLowerCase()
  return labels
    .map((label, index) => ({ label, index }))
    .filter(({ label }) => shownValue(label).toLowerCase().includes(wanted))
}

/** The output that the form stands for, or why it is none yet. */
export function answerOfForm(form: ReviewForm): { answer: Json } | { problem: string } {
  switch (form.kind) {
    case 'labels':
      if (form.marked === undefined) return { problem: 'choose a label: 1–9, arrows, or type a part of it' }
      return { answer: form.labels[form.marked] }
    case 'text':
      return { answer: textOfEdit(form.edit) }
    case 'value': {
      const value = parsed(textOfEdit(form.edit))
      return value === undefined ? { problem: 'expected a number or JSON' } : { answer: value }
    }
    case 'fields': {
      const values = form.names.map((name, at) => [
        name,
        parsed(textOfEdit(form.edits[at])) ?? textOfEdit(form.edits[at])
      ])
      return { answer: Object.fromEntries(values) }
    }
  }
}

/** A value as one types it: a text without quotes, unless it would be read as something else. */
export function shownValue(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return parsed(value) === undefined ? value : JSON.stringify(value)
}

export function textOfEdit({ before, after }: Edit): string {
  return before + after
}

function editOf(text: string): Edit {
  return { before: text, after: '' }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
