import type { Json } from '../json.js'
import { windowsOf } from '../text/text-windows.js'
import { textsOf } from '../text/texts.js'
import { exactPercent } from '../text/wording.js'
import { stringLiterals, withoutEscapes } from './string-literals.js'

/** A literal at least this long that occurs in only one or two rows was taken from them. */
const leastLiteral = 20
const fewRows = 2
/** A literal that makes up this share of a row's text embeds that row. */
const shareOfRow = 0.6
/** This many literals taken from rows are no accident; with many rows it takes more. */
const leastQuotes = 3
const shareQuoted = 0.01
/** A program that contains this share of the rows word for word embeds them. */
const shareVerbatim = 0.05
/** Shorter texts occur in honest programs too: `yes`, `error`. */
const leastVerbatim = 8

/** In standard errors: a larger difference is not due to chance. */
const sigmas = 3
/** By this much a program may fit training rows better than validation rows without suspicion. */
const harmlessGap = 0.1
/**
 * The accuracy that harmless edits may cost a program more than a learned one: rules on phrases and on case lose
 * some.
 */
const harmlessLoss = 0.05

const unescaped = (source: string) => folded(withoutEscapes(source))
const folded = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Why a program embeds rows that it was made from, or undefined if it does not: it contains a literal of at least 20
 * characters that at most two rows share and that is most of one of them, several such literals, or a twentieth of
 * all rows word for word.
 */
export function embeddedRows(source: string, inputs: readonly Json[]): string | undefined {
  const rows = inputs.map(input => folded(textsOf(input).join(' ')))
  const literals = [...new Set(stringLiterals(source).map(folded))].filter(
    text => text.length >= leastLiteral
  )
  const known = windowsOf(rows, leastLiteral)
  let quotes = 0
  for (const literal of literals) {
    if (!known.mayHold(literal)) continue
    const holders = holdersOf(literal, rows)
    if (holders.length === 0 || holders.length > fewRows) continue
    quotes++
    const most = Math.max(...holders.map(row => literal.length / Math.max(1, row.length)))
    if (most >= shareOfRow) return `it holds a training row: "${snip(literal)}"`
  }
  if (quotes >= Math.max(leastQuotes, shareQuoted * rows.length)) {
    return `it holds ${quotes} texts taken from single training rows`
  }
  const whole = unescaped(source)
  const written = windowsOf([whole], leastVerbatim)
  const verbatim = rows.filter(
    row => row.length >= leastVerbatim && written.mayHold(row) && whole.includes(row)
  ).length
  if (verbatim > 0 && verbatim >= Math.max(2, shareVerbatim * rows.length)) {
    return `it holds ${verbatim} of ${rows.length} training rows word for word`
  }
  return undefined
}

/**
 * Whether a program contains the whole text of one of the inputs, if the text is too long to be there by chance and
 * is not part of the inputs in `seen`.
 */
export function containsInput(source: string, inputs: readonly Json[], seen: readonly Json[]): boolean {
  const whole = unescaped(source)
  const written = windowsOf([whole], leastLiteral)
  const known = new Set(seen.flatMap(input => textsOf(input)).map(folded))
  return inputs
    .flatMap(input => textsOf(input))
    .map(folded)
    .some(
      text => text.length >= leastLiteral && written.mayHold(text) && whole.includes(text) && !known.has(text)
    )
}

/** The rows that contain a text, up to one more than `fewRows`. */
function holdersOf(literal: string, rows: readonly string[]): string[] {
  const holders: string[] = []
  for (const row of rows) {
    if (!row.includes(literal)) continue
    holders.push(row)
    if (holders.length > fewRows) break
  }
  return holders
}

const snip = (text: string) => (text.length <= 40 ? text : `${text.slice(0, 39)}…`)

/** Accuracies of one program on rows that its maker has seen and on rows that it has not. */
export interface Gap {
  train: number
  trainRows: number
  validation: number
  validationRows: number
}

/**
 * Why a program fits its training rows too well to have learned from them, or undefined: the gap to validation is
 * larger than chance explains and larger than that of honest learners on the same rows (an n-gram model fits them
 * perfectly).
 */
export function suspiciousGap(own: Gap, honest: readonly Gap[]): string | undefined {
  const { train, validation, trainRows, validationRows } = own
  if (trainRows === 0 || validationRows === 0) return undefined
  const allowed = Math.max(harmlessGap, ...honest.map(gap => gap.train - gap.validation))
  const pooled = (train * trainRows + validation * validationRows) / (trainRows + validationRows)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / trainRows + 1 / validationRows))
  if (train - validation <= allowed + sigmas * error) return undefined
  return `it knows its training rows by heart: ${exactPercent(train)} on them, ${exactPercent(validation)} on others`
}

/** Rows that a program gets right (1 each): unchanged, and with a harmless edit. */
export interface Edited {
  asTheyAre: Uint8Array
  edited: Uint8Array
}

/**
 * Why a program must have looked its rows up, or undefined: harmless edits of training rows cost it more than 5
 * points beyond what they cost an honest learner on the same rows (without one, beyond nothing), and significantly
 * so by three standard errors: with 200 rows from 10 points on, with 50 from 15. The standard error is that of
 * paired shares whose true difference is those 5 points.
 */
export function breaksWhenEdited(own: Edited, honest?: Edited): string | undefined {
  const rows = own.edited.length
  if (rows === 0) return undefined
  const lost = ({ asTheyAre, edited }: Edited, row: number) => asTheyAre[row] - edited[row]
  let [more, less] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const difference = lost(own, row) - (honest ? lost(honest, row) : 0)
    more += Math.max(0, difference)
    less += Math.max(0, -difference)
  }
  const error = Math.sqrt((harmlessLoss + (2 * less) / rows) / rows)
  if ((more - less) / rows <= harmlessLoss + sigmas * error) return undefined
  const [before, after] = [own.asTheyAre, own.edited].map(right => right.reduce((sum, bit) => sum + bit, 0))
  return `it knows its training rows by heart: ${exactPercent(before / rows)} right as they are, ${exactPercent(after / rows)} after edits that change no meaning`
}
