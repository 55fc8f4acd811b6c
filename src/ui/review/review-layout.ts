import { visible } from '../../domain/text/visible.js'
import type { Item } from '../../loop/review/review-queue.js'
import type { Precision } from '../../loop/review/review-session.js'
import { fitted } from '../../terminal/cells.js'
import { bold, dim } from '../theme.js'
import { hintsOf } from './key-hints.js'
import { proposalsOf } from './proposals.js'
import { filteredLabels, mostDigits, type ReviewForm, shownValue } from './review-form.js'
import type { ReviewState } from './review-keys.js'
import { flowed, inputLinesOf } from './review-lines.js'

/** What is known of the item on the screen. */
export interface ShownItem {
  item: Item
  state: ReviewState
  /** Why the program answers as it does; the strongest first. */
  reasons: readonly string[]
  precision?: Precision
}

/** What is on the screen and where it ends: everything fits into it. */
export interface ScreenLayout {
  /** All lines of the input, and those of them that are shown. */
  input: { all: number; shown: readonly string[] }
  proposal: readonly string[]
  hints: readonly string[]
  /** Whether there is a line for what reviews buy. */
  isPrecise: boolean
  /** Lines for the form, and the number of labels that have a digit. */
  formLines: number
  digits: number
}

const leastInput = 1
const leastForm = 2

/** What stands beside input and form. */
interface Beside {
  said: readonly string[]
  hints: readonly string[]
  isPrecise: boolean
}

/** Divides a terminal among input, proposal and form; what needs less than its half leaves it to the other. */
export function screenLayout(shown: ShownItem, width: number, height: number): ScreenLayout {
  const { item, state } = shown
  const all = inputLinesOf(item, width - 4)
  const { form } = state
  const wanted = linesWanted(form)
  const roomFor = (free: number) => {
    const half = Math.max(leastInput, Math.floor(free / 2))
    return Math.min(all.length, Math.max(half, free - wanted))
  }
  const whole = besideIn(shown, width, height, false)
  const beside = roomFor(whole.free) < all.length ? besideIn(shown, width, height, true) : whole
  const { free, said, hints, isPrecise } = beside
  const input = roomFor(free)
  const formLines = Math.max(leastForm, free - input)
  return {
    input: { all: all.length, shown: pageOf(all, state.from ?? 0, input) },
    proposal: said,
    hints,
    isPrecise,
    formLines,
    digits: form.kind === 'labels' ? digitsOf(labelWindow(form, formLines)) : 0
  }
}

/** All that is said beside input and form; in a small terminal less, until there are lines for these two. */
function besideIn(
  { item, state, reasons, precision }: ShownItem,
  width: number,
  height: number,
  isLong: boolean
): Beside & { free: number } {
  const said = proposalLines(item, state.form, reasons, width)
  const hints =
    state.problem === undefined
      ? flowed(hintsOf(state, item, isLong), width - 4)
      : [fitted(`! ${state.problem}`, width - 4)]
  const answers = said.slice(0, proposalsOf(item).offers?.length ?? 1)
  const isPrecise = precision !== undefined
  const levels: Beside[] = [
    { said, hints, isPrecise },
    { said: answers, hints, isPrecise },
    { said: answers, hints, isPrecise: false },
    { said: answers, hints: hints.slice(0, 1), isPrecise: false },
    { said: [], hints: hints.slice(0, 1), isPrecise: false }
  ]
  const freeBeside = ({ said, hints, isPrecise }: Beside) => {
    const lines = 3 + (isPrecise ? 1 : 0) + (said.length > 0 ? said.length + 1 : 0) + hints.length
    const noted = state.noting || state.note !== undefined ? 1 : 0
    // The last line stays free: a terminal that is full would scroll.
    return height - 1 - lines - noted
  }
  const enough = Math.min(6, height / 3)
  const level = levels.find(level => freeBeside(level) >= enough) ?? levels[levels.length - 1]
  return {
    said: level.said,
    hints: level.hints,
    isPrecise: level.isPrecise,
    free: Math.max(leastInput + leastForm, freeBeside(level))
  }
}

/**
 * The labels that are shown in so many lines, the marked one among them, beside the line of the filter and the one
 * that tells how many labels there are.
 */
export function labelWindow(form: Extract<ReviewForm, { kind: 'labels' }>, lines: number): LabelWindow {
  const shown = filteredLabels(form)
  const room = lines - (form.filter === undefined ? 0 : 1)
  const isCounted = shown.length > room && room > 1
  const size = isCounted ? room - 1 : Math.max(1, room)
  const marked = shown.findIndex(({ index }) => index === form.marked)
  return { start: Math.max(0, Math.min(marked - size + 1, shown.length - size)), size, isCounted }
}

interface LabelWindow {
  start: number
  size: number
  /** Whether there is a line for how many there are. */
  isCounted: boolean
}

/** The number of labels with a digit: where the first are out of sight, none has. */
export function digitsOf({ start, size }: Pick<LabelWindow, 'start' | 'size'>): number {
  return start === 0 ? Math.min(mostDigits, size) : 0
}

function linesWanted(form: ReviewForm): number {
  switch (form.kind) {
    case 'labels':
      return form.labels.length + 1
    case 'fields':
      return form.names.length + 2
    default:
      return leastForm
  }
}

/** Lines from one on; the last tells how many are left. */
function pageOf(lines: readonly string[], from: number, room: number): string[] {
  const page = lines.slice(from, from + room)
  const left = lines.length - from - page.length
  if (left === 0) return page
  return [...page.slice(0, -1), dim(`… ${left + 1} more lines`)]
}

/** What the program, the row, or each side of a duel says, and why. */
function proposalLines(item: Item, form: ReviewForm, reasons: readonly string[], width: number): string[] {
  if (item.hidden) return []
  const { proposal, offers } = proposalsOf(item)
  const said = (who: string, answer = proposal) => {
    const text = answer === undefined ? 'no answer' : visible(shownValue(answer))
    return `  ${dim(who)} ${bold(fitted(text, width - who.length - 4))}`
  }
  const why = reasons.slice(0, 2).map(reason => dim(`    ${fitted(visible(reason), width - 6)}`))
  if (offers) return offers.map((answer, at) => said(at === 0 ? 'one version says' : 'another says', answer))
  const who = item.row ? 'the row' : 'the program'
  if (form.kind === 'fields' && proposal !== undefined)
    return [`  ${dim(`${who} says, field by field:`)}`, ...why]
  return [said(`${who} says`), ...why]
}
