import { expect, it } from 'vitest'
import { type InitAnswers, initWords } from '../../../src/loop/init/init-answers.js'

const file: InitAnswers = { task: 'w', source: { file: 'my rows.csv' }, description: '', outputField: 'team' }
const template: InitAnswers = { task: 'w', source: { template: 'spam' }, description: '' }

it.each<[InitAnswers, string[], string[]]>([
  [file, [], ['w', 'my rows.csv', '--output-field', 'team']],
  [
    { ...file, description: "What's it?" },
    [],
    ['w', 'my rows.csv', '--output-field', 'team', '--description', "What's it?"]
  ],
  [{ ...file, source: { file: '-x.csv' } }, [], ['w', './-x.csv', '--output-field', 'team']],
  [template, [], ['w', '--template', 'spam']],
  [template, ['-C', 'dir', '--json'], ['w', '-C', 'dir', '--json', '--template', 'spam']],
  [template, ['-t', 'intent', '-q'], ['w', '-q', '--template', 'spam']],
  [template, ['-tintent', '-q'], ['w', '-q', '--template', 'spam']],
  [
    file,
    ['--output-field=a', '--description', 'old', '--kind', 'boolean'],
    ['w', 'my rows.csv', '--kind', 'boolean', '--output-field', 'team']
  ]
])('%j with %j is %j', (answers, argv, words) => {
  expect(initWords(answers, argv)).toEqual(words)
})
