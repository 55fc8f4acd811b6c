import { expect, test } from 'vitest'
import { likeKeysOf } from '../../../../../src/domain/rows/likeness/like-key.js'
import { KnownOverlaps, wordPairs } from '../../../../../src/domain/rows/likeness/texts/word-overlap.js'

const pairsOf = (text: string) => wordPairs(likeKeysOf(text).words)!
const known = new KnownOverlaps(
  [
    'my lamp went dark after a storm',
    'is the phone in a box',
    'where can i read more about your offers for schools in the north of the country this year',
    'my lamp is blue and my table is green'
  ].map(pairsOf)
)

test.each([
  [
    'in a letter',
    'Dear all, my lamp went dark after a storm -- sent from my phone, please answer soon',
    true
  ],
  ['a part', 'read more about your offers for schools', true],
  ['a word more', 'is the phone in a box now', true],
  [
    'its words elsewhere',
    'a storm came and after that my street went dark, so i lit the lamp in a hurry',
    false
  ],
  ['the beginning of one', 'my lamp went dark when we were out in the garden with all the others', false],
  ['other words', 'we would like to order twelve chairs and a sofa for our new house', false]
])('%s', (_, text, has) => {
  expect(known.has(pairsOf(text))).toBe(has)
})
