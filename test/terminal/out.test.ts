import { expect, test } from 'vitest'
import { filesBelow, sourceOf } from '../helpers/source-files.js'

const files = filesBelow('src')
const having = (pattern: RegExp) => files.filter(name => pattern.test(sourceOf(name)))

test('one file writes to stdout and stderr, and one takes the text of ink: what they write is cleaned', () => {
  expect(
    having(/\b(?:stdout|stderr|stream)\.write\(|this\.(?:log|warn|logToStderr)\(|emitWarning\(/)
  ).toEqual(['terminal/out.ts'])
  expect(having(/import \{[^}]*\bText\b[^}]*\} from 'ink'/)).toEqual(['ui/text.tsx'])
})
