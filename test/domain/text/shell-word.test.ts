import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { shellWord } from '../../../src/domain/text/shell-word.js'

test.each(['rows.csv', 'my rows.csv', "it's", "'$(id)'`id`", '"a" & b; c | d > e', '*', '~', '!x', '-n', ''])(
  'a shell takes %j as it is',
  word => {
    expect(execFileSync('/bin/sh', ['-c', `printf %s ${shellWord(word)}`], { encoding: 'utf8' })).toBe(word)
  }
)
