import type { ModelFacts } from '../model-facts.js'

/** How much a request shows, and in which form a model is asked. */
export interface Form {
  /** The estimated tokens that each part of a request may take. */
  tokens: { rows: number; failures: number; lessons: number }
  /** Whether counts of words and numbers stand beside the rows. */
  notes: boolean
  /** Whether long programs are changed by edits instead of written anew. */
  edits: boolean
  /** The name of the template for a request. */
  template(name: string): string
}

const full: Form = {
  tokens: { rows: 10_000, failures: 4000, lessons: 1200 },
  notes: true,
  edits: true,
  template: name => name
}

const ownTemplates = ['system', 'propose', 'improve']

/** Small models lose the thread in long requests, and where several forms of reply are allowed. */
const plain: Form = {
  tokens: { rows: 3000, failures: 1500, lessons: 300 },
  notes: false,
  edits: false,
  template: name => (ownTemplates.includes(name) ? `plain-${name}` : name)
}

/** The form of requests to a model. */
export function formFor(facts: Pick<ModelFacts, 'plain'>): Form {
  return facts.plain ? plain : full
}
