import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Review } from '../../src/domain/feedback/review.js'
import { loopai, scratch } from '../helpers/cli.js'
import { addProgram, jsonLines, projectWith, weatherRows } from '../helpers/project.js'
import { linesOfFile, reviewByKeys } from '../helpers/review-by-keys.js'
import { serveCommand } from '../helpers/served-command.js'

interface Given {
  items: { id: string; input: { text: string } }[]
}

/** One in ten of the sample is asked of a second reviewer. */
const isTwice = (id: string) => createHash('sha256').update(id).digest()[0] % 10 === 0

it.runIf(process.platform === 'linux')(
  'two reviewers, an import, a server and improve at once: no decision is lost, doubled or asked of two',
  async () => {
    const cwd = await projectWith(weatherRows(120), ['init', 'w', 'rows.jsonl'])
    await addProgram(
      cwd,
      'w',
      "export function run({ text }) { return text.includes('umbrella') ? 'rain' : 'sun' }\n"
    )
    const spec = join(cwd, 'tasks/w/task.json')
    writeFileSync(spec, JSON.stringify({ ...JSON.parse(readFileSync(spec, 'utf8')), record: 1 }))
    const seen = Array.from({ length: 20 }, (_, at) => ({
      text: `sledge and ${'abcdefghij'[at % 10].repeat(at + 2)}`
    }))
    expect((await loopai(['run', 'w'], { cwd, input: jsonLines(seen) })).code).toBe(0)
    const own = weatherRows(144).slice(120)
    writeFileSync(
      join(cwd, 'own.jsonl'),
      jsonLines(own.map(({ input, output }) => ({ input, answer: output })))
    )

    const server = await serveCommand(cwd)
    const bob = reviewByKeys(cwd, 'bob', join(await scratch(), 'pid'))
    const given: string[] = []
    const confirmed: string[] = []
    const carol = async () => {
      const url = `${server.url}/tasks/w/reviews?by=carol`
      for (;;) {
        const { items } = (await (await fetch(`${url}&limit=2&order=audit`)).json()) as Given
        if (items.length === 0) return
        given.push(...items.map(({ id }) => id))
        await sleep(50)
        const body = JSON.stringify(items.map(({ id }) => ({ id, answer: 'snow' })))
        const reply = await fetch(url, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' }
        })
        expect(reply.status).toBe(200)
        confirmed.push(...items.map(({ id }) => id))
      }
    }
    let answered = 0
    const asking = async (isOver: () => boolean) => {
      for (; !isOver(); answered++) {
        const body = JSON.stringify({ text: 'an umbrella at the door' })
        const headers = { 'content-type': 'application/json' }
        const reply = await fetch(`${server.url}/tasks/w`, { method: 'POST', body, headers })
        expect(await reply.json()).toBeDefined()
        expect(reply.status).toBe(200)
        await sleep(100)
      }
    }
    let isOver = false
    const others = Promise.all([
      carol(),
      bob.over,
      loopai(['review', 'w', '--import', 'own.jsonl', '--as', 'ann'], { cwd }),
      loopai(['improve', 'w', '--sandbox', 'deno'], { cwd })
    ]).finally(() => {
      isOver = true
    })
    const [[, byKeys, imported, improved]] = await Promise.all([others, asking(() => isOver)])
    expect(byKeys).toBe(0)
    expect([imported.code, imported.stderr]).toEqual([0, ''])
    expect([0, 1], improved.stderr).toContain(improved.code)
    expect(answered).toBeGreaterThan(0)
    expect(await server.end('SIGTERM')).toBe(0)

    const reviews = linesOfFile<Review>(cwd, 'tasks/w/reviews.jsonl')
    const whose = reviews.map(({ by, id }) => `${by} ${id}`)
    expect(new Set(whose).size).toBe(whose.length)
    const of = (name: string) => reviews.filter(({ by }) => by === name).map(({ id }) => id)
    expect(of('carol').toSorted()).toEqual(confirmed.toSorted())
    expect(of('ann')).toHaveLength(own.length)
    expect(Math.min(of('bob').length, confirmed.length)).toBeGreaterThan(0)
    expect(of('bob').filter(id => given.includes(id) && !isTwice(id))).toEqual([])
    expect([bob.made(), bob.made() + 1]).toContain(of('bob').length)

    // What all agree on is a row, one time; everything can be read.
    const settled = await loopai(['review', 'w', '--import', 'own.jsonl', '--as', 'ann', '--json'], { cwd })
    expect(JSON.parse(settled.stdout)).toMatchObject({ added: 0, corrected: 0 })
    const rows = linesOfFile<{ input: { text: string } }>(cwd, 'tasks/w/examples.jsonl')
    const texts = rows.map(({ input }) => input.text)
    expect(new Set(texts).size).toBe(texts.length)
    for (const { text } of [...seen, ...own.map(({ input }) => input)]) expect(texts).toContain(text)
    for (const words of [['status'], ['doctor']]) expect((await loopai(words, { cwd })).code).toBe(0)
  },
  240_000
)
