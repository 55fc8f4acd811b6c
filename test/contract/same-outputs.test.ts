import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type LanguageName, languageNames } from '../../src/domain/program/language.js'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import { dockerSandbox } from '../../src/sandboxes/docker/docker.js'
import type { Sandbox } from '../../src/sandboxes/sandbox.js'
import { imagesFile, withoutDocker } from '../helpers/docker.js'
import { repliesToRows } from '../helpers/runs.js'
import { isWhole } from '../helpers/whole.js'
import { fixture } from './fixtures.js'

const cacheDir = mkdtempSync(join(tmpdir(), 'loopai-same-'))
const sandboxes: Record<string, Sandbox> = {
  deno: denoSandbox({ cacheDir }),
  docker: dockerSandbox({ imagesFile })
}
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

/** As good as random, and the same each time. */
let state = 20261124
function below(end: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * end)
}

const pick = <T>(items: readonly T[]) => items[below(items.length)]
const several = <T>(most: number, make: () => T) => Array.from({ length: below(most + 1) }, make)

// Letters, every kind of space, numbers, quotes, pairs of surrogates and halves of them, marks that combine.
const pieces =
  `Pay now ÄÖÜ Éclair ΣΙΣΥΦΟΣ Яблоко 東京 naïve ß İstanbul 1,234.50 007 3.14159265358979 12.5.7 99% a-b
  don't "quoted" back\\slash 😀 👩‍🚀 e\u0301 𝔘𝔫𝔦 _x_ … — ٣٤`.split(/\s+/)
const halves = ['\ud83d', '\ude00']
const gaps = [' ', ' ', ' ', '\t', '\n', '\u00a0', '\u2003', '\u3000', ' \u2028', ', ', '. ']
const number = () => (below(2) === 0 ? below(1000) : below(100_000) / pick([3, 7, 8, 10, 1000]))
const text = () => several(12, () => pick(below(20) === 0 ? halves : pieces) + pick(gaps)).join('')

function tree(depth: number): unknown {
  const kind = below(depth === 0 ? 4 : 6)
  if (kind === 4) return several(3, () => tree(depth - 1))
  if (kind === 5)
    return Object.fromEntries(several(3, () => [pick(['b', 'a', 'zeta', 'Zeta', 'm']), tree(depth - 1)]))
  return pick([null, below(2) === 0, text(), number()])
}

const rows = Array.from({ length: 10_000 }, () =>
  JSON.stringify({ text: text(), numbers: several(5, number), tree: tree(3) })
)

const outputs = async (sandbox: string, language: LanguageName, workers: number) => {
  const options = { workers, limits: { ...defaultLimits, timeoutMs: 10_000 } }
  const runner = sandboxes[sandbox].open(fixture(language, 'digest'), options)
  try {
    const replies = await repliesToRows(runner, rows)
    return replies.map(reply => (reply.outcome === 'answered' ? reply.output : JSON.stringify(reply)))
  } finally {
    await runner.close()
  }
}

/** Where two lists first differ, if they do: 10,000 rows would be a long message. */
function difference(got: string[], wanted: string[]) {
  const at = wanted.findIndex((output, i) => output !== got[i])
  return at < 0 && got.length === wanted.length
    ? undefined
    : { at, row: rows[at], got: got[at], wanted: wanted[at] }
}

const places: [string, LanguageName][] = [
  ['deno', 'javascript'],
  ['deno', 'python'],
  ...languageNames.map((language): [string, LanguageName] => ['docker', language])
]
/** Numbers of workers. */
const crews = isWhole ? [1, 2, 8] : [1, 4]
let expected: Promise<string[]> | undefined

describe('the same function in four languages', () => {
  it('does what it says', async () => {
    const row = {
      text: 'Zahle  12.50€, ÄÖ\ud83d!',
      numbers: [1, 2.5],
      tree: { b: [1, 'x😀'], a: { z: true, n: null } }
    }
    const runner = sandboxes.deno.open(fixture('javascript', 'digest'), { workers: 1, limits: defaultLimits })
    const [reply] = await repliesToRows(runner, [JSON.stringify(row)])
    await runner.close()
    expect(reply.outcome === 'answered' && reply.output).toBe(
      '{"amounts":[12.5],"classes":{"digit":4,"letter":9,"other":3,"space":3},"longest":"Zahle","mean":1.75,' +
        '"slug":"zahle-12.50€,-äö\ufffd!","tail":"!\ufffdÖÄ ,€0","tree":{"a":{"n":null,"z":false},"b":[2,1.25]}}'
    )
  })

  for (const [sandbox, language] of places) {
    it.skipIf(sandbox === 'docker' && withoutDocker(language))(
      `${sandbox} ${language}: 10,000 rows, byte for byte, with ${crews.join(', ')} workers`,
      async () => {
        expected ??= outputs('deno', 'javascript', 1)
        for (const workers of crews) {
          expect(difference(await outputs(sandbox, language, workers), await expected)).toBeUndefined()
        }
      },
      180_000
    )
  }
})
