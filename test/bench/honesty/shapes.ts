import type { Chance } from './chance.js'

export interface Row {
  input: Record<string, string | number>
  output: string
}

/** Draws rows whose label one rule decides. */
export type Source = () => Row

/** Kinds of tasks; what is drawn from `chance` first settles one task of that kind. */
export const shapes: Record<string, (chance: Chance) => Source> = {
  'keyword lists': chance => keywords(chance, false),
  'none of these': chance => keywords(chance, true),
  numbers
}

const themes: [string, string[]][] = [
  ['billing', ['invoice', 'charge', 'refund', 'receipt']],
  ['shipping', ['parcel', 'courier', 'delivery', 'tracking']],
  ['login', ['password', 'locked', 'account', 'code']],
  ['c#', ['C#', '.NET']],
  ['java', ['Java', 'JVM', 'Spring']],
  ['node', ['Node.js', 'npm']],
  ['wetter', ['Regen', 'Schnee', 'Gewitter']],
  ['sport', ['Tor', 'Spiel', 'Mannschaft', 'Meister']],
  ['comida', ['pan', 'queso', 'manzana', 'jamón']]
]
const fillers = 'the a my our please help me with for today and thanks you is now in it project bank'.split(
  ' '
)

/** A text has words that say nothing and one that a label's list holds, or none where a label says so. */
function keywords(chance: Chance, withNone: boolean): Source {
  const chosen = chance.shuffled(themes).slice(0, 2 + chance.integer(3))
  const labels = chosen.map(([label, words]) => ({
    label,
    words: words.slice(0, 1 + chance.integer(words.length))
  }))
  const none = withNone ? [{ label: chance.one(['other', 'none', 'nothing']), words: [] as string[] }] : []
  const all = [...labels, ...none]
  const skew = chance.one([0, 0, 0.3])
  return () => {
    const { label, words } = chance.unit() < skew ? all[0] : chance.one(all)
    const text = chance.many(fillers, 3 + chance.integer(6))
    if (words.length > 0) text.splice(chance.integer(text.length + 1), 0, chance.one(words))
    return { input: { text: text.join(' ') }, output: label }
  }
}

/** Limits on one number, or on one number or another. */
function numbers(chance: Chance): Source {
  const scale = chance.one([1, 100, 10_000])
  const steps = [0.2 + 0.2 * chance.unit(), 0.55 + 0.25 * chance.unit()].map(step => step * scale)
  const names = chance.shuffled(['amount', 'age', 'weight', 'score'])
  const two = chance.unit() < 0.5
  const whole = chance.unit() < 0.5 && scale > 1
  const draw = () => {
    const value = chance.unit() * scale
    return whole ? Math.round(value) : Number(value.toPrecision(4))
  }
  return () => {
    const [a, b, c] = [draw(), draw(), draw()]
    const level = two
      ? a < steps[0]
        ? 'low'
        : b < steps[1]
          ? 'medium'
          : 'high'
      : a < steps[0]
        ? 'low'
        : a < steps[1]
          ? 'medium'
          : 'high'
    return { input: { [names[0]]: a, [names[1]]: b, [names[2]]: c }, output: level }
  }
}
