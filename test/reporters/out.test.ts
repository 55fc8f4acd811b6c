import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..', '..', 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
const having = (pattern: RegExp) =>
  files.filter(name => pattern.test(readFileSync(join(source, name), 'utf8')))

test('one file writes to stdout and stderr, and one takes the text of ink: what they write is cleaned', () => {
  expect(
    having(/\b(?:stdout|stderr|stream)\.write\(|this\.(?:log|warn|logToStderr)\(|emitWarning\(/)
  ).toEqual(['reporters/out.ts'])
  expect(having(/import \{[^}]*\bText\b[^}]*\} from 'ink'/)).toEqual(['ui/text.tsx'])
})
