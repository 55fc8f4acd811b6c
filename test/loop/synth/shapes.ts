import type { Json } from '../../../src/domain/json.js'
import type { SplitName } from '../../../src/domain/rows/split/split.js'

export interface ShapeRow {
  input: Json
  output: Json
  split: SplitName
}

/** Train, validation and test rows. */
type Sizes = [train: number, validation: number, test: number]

/** A task as people bring it, and programs of known quality that a model could write for it, the best one last. */
export interface Shape {
  rows: ShapeRow[]
  programs: string[]
  /** What is learned on this machine: absent where nothing is. */
  local?: string
}

/** The first rows are train, then come validation and test. */
function dealt(sizes: Sizes, row: (at: number) => { input: Json; output: Json }): ShapeRow[] {
  const splits: SplitName[] = ['train', 'validation', 'test']
  return sizes
    .flatMap((count, at) => Array.from({ length: count }, () => splits[at]))
    .map((split, at) => ({ ...row(at), split }))
}

/** A number for each place and use, the same in every run. */
function mixed(at: number, use: number, most: number): number {
  let hash = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(use + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) % most
}

const pick = <T>(list: readonly T[], at: number, use: number): T => list[mixed(at, use, list.length)]
const program = (body: string) => `export function run(input) {\n${body}\n}\n`

const goods = ['mug', 'plate', 'lamp', 'towel', 'chair', 'kettle', 'candle', 'vase', 'rug', 'tray']
const people = ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gil', 'Hana', 'Ivo', 'Jun', 'Kim', 'Lea']

/** Orders in a sentence: who, what, how many. Every 25th is written in a way that no program here reads. */
export function orders(sizes: Sizes): Shape {
  const rows = dealt(sizes, at => {
    const [name, item, count] = [pick(people, at, 1), pick(goods, at, 2), 1 + mixed(at, 3, 90)]
    const text =
      at % 25 === 24
        ? `${name} again, as last time but ${count} of the ${item}s`
        : pick([`${count} x ${item} for ${name}`, `${name}: ${item}, ${count} pieces`], at, 4)
    return { input: { text: `${text} (no. ${100 + at * 7})` }, output: { name, item, count } }
  })
  const read = (patterns: string) =>
    program(`  for (const [pattern, name, item, count] of [${patterns}]) {
    const found = pattern.exec(input.text)
    if (found) return { name: found[name], item: found[item], count: Number(found[count]) }
  }
  return { name: '', item: '', count: 0 }`)
  const first = '[/^(\\d+) x (\\w+) for (\\w+)/, 3, 2, 1]'
  const programs = [read(first), read(`${first}, [/^(\\w+): (\\w+), (\\d+) pieces/, 1, 2, 3]`)]
  return { rows, programs }
}

/** Whether a text is a date of ISO 8601: of a month, of a week or of a year. Two of three are. */
export function dates(sizes: Sizes): Shape {
  const two = (number: number) => String(number).padStart(2, '0')
  const rows = dealt(sizes, at => {
    const [year, month] = [1890 + mixed(at, 1, 220), 1 + mixed(at, 2, 12)]
    const leap = new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const good = [
      `${year}-${two(month)}-${two(1 + mixed(at, 3, days))}`,
      `${year}${two(month)}${two(1 + mixed(at, 3, days))}`,
      `${year}-W${two(1 + mixed(at, 4, 52))}-${1 + mixed(at, 5, 7)}`,
      `${year}-${String(1 + mixed(at, 6, 365)).padStart(3, '0')}`
    ]
    const bad = [
      `${year}-${two(month)}-${days + 1}`,
      `${year}${two(month)}${two(days + 1)}`,
      `${year}-W${two(54 + mixed(at, 4, 40))}-${1 + mixed(at, 5, 7)}`,
      `${year}-W${two(1 + mixed(at, 4, 52))}-8`,
      `${year}-${leap ? 367 : 366}`,
      `${year}-${two(month)}${two(1 + mixed(at, 3, days))}`
    ]
    const valid = at % 3 < 2
    return { input: { text: pick(valid ? good : bad, at, 7) }, output: valid }
  })
  const read = (exact: boolean) =>
    program(`  const days = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate()
  const date = /^(\\d{4})(-?)(\\d{2})\\2(\\d{2})$/.exec(input.text)
  if (date) {
    const [year, , month, day] = date.slice(1).map(Number)
    return month >= 1 && month <= 12 && day >= 1 && day <= ${exact ? 'days(year, month)' : '31'}
  }
  const week = /^\\d{4}-?W(\\d{2})-?([1-7])$/.exec(input.text)
  if (week) return Number(week[1]) >= 1 && Number(week[1]) <= 53
  const ordinal = /^(\\d{4})-?(\\d{3})$/.exec(input.text)
  return ordinal !== null && Number(ordinal[2]) >= 1 && Number(ordinal[2]) <= ${exact ? '337 + days(Number(ordinal[1]), 2)' : '366'}`)
  return { rows, programs: [read(false), read(true)], local: program('  return true') }
}

const address = (host: string) =>
  program(`  return /^\\w+([.-]\\w+)*@(${host}+(-[a-z0-9]+)*\\.)+[a-z]{2,}$/.test(input.text)`)

/**
 * Whether a text is an address of mail; most of the wrong ones are wrong in a way of their own. From few rows nothing is
 * learned, from many all but one of the rules.
 */
export function addresses(sizes: Sizes): Shape {
  const hosts = ['mail', 'post', 'example', 'uni', 'shop', 'web']
  const rows = dealt(sizes, at => {
    const local = `${pick(people, at, 1).toLowerCase()}${pick(['.', '_', '-', ''], at, 2)}${mixed(at, 3, 9999)}`
    const domain = `${pick(hosts, at, 4)}${mixed(at, 5, 99)}.${pick(['com', 'org', 'de', 'co.uk'], at, 6)}`
    const bad = [
      `${local}@@${domain}`,
      `${local}.@${domain}`,
      `.${local}@${domain}`,
      `${local}@${domain}.`,
      `${local}@-${domain}`,
      `${local.slice(0, 2)}..${local.slice(2)}@${domain}`,
      `${local}@${domain.replace('.', '-.')}`,
      `${local}@${domain.replace('.', '..')}`,
      `${local}@${domain}${mixed(at, 8, 9)}`,
      `${local}@${pick(hosts, at, 4)}_${domain}`,
      `${local}(${mixed(at, 8, 9)})@${domain}`,
      `${local}@${pick(hosts, at, 4)}`
    ]
    const valid = at % 5 < 3
    return { input: { text: valid ? `${local}@${domain}` : pick(bad, at, 9) }, output: valid }
  })
  const programs = [program('  return /^\\S+@\\S+\\.\\w+$/.test(input.text)'), address('[a-z0-9]')]
  return { rows, programs, local: sizes[0] < 100 ? program('  return true') : address('[a-z0-9_]') }
}

const small = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Numbers in words: four rows to learn from; one test row is written in another way than these. */
export function spelled(): Shape {
  const rows: [number, string, SplitName][] = [
    [7, 'seven', 'train'],
    [42, 'forty-two', 'train'],
    [85, 'eighty-five', 'train'],
    [12, 'twelve', 'train'],
    [23, 'twenty-three', 'test'],
    [9, 'nine', 'test'],
    [61, 'sixty one', 'test']
  ]
  const words = `  const small = ${JSON.stringify(small)}
  const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']`
  const programs = [
    program(`${words}\n  return small[input] ?? ''`),
    program(
      `${words}\n  return small[input] ?? tens[Math.floor(input / 10)] + (input % 10 ? '-' + small[input % 10] : '')`
    )
  ]
  return {
    rows: rows.map(([input, output, split]) => ({ input, output, split })),
    programs
  }
}

/** The standard deviation of numbers: three rows to learn from. */
export function deviations(): Shape {
  const lists: [number[], SplitName][] = [
    [[2, 4, 4, 4, 5, 5, 7, 9], 'train'],
    [[1, 1, 1, 5], 'train'],
    [[10, 20, 30], 'train'],
    [[3, 3, 3, 3], 'test'],
    [[1, 2, 3, 4, 5, 6], 'test']
  ]
  const body = `  const mean = input.values.reduce((sum, value) => sum + value, 0) / input.values.length
  const square = input.values.reduce((sum, value) => sum + (value - mean) ** 2, 0)`
  const good = program(`${body}\n  return Math.round(1000 * Math.sqrt(square / input.values.length)) / 1000`)
  const wrong = program(
    `${body}\n  return Math.round(1000 * Math.sqrt(square / (input.values.length - 1))) / 1000`
  )
  const run = new Function('input', good.replace(/^export function run\(input\) \{|\}\n$/g, '')) as (
    input: unknown
  ) => number
  // It fits what it has seen, and is never right about a row left out.
  const known = Object.fromEntries(
    lists
      .filter(([, split]) => split === 'train')
      .map(([values]) => [JSON.stringify(values), run({ values })])
  )
  return {
    rows: lists.map(([values, split]) => ({ input: { values }, output: run({ values }), split })),
    programs: [wrong, good],
    local: program(
      `  const known = ${JSON.stringify(known)}\n  return known[JSON.stringify(input.values)] ?? 0`
    )
  }
}

/** Intents: 27 labels with words of their own, and one for all else, of which no training row is. */
export function intents(sizes: Sizes): Shape {
  const labels = Array.from({ length: 27 }, (_, at) => `intent_${at}`)
  const cues = labels.map((_, at) => [0, 1, 2, 3].map(use => `cue${at}${'abcd'[use]}`))
  const filler = 'please could you help me with the thing about my account today now'.split(' ')
  const rows = dealt(sizes, at => {
    const outside = at >= sizes[0] && at % 2 === 1
    const label = mixed(at, 1, 27)
    const cue = outside ? `misc${mixed(at, 2, 5000)}` : pick(cues[label], at, 3)
    const text = `${pick(filler, at, 4)} ${pick(filler, at, 5)} ${cue} ${pick(filler, at, 6)} ${mixed(at, 7, 99_999)}`
    return { input: { text }, output: outside ? 'out_of_scope' : labels[label] }
  })
  const knowing = (each: number) =>
    program(`  const found = /cue(\\d+)([${'abcd'.slice(0, each)}])/.exec(input.text)
  return found ? 'intent_' + found[1] : 'out_of_scope'`)
  return {
    rows,
    programs: [knowing(1), knowing(3)],
    // Right about what is in scope, and it knows of nothing else.
    local: program(`  return 'intent_' + (/cue(\\d+)[a-d]/.exec(input.text)?.[1] ?? 0)`)
  }
}

/** Spam among comments: a learned program has nearly all right, that of a model nearly as many, but others. */
export function comments(sizes: Sizes): Shape {
  const spam = ['subscribe', 'channel', 'giveaway', 'promo', 'earn', 'click']
  const ham = ['song', 'love', 'voice', 'memories', 'beautiful', 'lyrics']
  const rows = dealt(sizes, at => {
    const isSpam = at % 2 === 0
    const [odd, old] = [at % 40 === 3 ? 'video' : '', at % 35 === 5 ? 'years' : '']
    // Words of both, so that the most alike comment does not tell.
    const more = [2, 3, 4, 5, 6].map(use => `word${mixed(at, use, 60)}`).join(' ')
    return {
      input: { text: `${pick(isSpam ? spam : ham, at, 1)} ${odd} ${old} ${more}` },
      output: isSpam ? 'spam' : 'ham'
    }
  })
  const unless = (word: string, weights = '') =>
    program(`  const isSpam = /${spam.join('|')}/.test(input.text)${weights}
  return isSpam !== / ${word} /.test(input.text) ? 'spam' : 'ham'`)
  const weights = `\n  const weights = [${Array.from({ length: 2000 }, (_, at) => mixed(at, 8, 100)).join(', ')}]`
  return { rows, programs: [unless('video|years'), unless('years')], local: unless('video', weights) }
}
