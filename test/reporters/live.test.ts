import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import type { Event } from '../../src/domain/event.js'
import { liveReporter } from '../../src/reporters/live.js'
import { TinyTerminal } from '../ui/tiny-terminal.js'

const rows = (done: number): Event => ({ type: 'rows', label: 'support v2', done, failed: 0, total: 100 })
const warning = (message: string): Event => ({ type: 'warning', message })

const loadDrawing = async () => (await import('../../src/ui/draw-live.js')).drawLive

function start() {
  const terminal = new TinyTerminal()
  return { terminal, reporter: liveReporter(loadDrawing, terminal.stream) }
}

it('draws after a moment, keeps warnings above, and takes the progress away', async () => {
  const { terminal, reporter } = start()
  reporter.emit(warning('early'))
  reporter.emit(rows(10))
  await vi.waitFor(() => expect(terminal.screen).toContain('10/100 rows'), 20_000)
  reporter.emit(warning('meanwhile'))
  reporter.emit(rows(60))
  await vi.waitFor(() => expect(terminal.screen).toContain('60/100 rows'), 20_000)
  expect(terminal.screen.split('\n').slice(0, 2)).toEqual(['! early', '! meanwhile'])
  expect(terminal.cursorVisible).toBe(false)
  reporter.emit(rows(70))
  reporter.emit(warning('last'))
  await reporter.close()
  terminal.write('the answer')
  expect(terminal.screen).toBe('! early\n! meanwhile\n! last\nthe answer')
  expect(terminal.cursorVisible).toBe(true)
})

it('draws nothing for what ends at once', async () => {
  const { terminal, reporter } = start()
  reporter.emit(rows(1))
  await reporter.close()
  await sleep(300)
  expect(terminal.writes).toEqual([])
})

it('draws nothing when closed while the library loads', async () => {
  const { terminal, reporter } = start()
  reporter.emit(rows(1))
  await sleep(151)
  await reporter.close()
  await sleep(300)
  expect(terminal.screen).toBe('')
  expect(terminal.cursorVisible).toBe(true)
})

it('after its end says warnings only, and ends twice without harm', async () => {
  const { terminal, reporter } = start()
  reporter.emit(rows(1))
  await vi.waitFor(() => expect(terminal.screen).toContain('1/100'), 20_000)
  await Promise.all([reporter.close(), reporter.close()])
  reporter.emit(rows(2))
  reporter.emit(warning('late'))
  await reporter.close()
  await sleep(200)
  expect(terminal.screen).toBe('! late')
})

it('draws at a bounded rate, however many events come', async () => {
  const { terminal, reporter } = start()
  reporter.emit(rows(0))
  await vi.waitFor(() => expect(terminal.screen).toContain('0/100'), 20_000)
  const before = terminal.writes.length
  const from = performance.now()
  while (performance.now() - from < 500) {
    for (let done = 0; done < 100; done++) reporter.emit(rows(done))
    await sleep(1)
  }
  const frames = terminal.writes.slice(before).filter(write => write.includes('rows')).length
  expect(frames).toBeLessThanOrEqual((performance.now() - from) / 100 + 2)
  await reporter.close()
})
