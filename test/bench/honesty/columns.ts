import { type Chance, chanceFrom } from './chance.js'
import { type Column, columnKinds } from './column-kinds.js'
import { make, type Rows } from './loop.js'

const learned = 200
const fresh = 500
const least = 0.95

interface Text {
  text: string
  label: string
  code: number
}

interface Result {
  /** Of the program that was promoted; undefined: none was. */
  accuracy?: number
  /** Of the program made from the same rows without the column. */
  without: number
}

/** What a column without a meaning costs on fresh rows: init, synth and promote with it and without it. */
export async function columns(count: number): Promise<boolean> {
  console.log(
    `columns without a meaning: accuracy on ${fresh} fresh rows ÷ that of a program without the column`
  )
  console.log(
    `${'column'.padEnd(16)}${['tasks', 'refused', 'under', 'worst', 'mean', 'without'].map(text => text.padStart(10)).join('')}`
  )
  let under = 0
  for (const [at, [name, kind]] of Object.entries(columnKinds).entries()) {
    const results: Result[] = []
    for (let seed = 1; seed <= count; seed++) {
      const { result, told } = await one(1000 * at + seed, kind)
      results.push(result)
      if (shareOf(result) < least) console.log(`  seed ${seed}: ${told}: ${percent(shareOf(result))}`)
    }
    const shares = results.map(shareOf)
    const worse = shares.filter(share => share < least).length
    const mean = (values: number[]) => percent(values.reduce((sum, value) => sum + value, 0) / values.length)
    const cells = [
      ...[results.length, results.filter(({ accuracy }) => accuracy === undefined).length, worse],
      ...[percent(Math.min(...shares)), mean(shares), mean(results.map(({ without }) => without))]
    ]
    console.log(`${name.padEnd(16)}${cells.map(cell => `${cell}`.padStart(10)).join('')}`)
    under += worse
  }
  console.log(under === 0 ? '' : `MISSED: each at least ${percent(least)}\n`)
  return under === 0
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
/** A version that was refused serves nobody. */
const shareOf = ({ accuracy = 0, without }: Result) => accuracy / without

async function one(
  seed: number,
  kind: (chance: Chance) => Column
): Promise<{ result: Result; told: string }> {
  const chance = chanceFrom(seed)
  const column = kind(chance)
  const draw = texts(chance)
  const drawn = Array.from({ length: learned }, draw)
  const rows = column.sorted ? drawn.sort((a, b) => a.code - b.code) : drawn
  const asCsv = chance.unit() < 0.5
  const first = chance.unit() < 0.5
  const test = Array.from({ length: fresh }, draw)
  const measured = async (columns: Column[]) => {
    const fileRows = rows.map(({ text, label, code }, at) => {
      const extra = columns.map(({ name, value }) => [name, value({ at, label, code })])
      return Object.fromEntries([
        ...(first ? extra : []),
        ['text', text],
        ...(first ? [] : extra),
        ['label', label]
      ])
    })
    const made = await make(fileOf(fileRows, asCsv), { promotes: true })
    if (!made?.promotion?.promoted || !made.synth.recommended) return undefined
    const run = made.program(made.synth.recommended.version)
    const right = test.filter(({ text, label, code }, i) => {
      const input: Record<string, unknown> = { text }
      for (const each of columns) {
        const value = each.fresh({ at: learned + i, label, code })
        if (value !== undefined) input[each.name] = value
      }
      return run(input) === label
    })
    return right.length / fresh
  }
  const without = await measured([])
  if (without === undefined) throw new Error(`seed ${seed}: nothing is promoted without the column either`)
  const example = column.value({ at: 0, label: rows[0].label, code: rows[0].code })
  const told = `${column.name} = ${JSON.stringify(example)}${column.sorted ? ', sorted' : ''}, ${asCsv ? 'CSV' : 'JSONL'}`
  return { result: { accuracy: await measured([column]), without }, told }
}

function fileOf(rows: Record<string, unknown>[], asCsv: boolean): Rows {
  if (!asCsv) {
    return {
      name: 'rows.jsonl',
      text: rows.map(row => `${JSON.stringify(row)}\n`).join(''),
      outputField: 'label'
    }
  }
  const cell = (value: unknown) =>
    /[",\n]/.test(`${value}`) ? `"${`${value}`.replaceAll('"', '""')}"` : `${value}`
  const lines = [Object.keys(rows[0]), ...rows.map(row => Object.values(row))]
  return {
    name: 'rows.csv',
    text: lines.map(line => `${line.map(cell).join(',')}\n`).join(''),
    outputField: 'label'
  }
}

const themes: Record<string, string[]> = {
  spam: ['winner', 'free', 'prize', 'urgent', 'claim', 'offer'],
  ham: ['meeting', 'lunch', 'tomorrow', 'minutes', 'draft', 'call'],
  bug: ['crash', 'error', 'broken', 'freeze', 'exception', 'fails'],
  billing: ['invoice', 'charge', 'refund', 'receipt', 'payment', 'card'],
  question: ['how', 'where', 'documentation', 'possible', 'example', 'wonder']
}
const fillers = 'the a my our this that phone box lamp is on at in of for with we you it and'.split(' ')

/** Texts whose words tell the label in nine of ten rows. */
function texts(chance: Chance): () => Text {
  const labels = chance.shuffled(Object.keys(themes)).slice(0, 2 + chance.integer(2))
  return () => {
    const code = chance.integer(labels.length)
    const words = chance.many(fillers, 4 + chance.integer(6))
    const telling = chance.unit() < 0.9 ? 1 + chance.integer(2) : 0
    for (const word of chance.many(themes[labels[code]], telling))
      words.splice(chance.integer(words.length + 1), 0, word)
    return { text: words.join(' '), label: labels[code], code }
  }
}
