import type { Key } from 'ink'
import { expect, it } from 'vitest'
import { applyKey } from '../../src/ui/text-edit.js'

/** `ab|c`: the cursor stands before c. */
function apply(line: string, input: string, key: Partial<Key> = {}): string | undefined {
  const [before, after] = line.split('|')
  const result = applyKey({ before, after }, input, key as Key)
  return typeof result === 'object' ? `${result.before}|${result.after}` : result
}

it.each([
  ['a letter', 'a|c', 'b', {}, 'ab|c'],
  ['a space', 'a|c', ' ', {}, 'a |c'],
  ['a paste', 'a|c', 'data/x y.csv', {}, 'adata/x y.csv|c'],
  ['a paste of two lines', '|', 'a\nb\tc', {}, 'a b c|'],
  ['control characters in a paste', '|', 'a\u0007b', {}, 'ab|'],
  ['backspace', 'ab|c', '', { backspace: true }, 'a|c'],
  ['backspace as ink names it', 'ab|c', '', { delete: true }, 'a|c'],
  ['backspace at the start', '|c', '', { backspace: true }, '|c'],
  ['backspace after a flag, one character', 'a🇩🇪|', '', { backspace: true }, 'a|'],
  ['backspace after a combined letter', 'ae\u0301|', '', { backspace: true }, 'a|'],
  ['left', 'ab|c', '', { leftArrow: true }, 'a|bc'],
  ['left over an emoji', 'a👩‍🌾|', '', { leftArrow: true }, 'a|👩‍🌾'],
  ['left at the start', '|abc', '', { leftArrow: true }, '|abc'],
  ['right', 'ab|cd', '', { rightArrow: true }, 'abc|d'],
  ['right at the end', 'ab|', '', { rightArrow: true }, 'ab|'],
  ['home', 'ab|c', '', { home: true }, '|abc'],
  ['end', 'ab|c', '', { end: true }, 'abc|'],
  ['ctrl-a', 'ab|c', 'a', { ctrl: true }, '|abc'],
  ['ctrl-e', 'ab|c', 'e', { ctrl: true }, 'abc|'],
  ['ctrl-u', 'ab|c', 'u', { ctrl: true }, '|c'],
  ['ctrl-w', 'one two |c', 'w', { ctrl: true }, 'one |c'],
  ['Enter', 'a|', '\r', { return: true }, 'enter'],
  ['another control key', 'a|', 'x', { ctrl: true }, undefined],
  ['an Alt key', 'a|', 'x', { meta: true }, undefined],
  ['Tab', 'a|', '\t', { tab: true }, undefined],
  ['an arrow up', 'a|', '', { upArrow: true }, undefined]
])('takes %s', (_, line, input, key, result) => {
  expect(apply(line, input, key)).toBe(result)
})
