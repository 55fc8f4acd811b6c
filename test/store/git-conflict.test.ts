import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { conflictIn } from '../../src/store/git-conflict.js'
import { readManifest } from '../../src/store/manifest-file.js'
import { scratch } from '../helpers/cli.js'

const conflict = (ours: string, theirs: string, base = '') => `{
  "tasks": {
    "support": {
<<<<<<< HEAD
      ${ours},
${base}=======
      ${theirs},
>>>>>>> other branch
      "path": "tasks/support"
    }
  }
}
`

const active = (version: string) => `"active": "${version}"`

async function refused(text: string) {
  const root = await scratch()
  await writeFile(join(root, 'loopai.json'), text)
  return readManifest(root, '1').then(
    () => expect.unreachable(),
    (error: { message: string; suggestions: string[] }) => error
  )
}

it.each([
  ['merge', ''],
  ['diff3', `||||||| 1234567\n      ${active('v1-000000')},\n`]
])('gives both sides, in the style %s', (_, base) => {
  const found = conflictIn(conflict(active('v2-aaaaaa'), active('v3-bbbbbb'), base))
  expect(found?.line).toBe(4)
  expect(JSON.parse(found!.ours).tasks.support.active).toBe('v2-aaaaaa')
  expect(JSON.parse(found!.theirs).tasks.support.active).toBe('v3-bbbbbb')
})

it.each(['{"a":\n1}', '', '{"a": "<<<<<<< HEAD"}', '[\n"=======",\n"x"]'])('finds none in %j', text => {
  expect(conflictIn(text)).toBeUndefined()
})

it.each(['\n', '\r\n'])('says that two branches promoted, and which version to compare', async end => {
  const text = conflict(active('v2-aaaaaa'), active('v3-bbbbbb')).replaceAll('\n', end)
  const { message, suggestions } = await refused(text)
  expect(message).toBe('loopai.json:4: two branches promoted: support has v2-aaaaaa and v3-bbbbbb.')
  expect(suggestions[0]).toMatch(/keep the lines of one side/)
  expect(suggestions[1]).toMatch(/^loopai promote support v3-bbbbbb /)
})

it.each([
  ['something else', conflict('"path": "a"', '"path": "b"')],
  ['what is no JSON by itself', conflict('"active" "v1"', active('v2-aaaaaa'))]
])('says that there is a conflict about %s', async (_, text) => {
  const { message, suggestions } = await refused(text)
  expect(message).toBe('loopai.json:4: git left a conflict of two branches here.')
  expect(suggestions).toHaveLength(1)
})
