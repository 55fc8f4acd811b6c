import type { Json } from '../../domain/json.js'
import { UnknownSettings } from '../lesson.js'

/**
 * `list`: the first rule that an input meets answers; otherwise patterns vote: words and phrases, or also parts of
 * words.
 */
type Form = 'list' | 'words' | 'parts'

export interface RuleSettings {
  form: Form
  /** The most patterns in all rules together. */
  patterns: number
  /** What a list answers where no rule is met; absent: the most frequent output. */
  fallback?: Json
  /** The most lines on which patterns vote; absent: as many as may be. */
  lines?: number
}

/** How patterns answer, as an addition to a text. */
export const waysOf: Record<Form, string> = {
  list: '',
  words: ' that vote',
  parts: ' that vote, parts of words too'
}

/** Settings as a text for people. */
export function describeRuleSettings({ form, patterns, fallback, lines }: RuleSettings): string {
  const last = fallback === undefined ? '' : `, else ${JSON.stringify(fallback)}`
  return `at most ${patterns} patterns${lines === undefined ? '' : ` on ${lines} lines`}${waysOf[form]}${last}`
}

/** Reads what `describeRuleSettings` writes; throws `UnknownSettings` for anything else. */
export function parseRuleSettings(text: string): RuleSettings {
  const found =
    /^at most (\d+) patterns(?: on (\d+) lines)?( that vote(?:, parts of words too)?)?(?:, else (.+))?$/s.exec(
      text
    )
  if (found === null) throw new UnknownSettings('rules', text)
  const [, patterns, lines, way = '', last] = found
  const form = (['list', 'words', 'parts'] as const).find(form => waysOf[form] === way)!
  return {
    form,
    patterns: Number(patterns),
    ...(lines !== undefined && { lines: Number(lines) }),
    ...(last !== undefined && { fallback: outputOf(last, text) })
  }
}

function outputOf(json: string, settings: string): Json {
  try {
    return JSON.parse(json)
  } catch {
    throw new UnknownSettings('rules', settings)
  }
}
