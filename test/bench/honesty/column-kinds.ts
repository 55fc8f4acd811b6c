import { createHash } from 'node:crypto'
import type { Chance } from './chance.js'

/** One row as a column sees it. */
export interface Place {
  /** Its number in the file, from 0; fresh rows go on counting. */
  at: number
  label: string
  /** The number of the label. */
  code: number
}

/** A column that has no part in what the label means. */
export interface Column {
  name: string
  value(place: Place): string | number
  /** On rows to come; undefined: it is not there. */
  fresh(place: Place): string | number | undefined
  /** The file is sorted by label, as exports often are. */
  sorted: boolean
}

/** Kinds of such columns, with names and forms as exports have them. */
export const columnKinds: Record<string, (chance: Chance) => Column> = {
  identifier,
  date,
  path,
  'repeated id': repeated,
  'row number': rowNumber,
  'target copy': targetCopy
}

type Value = (place: Place) => string | number

const same = (name: string, value: Value, sorted: boolean): Column => ({ name, value, fresh: value, sorted })
const padded = (at: number) => `${at}`.padStart(6, '0')
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function identifier({ one, integer, unit }: Chance): Column {
  const start = integer(50_000)
  const value = one<Value>([
    ({ at }) => `TCK-${padded(start + at)}`,
    ({ at }) => start + at,
    ({ at }) => hash(`${start}/${at}`).slice(0, 12),
    ({ at }) => hash(`${start}/${at}`).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5'),
    ({ at }) => Number.parseInt(hash(`${start}/${at}`).slice(0, 8), 16)
  ])
  return same(one(['id', 'ticket_id', 'uuid', 'Case Number', 'key', 'messageId']), value, unit() < 0.5)
}

function date({ one, unit }: Chance): Column {
  const hours = one([1, 7, 26])
  const moment = (at: number) => new Date(Date.UTC(2024, 2, 4, 9, 17 * at) + at * hours * 3_600_000)
  const iso = (at: number) => moment(at).toISOString()
  const value = one<Value>([
    ({ at }) => iso(at).slice(0, 10),
    ({ at }) => iso(at).replace('.000', ''),
    ({ at }) => iso(at).replace(/^(\d+)-(\d+)-(\d+).*/, '$3.$2.$1'),
    ({ at }) => iso(at).replace(/^(\d+)-(\d+)-(\d+)T(\d+:\d+).*/, '$2/$3/$1 $4'),
    ({ at }) => moment(at).getTime() / 1000
  ])
  return same(one(['date', 'created_at', 'timestamp', 'Received', 'Datum']), value, unit() < 0.7)
}

function path({ one, unit }: Chance): Column {
  const [value, fresh] = one<[Value, Value]>([
    [({ label, at }) => `data/${label}/${padded(at)}.txt`, ({ at }) => `inbox/${padded(at)}.txt`],
    [({ label, at }) => `${label}_${at}.eml`, ({ at }) => `mail_${at}.eml`],
    [({ label, at }) => `C:\\export\\${label}\\${at}.msg`, ({ at }) => `C:\\in\\${at}.msg`],
    [
      ({ label, at }) => `s3://corpus/${label}s/part-${at % 7}/${at}`,
      ({ at }) => `s3://new/part-${at % 7}/${at}`
    ]
  ])
  return { name: one(['path', 'file', 'filename', 'source']), value, fresh, sorted: unit() < 0.5 }
}

function repeated({ one, integer }: Chance): Column {
  const [each, start] = [one([2, 3, 5, 8]), integer(9000)]
  const number: Value = ({ at }) => start + Math.floor(at / each)
  const value = one<Value>([number, number, place => `C-${padded(number(place) as number)}`])
  return same(one(['id', 'thread_id', 'customer_id', 'order', 'session']), value, true)
}

function rowNumber({ one, integer }: Chance): Column {
  const [from, step] = [one([0, 1, 1, 1000 + integer(5000)]), one([1, 1, 10, 2.5])]
  const name = one(['rownum', '#', 'index', 'Unnamed: 0', 'nr', 'line'])
  return same(name, ({ at }) => from + step * at, true)
}

function targetCopy({ one, unit }: Chance): Column {
  const [name, value] = one<[string, Value]>([
    ['category', ({ label }) => label],
    ['label_id', ({ code }) => code],
    ['y', ({ code }) => `${code}`],
    ['class_name', ({ label }) => label.toUpperCase()],
    ['final_status', ({ label }) => `closed as ${label}`],
    ['target', ({ code }) => 10 * (code + 1)]
  ])
  return { name, value, fresh: () => undefined, sorted: unit() < 0.3 }
}
