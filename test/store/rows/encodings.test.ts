import { expect, test } from 'vitest'
import type { Event } from '../../../src/domain/event.js'
import { rowsOf } from './rows-of.js'

/** A text in an encoding that TextDecoder can read, found by decoding all characters of one and two bytes. */
function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number[]>()
  for (let first = 0; first < 256; first++) {
    const single = decoder.decode(Buffer.from([first]))
    if (!bytes.has(single)) bytes.set(single, [first])
    if (first < 0x81 || !/^(shift_jis|euc-|gb|big5)/.test(encoding)) continue
    for (let second = 0x40; second < 0xff; second++) {
      const pair = decoder.decode(Buffer.from([first, second]))
      if ([...pair].length === 1 && !bytes.has(pair)) bytes.set(pair, [first, second])
    }
  }
  return Buffer.from([...text].flatMap(char => bytes.get(char) ?? expect.fail(`no ${char} in ${encoding}`)))
}

async function read(name: string, bytes: Buffer, options: { encoding?: string; chunk?: number } = {}) {
  const said: string[] = []
  const emit = (event: Event) => {
    if (event.type === 'warning') said.push(event.message)
  }
  const rows = await rowsOf(name, bytes, { ...options, emit })
  return { rows: rows.map(row => ('problem' in row ? row.problem.message : row.value)), said }
}

const western = 'größe – “naïve” €'
const texts: [encoding: string, text: string, asked: boolean][] = [
  ['utf-8', `${western} 日本語 👍`, false],
  ['utf-16le', `${western} 日本語 👍`, false],
  ['utf-16be', `${western} 日本語 👍`, false],
  ['windows-1251', 'Привет, мир', true],
  ['windows-1250', 'Příliš žluťoučký', true],
  ['iso-8859-2', 'Příliš žluťoučký', true],
  ['iso-8859-15', '5 € à payer', true],
  ['koi8-r', 'Привет, мир', true],
  ['shift_jis', '日本語のテキスト ソ', true],
  ['euc-jp', '日本語のテキスト', true],
  ['gbk', '简体中文', true],
  ['big5', '繁體中文', true],
  ['euc-kr', '한국어 문장', true],
  ['ibm866', 'Привет', true]
]

const forms: [file: string, form: (text: string) => string][] = [
  ['rows.csv', text => `text,label\r\n"${text}",a\r\n"x, ${text}",${text.replace(/,.*/, '')}\r\n`],
  ['rows.tsv', text => `text\tlabel\n${text}\ta\nx, ${text}\t${text.replace(/,.*/, '')}\n`],
  [
    'rows.json',
    text =>
      JSON.stringify([
        { text, label: 'a' },
        { text: `x, ${text}`, label: text.replace(/,.*/, '') }
      ])
  ],
  [
    'rows.jsonl',
    text =>
      `{"text":"${text}","label":"a"}\n${JSON.stringify({ text: `x, ${text}`, label: text.replace(/,.*/, '') })}\n`
  ]
]

test.each(texts)('%s is read, in every format and however it is cut', async (encoding, text, asked) => {
  const plain = text.replaceAll(/["]/g, '')
  for (const [file, form] of forms) {
    const bytes = encode(form(plain), encoding)
    for (const chunk of [1, 7, 1 << 16]) {
      const { rows } = await read(file, bytes, asked ? { encoding, chunk } : { chunk })
      expect(rows).toEqual([
        { text: plain, label: 'a' },
        { text: `x, ${plain}`, label: plain.replace(/,.*/, '') }
      ])
    }
  }
})

/** Bytes as Windows-1252 has them; Node's own decoder leaves 0x80 to 0x9f as they are in some versions. */
const windows = (text: string) =>
  Buffer.from(
    [...text].map(char => ({ '€': 0x80, '–': 0x96, '“': 0x93, '”': 0x94 })[char] ?? char.charCodeAt(0))
  )

test('Windows-1252 is recognized where nearly no line is UTF-8, and said once', async () => {
  for (const [file, form] of forms) {
    for (const chunk of [1, 7, 1 << 16]) {
      const plain = 'größe – naïve €'
      const { rows, said } = await read(file, windows(form(plain)), { chunk })
      expect(rows[0]).toEqual({ text: plain, label: 'a' })
      expect(said).toEqual([`${file} is read as Windows-1252; if that is wrong, name another by --encoding.`])
    }
  }
})

test('signs that come late in a long file of ASCII still tell its encoding', async () => {
  const lines = 'x,y\n'.repeat(30_000)
  const { rows, said } = await read('a.csv', windows(`a,b\n${lines}é,ü\n`))
  expect(rows.at(-1)).toEqual({ a: 'é', b: 'ü' })
  expect(said).toHaveLength(1)
})

test.each(['utf-16le', 'utf-16be'])('%s is known by its mark and without, and said once', async encoding => {
  for (const mark of ['\ufeff', '']) {
    const { rows, said } = await read('a.csv', encode(`${mark}a,b\n日本,x\n`, encoding))
    expect(rows).toEqual([{ a: '日本', b: 'x' }])
    expect(said).toEqual([expect.stringMatching(/^a\.csv is read as UTF-16/)])
  }
})

const broken = Buffer.from([0x63, 0x61, 0x66, 0xe9])
const lines = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map(part => Buffer.from(part as string)))

test.each<[string, Buffer, unknown[]]>([
  [
    'a broken line beside lines of UTF-8',
    lines('a\né\n', broken, '\nx\n'),
    [{ a: 'é' }, 'not UTF-8', { a: 'x' }]
  ],
  [
    'a broken line that is long',
    lines('a\né\n', Buffer.alloc(3000, 0xe9), '\nö\n'),
    [{ a: 'é' }, 'not UTF-8', { a: 'ö' }]
  ],
  [
    'bytes that are no text',
    lines('a\nx\n', Buffer.from([0xe9, 1, 2, 0xff]), '\n'),
    [{ a: 'x' }, 'not UTF-8']
  ],
  ['a byte that Windows-1252 has not', lines('a\nx\n', Buffer.from([0x81]), '\n'), [{ a: 'x' }, 'not UTF-8']],
  ['a mark of UTF-8', lines('\ufeffa\nx\n', broken, '\n'), [{ a: 'x' }, 'not UTF-8']]
])('%s: the text stays UTF-8, with bad rows', async (_, bytes, expected) => {
  for (const chunk of [1, 1 << 16]) {
    expect(await read('a.csv', bytes, { chunk })).toEqual({ rows: expected, said: [] })
  }
})

test.each([
  ['koi8-r', 'Привет всем людям'],
  ['windows-1251', 'Привет всем людям'],
  ['shift_jis', '日本語のテキスト'],
  ['gbk', '简体中文文字'],
  ['euc-kr', '한국어 문장입니다']
])('%s is not taken for Windows-1252: it is told that the encoding must be named', async (encoding, text) => {
  const bytes = encode(`text,label\n${`${text},a\n`.repeat(9)}`, encoding)
  const { rows, said } = await read('a.csv', bytes)
  expect([...new Set(rows)]).toEqual(['not UTF-8'])
  expect(said).toEqual([])
})

test('--encoding utf-8 guesses nothing, and another one says which rows it does not fit', async () => {
  const bytes = lines('a\n', broken, '\nx\n')
  expect((await read('a.csv', bytes, { encoding: 'utf8' })).rows).toEqual(['not UTF-8', { a: 'x' }])
  for (const [name, text] of [
    ['a.csv', lines('a\n', broken, '\nx\n')],
    ['a.jsonl', lines('{"a":"', broken, '"}\n{"a":"x"}\n')],
    ['a.json', lines('[{"a":"', broken, '"},\n{"a":"x"}]')]
  ] as const) {
    expect((await read(name, text, { encoding: 'euc-kr' })).rows).toEqual(['not euc-kr', { a: 'x' }])
  }
})

test('an unknown encoding and UTF-32 are told', async () => {
  const bytes = Buffer.from('a\nx\n')
  await expect(read('a.csv', bytes, { encoding: 'shift_jsi' })).rejects.toMatchObject({
    code: 'usage',
    message: '"shift_jsi" is no encoding that can be read.',
    suggestions: ['did you mean --encoding shift_jis?']
  })
  await expect(read('a.csv', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]))).rejects.toMatchObject({
    code: 'unknown-format',
    message: 'a.csv is UTF-32 text.'
  })
})
