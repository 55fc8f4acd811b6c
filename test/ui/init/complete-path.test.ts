import { homedir } from 'node:os'
import { expect, it } from 'vitest'
import { completePath } from '../../../src/ui/init/complete-path.js'

const folders: Record<string, string[]> = {
  '.': [
    'data/',
    'tickets.csv',
    'tickets-old.csv',
    '.hidden.csv',
    'my rows.csv',
    'e\u0301.csv',
    'e\u0302.csv'
  ],
  'data/': ['one.csv'],
  'my rows/': ['a.csv'],
  [`${homedir()}/`]: ['home.csv']
}

const entriesOf = async (folder: string) =>
  (folders[folder] ?? []).map(name => ({ name: name.replace('/', ''), isFolder: name.endsWith('/') }))

it.each<[string, string, string[]]>([
  ['d', 'data/', []],
  ['data/', 'data/one.csv', []],
  ['data/o', 'data/one.csv', []],
  ['tick', 'tickets', ['tickets-old.csv', 'tickets.csv']],
  ['tickets.', 'tickets.csv', []],
  ['.', '.hidden.csv', []],
  ['e', 'e', ['e\u0301.csv', 'e\u0302.csv']],
  ['my\\ r', 'my rows.csv', []],
  ['"my r', 'my rows.csv', []],
  ['my rows/', 'my rows/a.csv', []],
  ['~/h', '~/home.csv', []],
  ['nothing', 'nothing', []],
  ['none/x', 'none/x', []]
])('%j becomes %j', async (typed, text, choices) => {
  expect(await completePath(typed, entriesOf)).toEqual({ text, choices })
})

it('shows all but what is hidden where nothing is typed', async () => {
  const { text, choices } = await completePath('', entriesOf)
  expect(text).toBe('')
  expect(choices).toHaveLength(6)
  expect(choices).toContain('data/')
})
