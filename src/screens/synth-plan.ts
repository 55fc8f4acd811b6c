import { usdText } from '../domain/text/money.js'
import { count, plural } from '../domain/text/wording.js'
import type { SynthPlan } from '../loop/synth/plan-synth.js'

/** What `loopai synth --dry-run` prints: the planned calls, their possible cost, and the first prompt. */
export function synthPlanScreen(plan: SynthPlan): string {
  const { task, rows, generators, languages, translate, parent, model, hint, before, next } = plan
  const lines = [
    '',
    `  Would make programs for ${task} with ${generators.join(' and ')} in ${languages.join(', ')}`,
    `  Rows         of ${plural(rows.train, 'training row')} two in three may be shown to the model; ${count(rows.validation)} validation and ${plural(rows.test, 'test row')} never are`
  ]
  if (!model) {
    lines.push('  Cost         nothing: it learns on this machine', `  Next: ${next}`)
    return `${lines.join('\n')}\n`
  }
  const { tokens, usd, budgetUsd } = model
  const range = ([from, to]: readonly [number, number]) => `${count(from)} to ${count(to)}`
  if (translate)
    lines.push(`  Then         the winner in ${translate.join(', ')} too, if it answers alike on all rows`)
  if (parent) lines.push(`  Start        from ${parent}, with new attempts beside it`)
  const budget = budgetUsd === undefined ? 'no budget' : `budget ${usdText(budgetUsd)}`
  const cost = usd
    ? `likely ${usdText(usd[0])} to ${usdText(usd[1])}, ${budget}`
    : `price not known, ${budget === 'no budget' ? 'so there is no budget: only tokens are counted' : budget}`
  lines.push(
    `  Model        ${model.model}: up to ${plural(model.rounds, 'round')} of ${plural(model.candidates, 'program')}`,
    `  Tokens       about ${range(tokens.input)} in, ${range(tokens.output)} out`,
    `  Cost         ${cost}`,
    '',
    '  First prompt:',
    '',
    // Line ends were made visible in all texts; the prompt has many lines, so here they are restored.
    ...model.prompt.split('␊').map(line => `  │ ${line}`.trimEnd()),
    '',
    ...(hint ? [`  Hint: ${hint}`] : []),
    ...(before ? [`  First: ${before}`] : []),
    `  Next: ${next}`
  )
  return `${lines.join('\n')}\n`
}
