import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson, type Json } from '../../src/domain/json.js'
import { linear } from '../../src/learners/linear/family.js'
import { type RandomIntegers, randomFrom } from '../../src/learners/random.js'
import { root } from '../helpers/cli.js'
import { datasets, rowsIn, setsThere, someOf } from './datasets.js'
import { linearModelOf } from './few/compared.js'

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
const mostSealed = 2000
/** Other people that each sealed row is made to speak of. */
const swaps = 5

/**
 * Whether what is known of words makes answers hang more on whom a text is about: in sealed rows words for groups of people
 * give way to others of the same kind (scripts/people-words.txt), and answers that change are counted, of linear programs
 * with knowledge of words and without. Named: those sets alone.
 */
export async function fairness(words: string[]): Promise<void> {
  const chosen = setsThere('fairness', sets, words)
  if (chosen.length === 0) return
  const people = peopleByWord()
  console.log(`answers that change with the people in a row${' '.repeat(5)}rows    words  no words`)
  const figures = sizes.flatMap(size =>
    chosen.map(set => {
      const sealed = rowsIn(join(datasets, set, 'test.jsonl')).slice(0, mostSealed)
      const train = rowsIn(join(datasets, set, 'train.jsonl'))
      const random = randomFrom(11)
      const pairs = sealed.flatMap(({ input }) =>
        Array.from({ length: swaps }, (): [Json, Json] => [input, withOthers(input, people, random)]).filter(
          ([before, after]) => canonicalJson(before) !== canonicalJson(after)
        )
      )
      const [known, unknown] = [true, false].map(knows => {
        const changed = Array.from({ length: draws }, (_, draw) => {
          const answer = linear.predictor(linearModelOf(someOf(train, size, draw), { minSupport: 2, knows }))
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
