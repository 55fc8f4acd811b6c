import { expect, it } from 'vitest'
import { labelIndexOf } from '../../../src/domain/measure/tally.js'
import { writtenGenerator } from '../../../src/generators/written/written.js'
import { propose } from '../../../src/loop/synth/search/propose.js'
import { projectHere } from '../../helpers/in-process.js'
import { programReply } from '../../helpers/messages-server.js'
import { briefOf, memoryJournal, price, reply, scripted } from '../../helpers/model-search.js'

const rowsOf = (letters: string, from: number) =>
  Array.from({ length: 36 }, (_, at) => {
    const output = letters[at % letters.length]
    return { input: { text: `${output} is what row ${from + at} begins with` }, output, line: from + at }
  })

/** Of training rows all are right to it; what it does with d, which only validation rows have, differs. */
const program = (d: string, salt: number) => `// ${salt}
export function run({ text }) { return text[0] === 'd' ? '${d}' : text[0] }
`

it('takes programs that differ on validation rows alone for two, and tells their maker nothing of that', async () => {
  const train = rowsOf('abc', 1)
  const { task } = briefOf(train)
  const sources = [program('a', 1), program('d', 2), program('d', 3)]
  const endpoint = scripted((_, count) => reply(programReply(sources[count])))
  const project = projectHere()
  const generator = writtenGenerator({
    ...{ version: '0', facts: { model: 'm', price, structured: true, effort: true }, price },
    ...{ rounds: 1, candidates: 3, translate: [], toolchains: {}, endpoint },
    limits: project.manifest.limits,
    openJournal: async () => memoryJournal()
  })
  const options = {
    ...{ taskName: 'letters', task, languages: ['javascript' as const], translate: [], seed: 1 },
    ...{ rows: { train, validation: rowsOf('abcd', 100), test: [] }, labels: labelIndexOf(task) }
  }
  const found = await propose(project, generator, options)
  expect(found.map(({ validation }) => validation?.metrics.accuracy)).toEqual([0.75, 1])
  const { lessons } = (await generator.end(true))!
  expect(lessons.slice(1).map(lesson => lesson.split(';')[0])).toEqual([
    '1.2: on every training row it does what model 1.1 does',
    '1.3: on every training row it does what model 1.1 does'
  ])
})
