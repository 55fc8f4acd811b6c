import { describe, expect, test } from 'vitest'
import { similarLabels } from '../../../../src/domain/rows/audit/similar-labels.js'

describe('spellings of one answer', () => {
  test.each(['.', '-', ' ', '1-'])('labels of a megabyte of %j are read once', piece => {
    expect(similarLabels(['a', `${piece.repeat(1_000_000 / piece.length)}x`])).toEqual([])
  })

  test.each<[string, string[], string[][]]>([
    ['case and spaces', ['spam', 'ham', 'Spam', 'SPAM '], [['spam', 'Spam', 'SPAM ']]],
    [
      'hyphens',
      ['sign up', 'sign-up', 'Signup', 'sign_up', 'x'],
      [['sign up', 'sign-up', 'Signup', 'sign_up']]
    ],
    ['a final dot', ['done.', 'Done', 'open'], [['done.', 'Done']]],
    ['form of letters', ['ｓｐａｍ', 'spam', 'sp\u00adam'], [['ｓｐａｍ', 'spam', 'sp\u00adam']]],
    ['whole numbers with a point', ['1', '1.0', '2', '3', '4'], [['1', '1.0']]],
    [
      'yes and no',
      ['yes', 'Y', '1', 'no', 'N'],
      [
        ['yes', 'Y', '1'],
        ['no', 'N']
      ]
    ],
    ['yes and no beside something else', ['true', 'Yes', 'false', 'unknown', 'n/a'], [['true', 'Yes']]]
  ])('%s', (_, labels, groups) => {
    expect(similarLabels(labels)).toEqual(groups)
  })

  test.each<[string, string[]]>([
    ['languages', ['no', 'ja', 'si', 'en', 'de', 'f', 'n']],
    ['letters', ['f', 'n', 't', 'y', 'a', 'b', 'c']],
    ['grades', ['1', '2', '3', '4', 'yes']],
    ['signs', ['-1', '0', '1', 'x', 'z', 'w']],
    ['ranges', ['1-2', '12', '1 2']],
    ['languages of programs', ['C', 'C#', 'C++']],
    ['marks', ['.', '!', '-', '_']]
  ])('%s are different answers', (_, labels) => {
    expect(similarLabels(labels)).toEqual([])
  })
})
