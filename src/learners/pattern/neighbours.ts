import { spread } from '../cross-validation.js'
import { isBeyond } from './model.js'

/** The most neighbours. */
const mostNeighbours = 500

/**
 * Strings to estimate the share of texts that a check accepts: the rows' own texts with small changes, such as
 * careless writers and attackers make, and texts of many other kinds.
 */
export function neighboursOf(texts: readonly string[]): string[] {
  const found = new Set<string>(strangers)
  const inserted = ['0', '5', 'a', 'Z', ' ', '-', '.', '/', 'é']
  for (const [row, text] of texts.slice(0, 60).entries()) {
    // Too long to match any shape, whatever is changed.
    if (isBeyond(text)) continue
    const chars = Array.from(text)
    const places = spreadPlaces(chars.length)
    for (const [turn, place] of places.entries()) {
      const change = inserted[(row + turn) % inserted.length]
      found.add([...chars.slice(0, place), ...chars.slice(place + 1)].join(''))
      found.add([...chars.slice(0, place), change, ...chars.slice(place)].join(''))
      found.add(
        [...chars.slice(0, place), replaced(chars[place], row + turn), ...chars.slice(place + 1)].join('')
      )
      found.add([...chars.slice(0, place), change, ...chars.slice(place + 1)].join(''))
    }
    found.add(chars.slice(0, chars.length >> 1).join(''))
    found.add(text + text)
    found.add(`${text} `)
    found.add(`${text}${inserted[row % inserted.length]}`)
    found.add(text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase())
    found.add(text.replace(/[^0-9A-Za-z]/g, ''))
    found.add(text.replace(/[^0-9A-Za-z]/g, inserted[(row % 4) + 4]))
  }
  const rows = new Set(texts)
  const other = [...found].filter(text => !rows.has(text))
  return spread(other.length, mostNeighbours).map(at => other[at])
}

/** Up to six indexes, evenly spaced. */
function spreadPlaces(length: number): number[] {
  const count = Math.min(6, length)
  return Array.from({ length: count }, (_, i) => Math.floor(((2 * i + 1) * length) / (2 * count)))
}

/** Another character of the same kind. */
function replaced(char: string, turn: number): string {
  const steps = 1 + (turn % 8)
  const turned = (first: string, size: number) =>
    String.fromCharCode(first.charCodeAt(0) + ((char.charCodeAt(0) - first.charCodeAt(0) + steps) % size))
  if (/[0-9]/.test(char)) return turned('0', 10)
  if (/[a-z]/.test(char)) return turned('a', 26)
  return /[A-Z]/.test(char) ? turned('A', 26) : '_'
}

const strangers = [
  '',
  ' ',
  '0',
  '1',
  '-1',
  '+5',
  '7.5',
  '1,000',
  '1e5',
  '007',
  '12345',
  '4294967296',
  '123456789012345678',
  'a',
  'A',
  'foo',
  'Foo',
  'FOO',
  'foo bar',
  'foo-bar',
  'foo_bar',
  'foo.bar',
  'Foo Bar',
  'abc123',
  '123abc',
  'true',
  'null',
  '()',
  '[]',
  '{}',
  '"x"',
  "it's",
  '#fff',
  '50%',
  '$1.00',
  '@home',
  'a=b&c=d',
  '\n',
  'x\n',
  '\tx',
  'füße',
  'naïve',
  'привет',
  'שלום',
  'سلام',
  'γειά',
  '你好',
  'かな',
  '안녕',
  '😀',
  'á',
  '１２３',
  'example.com',
  'www.example.com',
  'http://example.com',
  'https://example.com/a?b=c#d',
  'ftp://h/x',
  'user@example.com',
  'user@localhost',
  'mailto:a@b.cc',
  '127.0.0.1',
  '256.1.1.1',
  '::1',
  'fe80::1',
  '10.0.0.0/8',
  '2020-01-01',
  '2020-13-01',
  '01/02/2020',
  '12:30',
  '12:30:45',
  '25:00',
  '2020-01-01T12:30:00Z',
  'Jan 1, 2020',
  '550e8400-e29b-41d4-a716-446655440000',
  'deadbeef',
  'DEADBEEF',
  '0xFF',
  'aGVsbG8=',
  'SGVsbG8gd29ybGQ=',
  '1.2.3',
  'v1.2.3-rc.1',
  '/usr/bin',
  'C:\\x',
  '../x',
  'a/b',
  'image/png',
  'en',
  'en-US',
  'de_DE',
  'USD',
  'US',
  '+1 555 123 4567',
  '(555) 123-4567',
  '+4915112345678',
  '12345-6789',
  'SW1A 1AA',
  'AB12 CDE',
  'AB-123-CD',
  '4111111111111111',
  '4111-1111-1111-1111',
  'DE89370400440532013000',
  '978-3-16-148410-0',
  '0378-5955',
  '01:23:45:67:89:ab',
  '{"a":1}',
  '<a>',
  '40.7,-74.0',
  'rgb(1,2,3)',
  'The quick brown fox.'
]
