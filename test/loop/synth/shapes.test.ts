import { describe, expect, it } from 'vitest'
import { asEvidence } from '../../../src/domain/honesty/cross-validated.js'
import type { Json } from '../../../src/domain/json.js'
import type { LearningGenerator } from '../../../src/generators/generator.js'
import type { Proposal } from '../../../src/generators/proposal.js'
import { challenge } from '../../../src/loop/gate/challenge.js'
import { synth } from '../../../src/loop/synth/synth.js'
import { synthScreen } from '../../../src/screens/synth.js'
import { taskHere } from '../../helpers/in-process.js'
import { type Act, messagesServer, programReply } from '../../helpers/messages-server.js'
import { addresses, comments, dates, deviations, intents, orders, type Shape, spelled } from './shapes.js'

const answerer = (source: string) =>
  new Function('input', source.replace(/^export function run\(input\) \{|\}\n$/g, '')) as (
    input: Json
  ) => Json

/** Learns a program of known quality, whatever it is left out of; nothing where there is none. */
function learner({ local, rows }: Shape): LearningGenerator {
  const train = rows.filter(({ split }) => split === 'train')
  const answers = train.map(({ input }) => (local === undefined ? null : answerer(local)(input)))
  // A program that fits by a table is not right about what is left out.
  const leftOut = local?.includes('known[') ? train.map((): Json => 0) : answers
  const right = train.filter(({ output }, at) => leftOut[at] === output).length
  const figure = { accuracy: right / train.length, rows: train.length, folds: 5 }
  const proposed = (source: string): Proposal => ({
    ...{ family: 'local', language: 'javascript', entry: 'program.mjs', files: { 'program.mjs': source } },
    ...{ generator: { name: 'local', version: '0', seed: 1 }, parents: [], settings: 'none' },
    ...{ tokens: { input: 0, cached: 0, output: 0 }, usd: 0 },
    crossValidated: asEvidence(figure, [...train.keys()].map(String))
  })
  return {
    kind: 'learned',
    name: 'local',
    refuses: () => (local === undefined ? 'nothing is learned from such rows' : undefined),
    async *propose() {
      if (local !== undefined) yield [proposed(local)]
    },
    refit: async () => (local === undefined ? [] : [proposed(`// anew\n${local}`)]),
    leftOut: async () => ({ answers: leftOut }),
    probe: async () => [],
    reprint: async () => undefined,
    leads: async () => undefined,
    rivals: async () => undefined,
    explain: async () => undefined
  }
}

interface Search {
  /** Makes this program the active one first. */
  active?: string
  /** In place of the learner above: that of this project. */
  learner?: LearningGenerator
}

/** A search on this machine and with a model, and what promote then makes of what it recommends. */
async function searched(shape: Shape, search: Search = { learner: learner(shape) }) {
  const task = await taskHere(shape.rows)
  if (search.active !== undefined) await (await task.open()).setActive('w', await task.save(search.active))
  const server = await messagesServer((_, count): Act => {
    const program = shape.programs[Math.min(count, shape.programs.length - 1)]
    return { text: programReply(`// ${count}\n${program}`) }
  })
  const anthropic = { baseUrl: server.url, apiKey: 'key' }
  const result = await synth(await task.open(search.learner, { offline: false, anthropic }), {
    ...{ task: 'w', seed: 1, keep: 'front', generators: ['anthropic'] },
    ...{ rounds: 2, candidates: 2, budgetUsd: 2 }
  })
  const project = await task.open()
  const version = result.recommended?.version
  const promotion = version === undefined ? undefined : await challenge(project, project.task('w'), version)
  const local = result.candidates.find(({ family }) => family === 'local')
  return { ...result, promotion, local, screen: await synthScreen(result) }
}

type Shown = [name: string, shape: Shape, best: 'model' | 'local', why: string, test: number]

describe('of a learned program and those of a model', () => {
  it.each<Shown>([
    ['orders that nothing is learned from (76/24/25)', orders([76, 24, 25]), 'model', 'first-unseen', 0.96],
    ['dates of a standard (36/0/36)', dates([36, 0, 36]), 'model', 'first-unseen', 1],
    ['addresses (30/0/28)', addresses([30, 0, 28]), 'model', 'first-unseen', 1],
    ['addresses (277/69/86)', addresses([277, 69, 86]), 'model', 'first', 1],
    ['intents, and what is none (478/115/946)', intents([478, 115, 946]), 'model', 'first', 0.87],
    ['comments (1126/282/352)', comments([1126, 282, 352]), 'local', 'first', 0.97]
  ])('the better one is recommended and promoted: %s', async (_, shape, best, why, test) => {
    const { recommended, promotable, promotion, candidates } = await searched(shape)
    expect(candidates.some(({ family }) => family === 'local')).toBe(shape.local !== undefined)
    expect(recommended).toMatchObject({ family: best })
    expect(recommended!.test!.accuracy).toBeGreaterThanOrEqual(test)
    expect(promotable).toMatchObject({ passes: true, why })
    expect(promotion).toMatchObject({ promoted: true, decision: why, sentence: promotable!.sentence })
  })

  it.each<[string, Shape, number]>([
    ['numbers in words (4/0/3)', spelled(), 2 / 3],
    ['standard deviations (3/0/2)', deviations(), 1]
  ])(
    'what fits is recommended where nothing is measured, and said to need a person: %s',
    async (_, shape, test) => {
      const { recommended, promotable, promotion, screen, rows } = await searched(shape)
      expect(recommended).toMatchObject({ family: 'model', fits: { rows: rows.train, right: rows.train } })
      expect(recommended!.test!.accuracy).toBeCloseTo(test)
      expect(promotable).toMatchObject({ passes: false, why: 'too-few-rows' })
      expect(promotion).toMatchObject({ promoted: false, decision: 'too-few-rows' })
      expect([promotion!.sentence, promotion!.wouldDecide]).toEqual([
        promotable!.sentence,
        promotable!.wouldDecide
      ])
      expect(screen.replace(/\s+/g, ' ')).toContain('one that a model wrote from about 13 rows on')
      expect(screen).not.toContain('Next: loopai promote')
    }
  )

  it('both are compared on the rows that the model had not seen, by what is learned without them', async () => {
    const { recommended, screen } = await searched(dates([36, 0, 36]), {})
    expect(recommended).toMatchObject({ family: 'model', unseen: { rows: 12, accuracy: 1, among: 2 } })
    expect(recommended!.reason).toMatch(
      /^on 12 rows that the model had not seen model 1\.\d has 12 right, \w+ has \d+ right \(learned without them\)$/
    )
    expect(screen).toMatch(/model 1\.\d +unseen rows 100 % \(70\.5–100\.0\), 12 rows/)
  }, 60_000)

  it('a gain that is of a label without training rows is told as that', async () => {
    const { model, screen } = await searched(intents([478, 115, 946]))
    expect(model!.unknownLabels!.labels).toEqual(['out_of_scope'])
    expect(model!.unknownLabels!.points).toBeGreaterThan(40)
    expect(screen.replace(/\s+/g, ' ')).toMatch(
      /points better than without a model.*; \d+\.\d of these points come from rows with the label out_of_scope, which no training row has/
    )
  })

  it('the active version stays where that of a model is not shown to be better, and that is said', async () => {
    const shape = comments([1126, 282, 352])
    const alone = { ...shape, local: undefined }
    const { recommended, promotable, promotion, screen } = await searched(alone, {
      active: shape.local,
      learner: learner(alone)
    })
    expect(recommended).toMatchObject({ family: 'model' })
    expect(promotable).toMatchObject({ passes: false, why: 'not-shown' })
    expect(promotion).toMatchObject({ promoted: false, decision: 'not-shown' })
    expect(screen).toMatch(/The active version, v1-\w+, stays: /)
    const beside = await searched(shape, { active: shape.local, learner: learner(shape) })
    expect(beside.recommended).toMatchObject({ family: 'local' })
  })

  it('what is below always the same answer is left out, and said to be', async () => {
    const shape = dates([36, 0, 36])
    const { candidates, screen } = await searched({
      ...shape,
      programs: ['export function run(input) {\n  return false\n}\n', ...shape.programs.slice(1)]
    })
    const poor = candidates.find(({ below }) => below)
    expect(poor).toMatchObject({ family: 'model', below: true })
    expect(poor).not.toHaveProperty('version', expect.anything())
    expect(screen).toMatch(/! model 1\.\d is left out: worse than always giving the same answer/)
  })
})
