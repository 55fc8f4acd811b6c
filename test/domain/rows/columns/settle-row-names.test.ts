import { describe, expect, test } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import {
  address,
  asctime,
  blockOf,
  climb,
  day,
  found,
  hexOf,
  letters,
  pad,
  type Row,
  rows,
  seededRandom,
  spreadsheet,
  whole
} from './settle-scene.js'

describe.each(['mixed', 'sorted'] as const)('names of rows, %s', order => {
  test.each<[string, string, (row: Row) => Json]>([
    ['id', 'counts', ({ i }) => i + 1],
    ['n', 'counts', ({ i }) => i],
    ['x', 'counts', ({ i }) => 5000 - i],
    ['step', 'counts', ({ i }) => 10 * i],
    ['gaps', 'counts', ({ i, random }) => 7 * i + whole(random, 7)],
    ['a', 'counts', ({ i }) => i >> 1],
    ['entry', 'counts', ({ i }) => 100 + Math.floor(i / 3)],
    ['half', 'counts', ({ i }) => i + 0.5],
    ['meter', 'counts', ({ i, random }) => Math.round(10 * (2.3 * i + random())) / 10],
    ['page', 'counts', ({ i }) => 1 + Math.floor(i / 11)],
    ['batch', 'counts', ({ i }) => `batch-${pad(Math.floor(i / 11), 2)}`],
    ['of', 'counts', ({ i }) => `case ${i + 1} of 2024`],
    ['s', 'counts', ({ i }) => `s${pad(blockOf(i), 4)}`],
    ['visit', 'identifier', ({ i }) => `${hexOf(seededRandom(2000 + blockOf(i)), 9)}a7`],
    ['page', 'counts', ({ i }) => blockOf(i)],
    ['batch_number', 'counts', ({ i }) => 700 + blockOf(i)],
    ['b', 'counts', ({ i }) => `batch-${blockOf(i)}`],
    ['place', 'counts', ({ i }) => `doc ${blockOf(i)} line ${i + 1}`],
    ['where', 'counts', ({ i }) => `r${1 + Math.floor(i / 14)}c${1 + (i % 14)}`],
    ['code', 'counts', ({ i }) => letters(i)],
    ['code', 'counts', ({ i }) => `lot-${letters(3 * i).toLowerCase()}`],
    ['code', 'counts', ({ i }) => spreadsheet(i)],
    ['host', 'counts', ({ i }) => address(0x0a000001 + i)],
    ['host', 'counts', ({ i }) => address(0x0a000001 + climb(i))],
    ['meter', 'counts', ({ i }) => climb(i) / 8],
    ['kwh reading', 'counts', ({ i }) => climb(i) / 10],
    [
      'a',
      'date',
      ({ i }) =>
        day(i)
          .toISOString()
          .replace(/-|:|\..*/g, '')
    ],
    ['b', 'date', ({ i }) => day(i).toISOString().slice(0, 10).replaceAll('-', '_')],
    ['c', 'date', ({ i }) => day(i).toISOString().slice(0, 19).replace(/[T:]/g, '-')],
    [
      'd',
      'date',
      ({ i }) =>
        day(i)
          .toISOString()
          .replace(/(\d+)-(\d+)-(\d+).*/, '$1年$2月$3日')
    ],
    [
      'e',
      'date',
      ({ i }) =>
        `${day(i).toISOString().slice(0, 10)}/${day(i + 1)
          .toISOString()
          .slice(0, 10)}`
    ],
    ['f', 'date', ({ i }) => `2023-${pad(i + 1, 3)}`],
    ['g', 'date', ({ i }) => `2023-W${pad(1 + Math.floor(i / 7), 2)}-${1 + (i % 7)}`],
    ['h', 'date', ({ i }) => `${day(i).toISOString().slice(0, 10)} ${i % 2 ? 'AM' : 'PM'}`],
    ['j', 'date', ({ i }) => `${day(i).toDateString().slice(4, 10)} 22:34:22`],
    ['k', 'date', ({ i }) => `${pad(1 + (i % 12), 2)}/${1990 + Math.floor(i / 12)}`],
    ['l', 'date', ({ i }) => `${pad(day(i).getUTCDate(), 2)}.${pad(day(i).getUTCMonth() + 1, 2)}.`],
    ['m', 'date', ({ random }) => 638_355_168_000_000_000 + whole(random, 1e8) * 36_000_000],
    ['position', 'counts', ({ was }) => was],
    ['where', 'counts', ({ i }) => `row ${i}`.replace(' ', '-')],
    ['padded', 'counts', ({ i }) => pad(i, 5)],
    ['order_no', 'identifier', ({ random }) => 100_000 + whole(random, 900_000)],
    ['ticketId', 'identifier', ({ random }) => `${whole(random, 60)}`.padStart(4, '1')],
    ['customer', 'identifier', ({ random }) => `C-${pad(whole(random, 1e6), 6)}`],
    [
      'u',
      'identifier',
      ({ random }) =>
        `${hexOf(random, 8)}-${hexOf(random, 4)}-4${hexOf(random, 3)}-a${hexOf(random, 3)}-${hexOf(random, 12)}`
    ],
    ['digest', 'identifier', ({ random }) => hexOf(random, 40)],
    ['created', 'date', ({ i }) => day(i).toISOString().slice(0, 10)],
    ['when', 'date', ({ random }) => day(whole(random, 3000)).toISOString()],
    ['t', 'date', ({ i, random }) => 1_700_000_000 + 100 * i + whole(random, 90)],
    ['ts', 'date', ({ random }) => 1_700_000_000_000 + whole(random, 9e9)],
    [
      'datum',
      'date',
      ({ random }) => day(whole(random, 3000)).toISOString().slice(0, 10).split('-').reverse().join('.')
    ],
    ['asctime', 'date', ({ random }) => asctime(day(random() * 3000))],
    [
      'access',
      'date',
      ({ random }) => {
        const [, d, m, y, time] = day(random() * 3000)
          .toUTCString()
          .split(' ')
        return `[${d}/${m}/${y}:${time} +0000]`
      }
    ],
    ['month', 'date', ({ i }) => `${['March', 'June', 'octobre', 'Dez.'][i % 4]} ${1950 + (i >> 2)}`],
    ['period', 'date', ({ i }) => `Q${1 + (i % 4)} ${1950 + (i >> 2)}`],
    ['week', 'date', ({ i }) => `${1980 + Math.floor(i / 50)}-W${pad(1 + (i % 50), 2)}`],
    ['created', 'date', ({ i }) => 44_927 + i * 0.37],
    ['message_id', 'identifier', ({ i, random }) => `<${hexOf(random, 6 + (i % 7))}.${i}@mail.example.org>`],
    ['session', 'identifier', ({ i }) => hexOf(seededRandom(1000 + (i >> 2)), 10)],
    ['session_key', 'identifier', ({ i }) => `${hexOf(seededRandom(1000 + (i >> 3)), 10)}7`],
    ['us', 'date', ({ random }) => day(whole(random, 3000)).toLocaleDateString('en-US')],
    ['words', 'date', ({ random }) => day(whole(random, 3000)).toDateString().slice(4)],
    ['mail', 'date', ({ random }) => day(random() * 3000).toUTCString()],
    ['file', 'file-name', ({ random }) => `/data/in/${hexOf(random, 7)}.eml`],
    ['name', 'holds-output', ({ i, label }) => `${label}_${i % 90}.eml`],
    ['path', 'holds-output', ({ i, label }) => `C:\\My Data\\${label}\\${pad(i % 77, 4)}.txt`],
    ['session', 'counts', ({ i }) => 4000 + Math.floor(i / 8)],
    ['thread_id', 'counts', ({ i }) => `C-${pad(90 + Math.floor(i / 5), 6)}`],
    ['where', 'holds-output', ({ i, label }) => `s3://corpus/${label}s/part-${i % 7}/${i}`],
    ['source', 'holds-output', ({ random, label }) => `${label}-${hexOf(random, 3)}`]
  ])('%s: %s', (name, reason, value) => {
    expect(found(rows(200, order, row => ({ [name]: value(row) })))).toEqual({ [name]: reason })
  })

  test.each<[string, string, (row: Row) => Json]>([
    ['coded', 'copy', ({ label }) => (label === 'spam' ? 1 : 0)],
    ['flag', 'copy', ({ label }) => label === 'spam'],
    ['c', 'copy', ({ label }) => label.toUpperCase()],
    ['label_id', 'copy', ({ label, random }) => ((label === 'spam') === random() > 0.08 ? 3 : 4)],
    ['team', 'copy', ({ label, random }) => (random() > 0.06 ? label : 'spam')],
    ['verdict', 'copy', ({ label }) => (label === 'spam' ? 'rejected' : 'accepted')],
    [
      'priority',
      'telling',
      ({ label, random }) => (label === 'spam' ? 'P1' : random() < 0.03 ? 'P1' : random() < 0.5 ? 'P2' : 'P3')
    ],
    ['score', 'telling', ({ label, random }) => (label === 'spam' ? 0.5 : 0) + random() / 2],
    ['batch', 'telling', ({ label, random }) => `${label === 'spam' ? 'RET' : 'ORD'}.${whole(random, 300)}.x`]
  ])('%s: %s', (name, reason, value) => {
    expect(found(rows(200, order, row => ({ [name]: value(row) })))).toMatchObject({ [name]: reason })
  })
})
