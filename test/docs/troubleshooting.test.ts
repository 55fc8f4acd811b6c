import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../helpers/cli.js'

const page = (name: string) => readFileSync(join(root, 'docs', name), 'utf8')

/** The messages that the first column of the table names; `…` stands for what differs. */
const named = page('troubleshooting.md')
  .split('\n')
  .filter(line => /^\| (?!message )/.test(line))
  .map(line => line.split('|')[1].trim())

/** docs/messages.md, which a test makes of the source, with each message on one line. */
const messages = page('messages.md')
  .replace(/\n ›\s+|\s+/g, ' ')
  .replace(/\s+/g, ' ')

it('has messages to tell of', () => expect(named.length).toBeGreaterThan(8))

it.each(named)('"%s" is a message', message => {
  const parts = message.split('…').map(part => part.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  expect(messages).toMatch(new RegExp(parts.filter(part => part !== '').join('.{1,200}?')))
})
