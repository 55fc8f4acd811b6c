import type { Key } from 'ink'
import { useEffect, useRef, useState } from 'react'
import type { Item } from '../../loop/review/review-queue.js'
import type { Precision, ReviewSession, Word } from '../../loop/review/review-session.js'
import { graphemesOf } from '../../terminal/words.js'
import { asking } from '../asking.js'
import { Keyboard, useKeys } from '../keyboard.js'
import { Text } from '../text.js'
import { proposalsOf } from './proposals.js'
import { reviewForm } from './review-form.js'
import { pressed, type ReviewAction, type ReviewState } from './review-keys.js'
import { screenLayout } from './review-layout.js'
import { ReviewView } from './review-view.js'

export interface AskReviewOptions {
  task: string
  /** Ends after so many decisions. */
  limit?: number
  /** Whether a word on an item ends the review. */
  endsAfter?: (item: Item, word: Word) => boolean
  /** Why the program answers an input as it does; called for answers that are shown. */
  explain?: (item: Item) => Promise<readonly string[]>
}

/** What is on the screen: an item, what was typed for it, and what is known around it. */
interface Shown {
  item: Item
  state: ReviewState
  waiting: number
  precision?: Precision
}

/**
 * Lets a person at a terminal review what waits, until nothing is left, the limit is reached, or Esc. Returns the
 * number of decisions. Each is on disk before the next item is shown.
 */
export function askReview(
  session: ReviewSession,
  options: AskReviewOptions,
  signal: AbortSignal,
  streams: Pick<NodeJS.Process, 'stdin' | 'stderr'> = process
): Promise<number> {
  const decided = { count: 0 }
  return asking<number>(signal, streams, (done, _, fail) => (width, height) => (
    <Keyboard cancel={() => done(decided.count)}>
      <Reviewing {...{ session, options, decided, done, fail, width, height }} />
    </Keyboard>
  ))
}

interface Props {
  session: ReviewSession
  options: AskReviewOptions
  /** Kept outside of the drawing, since Esc asks for it. */
  decided: { count: number }
  done(count: number): void
  fail(error: unknown): void
  width: number
  height: number
}

function Reviewing({ session, options, decided, done, fail, width, height }: Props) {
  const [shown, show] = useState<Shown>()
  const [reasons, setReasons] = useState<readonly string[]>([])
  // A ref, because several keys may arrive before the next drawing.
  const latest = useRef(shown)

  function update(next: Shown) {
    latest.current = next
    show(next)
  }

  function end() {
    // Keys that came with the last one decide nothing more.
    latest.current = undefined
    done(decided.count)
  }

  async function advance() {
    const [waiting, item, precision] = await Promise.all([
      session.waiting(),
      session.next(),
      session.precision()
    ])
    if (item === undefined) return end()
    setReasons(item.hidden || item.reason === undefined ? [] : [item.reason])
    const { proposal, offers } = proposalsOf(item)
    const form = reviewForm(session.task, proposal)
    update({ item, state: { form, help: false, offers }, waiting: waiting.length, precision })
    if (item.hidden || item.row || item.rival || item.output === undefined) return
    // They take a moment, and are shown when they are there.
    options.explain?.(item).then(
      found => latest.current?.item === item && setReasons(found),
      () => {}
    )
  }

  async function act(action: ReviewAction, { item }: Shown) {
    switch (action.kind) {
      case 'skip':
        session.skip(item)
        break
      case 'undo':
        if ((await session.undo()) !== undefined) decided.count = Math.max(0, decided.count - 1)
        break
      case 'invalid':
      case 'answer': {
        const { kind, note, ...answer } = action
        const word =
          kind === 'invalid' ? { invalid: true as const, note } : { ...(answer as { answer: never }), note }
        await session.decide(item, word)
        decided.count++
        if (decided.count === options.limit || options.endsAfter?.(item, word)) return end()
      }
    }
    await advance()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one time
  useEffect(() => {
    advance().catch(fail)
  }, [])

  useKeys(async (input, key) => {
    // Keys that are typed fast come together; where labels are asked for, each is a key of its own.
    const keys = latest.current?.state.form.kind === 'labels' ? graphemesOf(input) : [input]
    for (const each of keys.length === 0 ? [''] : keys) await press(each, key)
  })

  async function press(input: string, key: Key) {
    const now = latest.current
    if (now === undefined) return
    const { digits, input: lines } = screenLayout({ ...now, reasons }, width, height)
    const inputLines = { all: lines.all, shown: lines.shown.length }
    const next = pressed(now.state, input, key, { task: session.task, digits, inputLines })
    if ('state' in next) return update({ ...now, state: next.state })
    await act(next.action, now).catch(fail)
  }

  if (shown === undefined) return <Text> </Text>
  const { item, state, waiting, precision } = shown
  const { task } = options
  const known = { item, state, precision, reasons }
  const layout = screenLayout(known, width, height)
  return <ReviewView {...known} {...{ task, by: session.by, waiting, layout, width }} />
}
