import { describe, expect, test } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import { likenessOf } from '../../../../src/domain/rows/likeness/likeness.js'
import { seededRandom } from '../../../../src/domain/statistics/random.js'

const words = 'the my our this phone box lamp tree river is on at in of for with under blue'.split(' ')
const random = seededRandom(3)
const pick = <T>(list: readonly T[]) => list[Math.floor(random.unit() * list.length)]
const sentence = (length: number) => Array.from({ length }, () => pick(words)).join(' ')
const rowsOf = (...pairs: [Json, Json][]) => pairs.map(([input, output]) => ({ input, output }))
/** Groups as lists of row numbers. */
const groupsOf = (rows: { input: Json; output: Json }[]) => {
  const { groups, spread } = likenessOf(rows)
  return spread.map((isSpread, group) => {
    const members = [...groups.keys()].filter(row => groups[row] === group)
    return isSpread ? `spread ${members.length}` : members
  })
}
const others = (count: number): [Json, Json][] =>
  Array.from({ length: count }, (_, at) => [sentence(9), at % 2 === 0 ? 'x' : 'y'])

test('pairs are groups, whatever their labels, and a row alone is in none', () => {
  const rows = rowsOf(
    ['say the word', 'x'],
    ['Say the word!', 'y'],
    ['other', 'x'],
    ['say it twice now', 'y']
  )
  expect(groupsOf(rows)).toEqual([[0, 1]])
})

describe('word overlap', () => {
  test.each<[string, string, string, boolean]>([
    ['a word more behind', 'my phone is in the box', 'my phone is in the box thanks', true],
    ['a word more before', 'my phone is in the box', 'hi my phone is in the box', true],
    ['a word less', 'my phone is in the blue box', 'my phone is in the blue', true],
    [
      'a word of many changed',
      'the lamp on our table is blue at night',
      'the lamp on our desk is blue at night',
      true
    ],
    ['a word of few changed', 'book me a table', 'book me a flight', false],
    // Most programs read words, not their order: what they learn from one row answers the other.
    ['the same words in another order', 'box the in is phone my', 'my phone is in the box', true],
    ['signs more behind', '今日の会議は午後三時に始まる', '今日の会議は午後三時に始まるよね', true],
    ['other signs', '今日の会議は午後三時に始まる', '昨日の会議で資料を三部くばった', false],
    [
      'ids among few words',
      'see /t/9f3a1c0b44be02d7 in my box',
      'see /t/1e9d0c55a7b3f602 in my box now',
      true
    ],
    ['half of it', 'my phone is in the box of the blue lamp', 'my phone is in the river near our tree', false]
  ])('%s', (_, one, other, alike) => {
    expect(groupsOf(rowsOf([one, 'x'], [other, 'y'], ...others(30)))).toEqual(alike ? [[0, 1]] : [])
  })

  test('a long text beside short ones that differ', () => {
    const body = 'my phone is in the blue box under our lamp'
    const mail = (subject: string, text: string): [Json, Json] => [{ subject, text }, 'x']
    const copies = [
      mail('one of the trees here', body),
      mail('on this river there it is now', `${body} today`)
    ]
    expect(groupsOf(rowsOf(...copies, ...others(30)))).toEqual([[0, 1]])
  })

  test('a text that stands beside most others makes no copies of them', () => {
    const form = 'please say in your own words what is wrong with it'
    const rows = others(60).map(([text, output]): [Json, Json] => [{ form, text }, output])
    expect(groupsOf(rowsOf(...rows))).toEqual([])
  })

  test('a very long text and the same with a word put in', () => {
    const long = Array.from(
      { length: 5000 },
      (_, at) => `w${'abcdefghij'[at % 10]}${(at * 7919).toString(36).replace(/\d/g, 'x')}`
    )
    const copy = [...long.slice(0, 9), 'more', ...long.slice(9)]
    expect(groupsOf(rowsOf([long.join(' '), 'x'], [copy.join(' '), 'y'], ...others(30)))).toEqual([[0, 1]])
  })

  test('a chain of copies is one group, in any order of rows', () => {
    const texts = [
      'my phone is in the box',
      'my phone is in the box today',
      'so my phone is in the box today'
    ]
    const rows = rowsOf(...texts.map((text): [Json, Json] => [text, 'x']), ...others(30))
    expect(groupsOf(rows)).toEqual([[0, 1, 2]])
    expect(groupsOf(rows.toReversed())).toEqual([[30, 31, 32]])
  })
})

describe('large groups', () => {
  const log = (count: number, output: string, text: (at: number) => string): [Json, Json][] =>
    Array.from({ length: count }, (_, at) => [text(at), output])

  test('patterns that would unbalance splits are spread', () => {
    const rows = rowsOf(
      ...log(40, 'a', at => `session ${at} was opened`),
      ...log(40, 'b', at => `connection ${at} was closed`),
      ...others(20)
    )
    expect(groupsOf(rows)).toEqual(['spread 40', 'spread 40'])
  })

  test('a group that is most of its label is spread though it is small', () => {
    const rows = rowsOf(...log(8, 'a', at => `session ${at} was opened`), ...others(200))
    expect(groupsOf(rows)).toEqual(['spread 8'])
  })

  test('a group of some rows among many stays together', () => {
    const copies = Array.from({ length: 8 }, (_, at): [Json, Json] => [
      `mail ${at} from me`,
      at < 4 ? 'x' : 'y'
    ])
    expect(groupsOf(rowsOf(...copies, ...others(200)))).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]])
  })

  test('where digits decide, rows that differ in digits are not alike', () => {
    const ages = Array.from({ length: 100 }, (_, at): [Json, Json] => [
      `she is ${at} years old`,
      at < 50 ? 'x' : 'y'
    ])
    expect(groupsOf(rowsOf(...ages))).toEqual([])
  })

  test('where outputs hardly repeat, only copies in the strict sense are alike', () => {
    const rows = rowsOf(
      ...Array.from({ length: 20 }, (_, at): [Json, Json] => [`due on May ${at} at noon`, `05-${at}`]),
      ['Due on May 3 at noon', '05-3']
    )
    expect(groupsOf(rows)).toEqual([[3, 20]])
  })
})

test('a group of copies with every kind of difference is found among many rows', () => {
  const text = 'the blue lamp on my table is out of order'
  const copies = [
    text.toUpperCase(),
    `${text}!`,
    text.replace('lamp', 'lámp'),
    text.replace(' my ', '  my\u200b ')
  ]
  const rows = rowsOf(...others(500), ...[text, ...copies].map((each): [Json, Json] => [each, 'x']))
  expect(groupsOf(rows)).toContainEqual([500, 501, 502, 503, 504])
})

describe('short texts', () => {
  test.each<[string, string, string, boolean]>([
    ['four words in another order', 'box my phone now', 'my phone now box', false],
    ['a word of seven changed', 'my phone is in the blue box', 'my phone is in the red box', true],
    ['a word between others', 'my phone is in the box', 'my phone is still in the box', true],
    ['a letter of two words', 'reset password', 'reset pasword', true],
    ['a letter of two short words', 'my box', 'my bow', false],
    ['a word of two', 'reset password', 'change password', false],
    ['letters by turns', 'where is my parcel', 'where is my pracel', true],
    ['two letters', 'where is my parcel', 'where is my pencil', false],
    ['a letter of many words', 'my phone is in the blue box', 'my phone is in teh blue box', true],
    ['cut off', 'the blue lamp on our table', 'the blue lamp on our ta', true],
    ['a signature', 'where is my phone now', 'where is my phone now -- ann bell', true],
    ['a sign of eight', '我想退款谢谢你们', '我想退货谢谢你们', false]
  ])('%s', (_, one, other, alike) => {
    expect(groupsOf(rowsOf([one, 'x'], [other, 'y'], ...others(30)))).toEqual(alike ? [[0, 1]] : [])
  })
})

describe('words in common', () => {
  const nouns = Array.from({ length: 150 }, (_, at) => `${words[at % 20]}${words[(at * 7 + 2) % 19]}`)
  const said = (length: number) => Array.from({ length }, () => pick(nouns)).join(' ')
  const first = said(12)
  const [long, short] = [`${first} ${said(26)}`, said(7)]
  const changed = first.split(' ').with(2, 'parcel').with(7, 'window').join(' ')
  const code = (a: string, b: string) =>
    `def ${short.replaceAll(' ', '_')}(${a}): ${b} = ${a}.items() return ${b}`
  test.each<[string, string, string, boolean]>([
    ['the first third of a long text', long, `${long.slice(0, long.length / 3)}`, true],
    ['two words of twelve changed', first, changed, true],
    [
      'in a letter',
      short,
      `Hello all, good day to you. ${short}. Kind regards, Ann Bell, head of sales`,
      true
    ],
    ['quoted and cut', first, `RT @ann: ${first.slice(0, 0.8 * first.length)}… https://t.co/abc`, true],
    ['other names in code', code('x', 'y'), code('data', 'result'), true],
    ['half of the words', first, `${first.split(' ').slice(0, 5).reverse().join(' ')} ${said(5)}`, false]
  ])('%s', (_, one, other, alike) => {
    const more = Array.from({ length: 40 }, (_, at): [Json, Json] => [said(9), at % 2 ? 'x' : 'y'])
    expect(groupsOf(rowsOf([one, 'x'], [other, 'x'], ...more))).toEqual(alike ? [[0, 1]] : [])
  })

  test('words of a form are no sign of copies', () => {
    const form = (text: string) => `what is wrong with it: ${text}, please`
    const rows = Array.from({ length: 60 }, (_, at): [Json, Json] => [form(said(4)), at % 2 ? 'x' : 'y'])
    expect(groupsOf(rowsOf(...rows)).flat()).not.toContain('spread 60')
    expect(groupsOf(rowsOf(...rows)).flat().length).toBeLessThan(6)
  })
})

describe('kinds of likeness that outputs speak against', () => {
  const pairs = (count: number, labels: (at: number) => [string, string]) =>
    rowsOf(
      ...Array.from({ length: count }, (_, at): [Json, Json][] => {
        const name = `${words[at % 20]}${words[(7 * at + 3) % 20]}${words[(at * at) % 20]}`
        const [one, other] = labels(at)
        return [
          [`${name} opens`, one],
          [`${name} opans`, other]
        ]
      }).flat()
    )

  test('a letter that changes no output is no content', () => {
    expect(groupsOf(pairs(20, at => (at % 2 === 0 ? ['x', 'x'] : ['y', 'y'])))).toHaveLength(20)
  })

  test('a letter that decides is content', () => {
    expect(groupsOf(pairs(20, () => ['x', 'y']))).toEqual([])
  })

  test('where outputs hardly repeat, a letter is content unless the output is the same', () => {
    const rows = pairs(20, at => (at === 3 ? ['same', 'same'] : [`${at}`, `${at}!`]))
    expect(groupsOf(rows)).toEqual([[6, 7]])
  })
})
