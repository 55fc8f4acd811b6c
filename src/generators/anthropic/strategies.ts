import type { Kind } from '../../domain/task.js'

/** Ways to go about a task; the first attempts of a run each take another one, so that they differ. */
const choosing = [
  'whichever you judge best for these rows.',
  'weighted evidence. Give every answer a score from many cues (words, phrases, patterns, fields), positive and negative, normalized so that long inputs do not win by length; the highest score wins, ties by frequency.',
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

export function strategiesFor(kind: Kind): readonly string[] {
  return kind === 'classification' || kind === 'boolean' ? choosing : producing
}
