import { expect, it } from 'vitest'
import { likelyOutput, nameProblem, suggestedName, typedPath } from '../../../src/ui/init/init-defaults.js'

it.each(['a', 'support', '2nd', 'a-b_c', 'x'.repeat(64)])('a task may be called %s', name => {
  expect(nameProblem(name, ['taken'])).toBeUndefined()
})

it.each(['', 'Support', '-a', '_a', 'a b', 'a/b', 'ä', 'x'.repeat(65), 'taken'])(
  'a task may not be called "%s"',
  name => {
    expect(nameProblem(name, ['taken'])).toMatch(/\.$/)
  }
)

it.each([
  ['data/My Tickets (2024).csv', 'my-tickets-2024'],
  ['C:\\data\\mails.jsonl', 'mails'],
  ['tickets.csv', 'tickets-3'],
  ['.csv', 'csv'],
  ['日本.csv', ''],
  ['support', 'support'],
  [`${'x'.repeat(90)}.csv`, 'x'.repeat(60)]
])('%s suggests the name "%s"', (source, name) => {
  const taken = ['tickets', 'tickets-2']
  expect(suggestedName(source, taken)).toBe(name)
  if (name !== '') expect(nameProblem(name, taken)).toBeUndefined()
})

it.each([
  [['text', 'Label', 'notes'], 1],
  [['class', 'output', 'text'], 1],
  [['text', ' Intent '], 1],
  [['text', 'team'], 1],
  [['only'], 0],
  [[], 0]
])('of the columns %j the output is likely at %d', (columns, index) => {
  expect(likelyOutput(columns)).toBe(index)
})

it.each([
  ['a.csv', 'a.csv'],
  ["'a b.csv'", 'a b.csv'],
  ['"a b.csv"', 'a b.csv'],
  ['a\\ b.csv', 'a b.csv'],
  ['~/a.csv', '/home/me/a.csv'],
  ['~me/a.csv', '~me/a.csv'],
  ["it's.csv", "it's.csv"]
])('the path %s is %s', (text, path) => {
  expect(typedPath(text, '/home/me')).toBe(path)
})
