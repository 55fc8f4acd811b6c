import { spentWithAssumed, usdText } from '../domain/text/money.js'
import { count, percentWith, plural } from '../domain/text/wording.js'
import type { LabelResult } from '../loop/label/label.js'
import type { InputCounts } from '../loop/label/label-inputs.js'
import type { LabelPlan } from '../loop/label/plan-label.js'

/** What `loopai label` prints. */
export function labelScreen(result: LabelResult): string {
  const { task, model, inputs, check, added, unfit, left, stopped, toReview, next } = result
  const lines = ['', `  ${inputsText(inputs, task)}`]
  if (check) {
    const { rows, answered, accuracy, interval } = check
    const share = accuracy === undefined ? 'no answer of the right form' : percentWith(accuracy, interval)
    const without = rows > answered ? `, ${count(rows - answered)} without an answer` : ''
    lines.push(`  Right        ${share} on ${plural(rows, 'training row')} whose answers are known${without}`)
  }
  lines.push(`  Labeled      ${plural(added, 'new training row')} by ${model}`)
  if (toReview > 0) lines.push(`  To review    ${count(toReview)} of them: loopai review ${task}`)
  if (unfit > 0)
    lines.push(
      `  Left out     ${plural(unfit, 'input')} for which it gave nothing that the task allows, asked twice`
    )
  if (stopped) lines.push(`  ! ${stopText(result)}: ${plural(left, 'input')} left. ${again(result)}`)
  lines.push(`  Cost         ${costText(result)}`, `  Next: ${next}`)
  return `${lines.join('\n')}\n`
}

/** What `loopai label --dry-run` prints. */
export function labelPlanScreen({ task, inputs, toLabel, toCheck, model, next }: LabelPlan): string {
  const { requests, tokens, usd, budgetUsd, prompt } = model
  const budget = budgetUsd === undefined ? 'no budget' : `budget ${usdText(budgetUsd)}`
  const lines = [
    '',
    `  ${inputsText(inputs, task)}`,
    `  Would ask    ${model.model} about ${plural(toLabel, 'input')}, and first about ${plural(toCheck, 'training row')} whose answers are known, in ${plural(requests, 'request')}`,
    `  Tokens       about ${count(tokens.input)} in, ${count(tokens.output)} out`,
    `  Cost         ${usd === undefined ? 'price not known' : `about ${usdText(usd)}`}, ${budget}`
  ]
  if (requests > 0) {
    // Line ends were made visible in all texts; the prompt has many lines, so here they are restored.
    const shown = prompt.split('␊').map(line => `  │ ${line}`.trimEnd())
    lines.push('', '  First prompt:', '', ...shown, '')
  }
  lines.push(`  Next: ${next}`)
  return `${lines.join('\n')}\n`
}

function inputsText({ read, byPeople, byModels, heldOut }: InputCounts, task: string): string {
  const known = [
    ...(byPeople > 0 ? [`${count(byPeople)} labeled by people already`] : []),
    ...(byModels > 0 ? [`${count(byModels)} by a model`] : []),
    ...(heldOut > 0
      ? [
          `${count(heldOut)} are rows of validation or test, or nearly the same as one: never sent to the model`
        ]
      : [])
  ]
  return `${plural(read, 'input')} for ${task}${known.length > 0 ? `: ${known.join(', ')}` : ''}`
}

function stopText({ stopped, budgetUsd }: LabelResult): string {
  return stopped === 'budget' ? `The budget of ${usdText(budgetUsd ?? 0)} has no room for more` : 'Time is up'
}

function again({ stopped }: LabelResult): string {
  return stopped === 'budget'
    ? 'The same command with a larger --budget goes on; what is spent counts.'
    : 'The same command goes on.'
}

function costText(result: LabelResult): string {
  const { priced, usdPerThousand, tokens } = result
  if (!priced) {
    return `price not known: ${count(tokens.input)} tokens in, ${count(tokens.output)} out`
  }
  const each = usdPerThousand === undefined ? '' : `, ${usdText(usdPerThousand)} for 1,000 inputs`
  return `${spentWithAssumed(result)}${each}`
}
