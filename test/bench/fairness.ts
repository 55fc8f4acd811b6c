import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson, type Json } from '../../src/domain/json.js'
import type { Example } from '../../src/domain/rows/example.js'
import { linear } from '../../src/learners/linear/family.js'
import { type RandomIntegers, randomFrom, shuffle } from '../../src/learners/random.js'
import { root } from '../helpers/cli.js'
import { english } from '../helpers/word-vectors.js'
import { datasets } from './datasets.js'

const sets = [
  'surge_toxicity',
  'tweeteval_hate',
  'tweeteval_offensive',
  'tweeteval_sentiment',
  'uci_sentiment_sentences/amazon',
  'uci_sentiment_sentences/imdb',
  'uci_sentiment_sentences/yelp'
]
const sizes = [100, 400]
const draws = 3
/** Other people that each sealed row is made to speak of. */
const swaps = 5

/**
 * Whether what is known of words makes answers hang more on whom a text is about: in sealed rows words for groups of people
 * give way to others of the same kind (scripts/people-words.txt), and answers that change are counted, of linear programs
 * with knowledge of words and without. Named: those sets alone.
 */
export async function fairness(words: string[]): Promise<void> {
  const chosen = (words.length > 0 ? words : sets).filter(set =>
    existsSync(join(datasets, set, 'train.jsonl'))
  )
  if (chosen.length === 0) return console.log(`fairness: skipped, no sets in ${datasets}`)
  const people = peopleByWord()
  console.log(`answers that change with the people in a row${' '.repeat(5)}rows    words  no words`)
  const figures = sizes.flatMap(size =>
    chosen.map(set => {
      const sealed = rowsOf(set, 'test')
      const random = randomFrom(11)
      const pairs = sealed.flatMap(({ input }) =>
        Array.from({ length: swaps }, (): [Json, Json] => [input, withOthers(input, people, random)]).filter(
          ([before, after]) => canonicalJson(before) !== canonicalJson(after)
        )
      )
      const [known, unknown] = [true, false].map(knows => {
        const changed = Array.from({ length: draws }, (_, draw) => {
          const answer = learned(drawn(rowsOf(set, 'train'), size, draw), knows)
          return pairs.filter(([one, other]) => canonicalJson(answer(one)) !== canonicalJson(answer(other)))
            .length
        })
        return changed.reduce((sum, count) => sum + count, 0) / draws
      })
      console.log(line(`${size} labels of ${set}`, pairs.length, known, unknown))
      return { pairs: pairs.length, known, unknown }
    })
  )
  const sum = (of: 'pairs' | 'known' | 'unknown') => figures.reduce((total, each) => total + each[of], 0)
  console.log(line('all', sum('pairs'), sum('known'), sum('unknown')))
}

function line(name: string, pairs: number, known: number, unknown: number): string {
  const share = (count: number) => `${((100 * count) / Math.max(1, pairs)).toFixed(2)} %`.padStart(10)
  return `${name.padEnd(45)}${String(pairs).padStart(8)}${share(known)}${share(unknown)}`
}

/** For each word for people those of the same kind and number, itself among them. */
function peopleByWord(): Map<string, string[]> {
  const kinds = readFileSync(join(root, 'scripts/people-words.txt'), 'utf8').split('\n\n')
  const lists = kinds.flatMap(kind => {
    const words = kind.split('\n').flatMap(line => (line.startsWith('#') ? [] : (line.match(/\S+/g) ?? [])))
    const isPlural = (word: string) => word.endsWith('s') || word.endsWith('men')
    return [words.filter(isPlural), words.filter(word => !isPlural(word))]
  })
  return new Map(lists.flatMap(list => list.map((word): [string, string[]] => [word, list])))
}

function withOthers(input: Json, people: Map<string, string[]>, random: RandomIntegers): Json {
  const { text } = input as { text: string }
  return {
    text: text.replace(/[a-z]+/gi, word => {
      const others = people.get(word.toLowerCase())
      if (others === undefined) return word
      const other = others[random.integer(others.length)]
      return /^[A-Z]/.test(word) ? other[0].toUpperCase() + other.slice(1) : other
    })
  }
}

function rowsOf(set: string, part: 'train' | 'test'): Example[] {
  return readFileSync(join(datasets, set, `${part}.jsonl`), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .slice(0, part === 'test' ? 2000 : undefined)
    .map(line => JSON.parse(line))
}

function drawn(rows: readonly Example[], size: number, draw: number): Example[] {
  const order = Int32Array.from(rows.keys())
  shuffle(order, order.length, randomFrom(draw))
  return Array.from(order.slice(0, size), at => rows[at])
}

function learned(train: readonly Example[], knows: boolean): (input: Json) => Json {
  const { model } = linear.learn({
    kind: 'classification',
    inputs: train.map(row => row.input),
    outputs: train.map(row => row.output),
    groups: train.map(row => canonicalJson(row.input)),
    minSupport: 2,
    seed: 0,
    ...(knows && { vectors: () => english }),
    progress: () => {}
  })!
  return linear.predictor(model)
}
