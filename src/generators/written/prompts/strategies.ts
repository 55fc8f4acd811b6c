import { isJsonObject } from '../../../domain/json.js'
import type { Example } from '../../../domain/rows/example.js'
import type { Task } from '../../../domain/task/task.js'
import { textFieldsOf, textsOf } from '../../../domain/text/texts.js'
import type { Brief } from '../../generator.js'

/** Ways to solve a task; the first attempts of a run use different ones. */
const choosing = [
  'whichever you judge best for these rows.',
  "weighted evidence. For every answer a table of cues (words, phrases, patterns, fields) with weights: log odds, worked out from the counts above where there are some and judged by you for what the rows do not show; negative weights for what speaks against. Add them up with the answer's own log frequency, each cue once, so that long inputs do not win by length.",
  'structure first. Take the input apart (fields, kinds of sentences, numbers, formats, who speaks, what is asked for), derive a dozen yes/no features from that, and decide on the features, not on the words.',
  'contrast. For each pair of answers that is easily confused write down what tells them apart, decide the clear cases first, then the contrasts.',
  'broad vocabulary. For every answer a large list of stems, phrases and their variants, far beyond the rows shown, as you know them of the field; each weighted by how sure it is.',
  'from the intention. Ask what the person or machine that produced the input wanted or meant, find how that shows in the form of the text, and map intentions to answers.'
]

const producing = [
  'whichever you judge best for these rows.',
  'a small grammar. Tokenize the input, recognize its parts, and build the answer from the parts.',
  'patterns, the most specific first, each covering a form in which inputs come, with one general way for the rest.',
  'candidates and ranking. List everything in the input that could be the answer, score each by what stands around it and by its own form, and return the best.',
  'normalize, then compute. Bring all inputs to one canonical form, then derive the answer in a single way.',
  'work backwards. Look at the forms that the outputs take, ask what each is made of, and find those pieces in the input.'
]

const theStandard =
  'the standard. Name the standard or convention that decides here (an RFC, an ISO norm, a check digit, the rules of a product), implement it from memory and whole, then check it against every row: where one disagrees, the row wins.'

const filling = [
  'whichever you judge best for these rows.',
  'field by field. For each field of the output write down where its value comes from (a place, a label before it, a format, a rule, a default where nothing is there), write one small function for it, and assemble the object at the end.',
  'segments first. Cut the input into the parts that it is made of (lines, sentences, items, clauses), say what each part is about, then fill the fields from the parts that are about them; lists take one item for each part.',
  'tokens and roles. Recognize numbers with units, dates, names, codes and words of choice wherever they stand, give each one a role by what stands around it, and fill fields by role; settle conflicts by the nearest.',
  'closed and open fields. For fields with few values map every wording to one of these values, far beyond the rows shown; for open ones copy the shortest piece that is right, normalized as the rows do.',
  'backwards. Take the outputs apart, find for every piece how the rows wrote it in the input, group the ways, and write one rule for each way.'
]

const grading = [
  'whichever you judge best for these rows.',
  'a scorecard. For each answer points by ranges of each field, from the percentiles above where there are some; the highest sum wins, ties by frequency.',
  'questions in turn. Ask first what separates the most rows cleanly, then go on in each half; stop while a question still separates many rows, for single rows are chance.',
  'typical members. Describe for each answer what is usual (middle and spread of each field), measure how far an input is from that in units of the spread, and take the nearest.',
  'derived figures. Look for ratios, differences, products, counts and combinations of fields that separate better than any field alone, and decide on those.',
  'how such data comes to be. Use what you know of the field: which limits, rules or causes decide the answer there, and check them on the rows.'
]

const estimating = [
  'whichever you judge best for these rows.',
  'a formula. Look for the law behind the rows (sums, products, powers, rates, units) and fit its constants so that the rows come out.',
  'base and adjustments. Start from the middle value, then add or multiply for what each field or word says; few, well supported adjustments.',
  'groups. Find the kinds of input that have different laws, tell them apart first, then compute for each kind in its own way.',
  'neighbours in form. Reduce an input to a few telling figures and interpolate in a small table of typical cases.',
  'parse, then compute. Where the number stands in the input or follows from parts of it, take these apart (units, words for numbers, separators) and calculate.'
]

const checking = [
  theStandard,
  'whichever you judge best for these rows.',
  'a small grammar. Tokenize the input by its separators, say what each part may be (characters, length, range, relation to other parts), and decide on the first part that breaks a rule.',
  'contrast. For each answer collect what only its rows have in common in form, and decide by that.'
]

/**
 * The way for the first attempt number `at` of a run: each has one of its own, the first ones one way, later ones two
 * ways at once.
 */
export function strategyFor(brief: Pick<Brief, 'task' | 'train'>, at: number): string {
  const ways = waysFor(brief)
  if (at < ways.length) return ways[at]
  // Without the first, which leaves the choice open; no pair twice.
  const own = ways.slice(1)
  const [first, step] = [(at - ways.length) % own.length, Math.floor((at - ways.length) / own.length)]
  const second = (first + 1 + (step % (own.length - 1))) % own.length
  const rest = (way: string) => way.replace(/\.$/, '')
  return `two ways at once, the first one leading. 1: ${rest(own[first])}. 2: ${own[second]}`
}

const mostLooked = 200
/** What so many of the rows are like is the form of the task. */
const leastShare = 0.7

function waysFor({ task, train }: Pick<Brief, 'task' | 'train'>): readonly string[] {
  const rows = train.slice(0, mostLooked)
  const ways = strategiesFor(task)
  if (ways === producing && mostly(rows, ({ output }) => isJsonObject(output) || Array.isArray(output))) {
    return filling
  }
  if (ways !== choosing && ways !== producing) return ways
  if (!mostly(rows, ({ input }) => isFormal(textsOf(input)))) return ways
  return ways === choosing ? [...checking, ...choosing.slice(2)] : [theStandard, ...producing]
}

function mostly(rows: readonly Example[], holds: (row: Example) => boolean): boolean {
  return rows.length > 0 && rows.filter(holds).length >= leastShare * rows.length
}

/** Codes, addresses, dates: texts of one or two words, with signs or digits in them. */
function isFormal(texts: readonly string[]): boolean {
  return (
    texts.length > 0 && texts.every(text => text.trim().split(/\s+/).length <= 2 && /[^\p{L}\s]/u.test(text))
  )
}

/** Where there is no text to read, words and phrases are no way. */
export function strategiesFor({ kind, input }: Pick<Task, 'kind' | 'input'>): readonly string[] {
  if (kind === 'number') return estimating
  if (kind !== 'classification' && kind !== 'boolean') return producing
  const isRecord = input.properties !== undefined && textFieldsOf(input).length === 0
  return isRecord ? grading : choosing
}
