import { afterEach, expect, it, vi } from 'vitest'
import { taskSchema } from '../../../src/domain/task/task-schema.js'
import type { Item } from '../../../src/loop/review/review-queue.js'
import type { ReviewSession } from '../../../src/loop/review/review-session.js'
import { askPreview } from '../../../src/ui/review/ask-preview.js'
import { atTerminal } from '../at-terminal.js'

afterEach(() => vi.restoreAllMocks())

const split = { by: 'alike', seed: 1, shares: [0.6, 0.2, 0.2] }

function previewing() {
  const item = (id: string): Item => {
    const known = { id, via: 'correction', input: `input ${id}`, output: 'a', hidden: false } as const
    return { ...known, isPreview: true, reason: 'open; or b' }
  }
  const left = ['x', 'y', 'z'].map(item)
  const session = {
    by: 'ann',
    task: taskSchema.parse({ kind: 'classification', input: {}, output: { enum: ['a', 'b'] }, split }),
    waiting: async () => left,
    next: async () => left[0],
    precision: async () => undefined,
    decide: async (decided: Item) => void left.splice(left.indexOf(decided), 1)
  } as unknown as ReviewSession
  return { ...atTerminal((signal, streams) => askPreview(session, 'support', signal, streams)), left }
}

it('goes on with answers that are right, and ends with the first that is corrected', async () => {
  const { terminal, answer, at, left } = previewing()
  await at('input x', '')
  expect(terminal.screen).toContain('preview · 3 waiting')
  expect(terminal.screen).toContain('open; or b')
  await at('input x', '1')
  await at('input y', '2')
  await expect(answer).resolves.toBe(true)
  expect(left.map(({ id }) => id)).toEqual(['z'])
})

it('ends by Esc without anything to learn', async () => {
  const { answer, at } = previewing()
  await at('input x', '\u001b')
  await expect(answer).resolves.toBe(false)
})
