import { posix } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { filesBelow, sourceOf } from '../helpers/source-files.js'

/** The commands, but for those whose work lies beside the loop. */
const verbs = filesBelow('src/commands')
  .map(name => name.replace(/\.ts$/, ''))
  .filter(name => name !== 'serve' && name !== 'completion')

/** The verb that a file of the loop belongs to: its folder's, or its own; none for what verbs share. */
function verbOf(file: string): string | undefined {
  const [first] = file.replace(/\.[jt]s$/, '').split('/')
  return verbs.find(verb => verb === first)
}

/** What a file of the loop takes of verbs other than its own; types and what it imports later, too. */
function otherVerbs(file: string, text: string): string[] {
  const folder = posix.dirname(file)
  return ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => posix.join(folder, fileName))
    .filter(path => {
      const verb = verbOf(path)
      return verb !== undefined && verb !== verbOf(file)
    })
}

it('no verb of the loop imports another, and what verbs share imports none', () => {
  const files = filesBelow('src/loop')
  expect(new Set(files.flatMap(file => verbOf(file) ?? []))).toEqual(new Set(verbs))
  const taken = files.flatMap(file => otherVerbs(file, sourceOf(`loop/${file}`)).map(path => [file, path]))
  expect(taken).toEqual([])
})

it.each([
  ['explain.ts', "import { badInput } from './run.js'", ['run.js']],
  ['explain.ts', "import type { Candidate } from './synth/candidate.js'", ['synth/candidate.js']],
  ['synth/search/a.ts', "const { add } = await import('../../add/add.js')", ['add/add.js']],
  ['measure/a.ts', "export { b } from '../synth/b.js'", ['synth/b.js']],
  ['synth/search/a.ts', "import { b } from '../b.js'\nimport { c } from '../../running.js'", []],
  ['eval/eval.ts', "import { d } from '../../domain/eval/eval.js'", []]
])('%s: %s', (file, text, found) => {
  expect(otherVerbs(file, text)).toEqual(found)
})
