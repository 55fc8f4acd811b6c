import { crossValidatedScore } from '../domain/honesty/cross-validated.js'
import { standInText } from '../domain/honesty/stand-in.js'
import { usdText } from '../domain/text/money.js'
import { asSentence, duration, listed, plural, size } from '../domain/text/wording.js'
import type { Recommendation } from '../loop/synth/choose/recommend.js'
import type { CandidateReport, SynthResult } from '../loop/synth/synth-result.js'
import { paint } from '../terminal/colour.js'
import { snippet } from '../terminal/snippet.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { figureText, figureWith, fitsText, ofTwin, readable } from './figures.js'
import { modelLines } from './model-lines.js'
import { outlookLines } from './outlook-lines.js'
import { promoteLines } from './promote.js'

/** What `loopai synth` prints: the candidates, the recommended one, how good it is and what to do next. */
export async function synthScreen(result: SynthResult): Promise<string> {
  const { candidates, recommended } = result
  const oneLanguage = new Set(candidates.map(candidate => candidate.language)).size === 1
  const cells = candidates.map(candidate => candidateCells(candidate, oneLanguage))
  const lines = ['', ...(await table(cells, 'lllrrr')), ...excluded(candidates), '']
  if (recommended) lines.push(...recommendedLines(result, recommended))
  if (result.outlook) lines.push(...outlookLines(result.outlook))
  if (result.model) lines.push(...(await modelLines(result.model, candidates)))
  lines.push(...result.hints.flatMap(hint => wrap(`  Hint: ${hint}`, 8)))
  return `${[...lines, ...closingLines(result)].join('\n')}\n`
}

function recommendedLines({ rows }: SynthResult, recommended: Recommendation): string[] {
  const { version, family, language, selectedAs } = recommended
  const again = recommended.existed ? '  (the same program as before)' : ''
  const lines = [`  Recommended  ${paint('bold', version)}  ${family}, ${language}${again}`]
  for (const other of recommended.translations ?? []) {
    const cost = other.usd === undefined ? '' : `, ${usdText(other.usd)}`
    lines.push(`    in ${other.language}: ${other.version}, which answers the same${cost}`)
  }
  for (const { language, reason } of recommended.untranslated ?? []) {
    lines.push(...wrap(`  ! not in ${language}: ${reason}`, 4))
  }
  if (recommended.reason) lines.push(...wrap(`    ${recommended.reason}`, 4))
  if (selectedAs) {
    const both = plural(rows.train + rows.validation, 'row')
    lines.push(`    ${selectedAs} made anew from train and validation (${both})`)
  }
  lines.push(...quality(recommended, rows))
  for (const note of recommended.notes ?? []) lines.push(...wrap(`  Uncertain    ${note}`, 15))
  return [...lines, ...mistakeLines(recommended)]
}

/** What to do next: promote, or what is known to be missing for that. */
function closingLines({ task, recommended, promotable, promotion, active }: SynthResult): string[] {
  if (promotion) return ['', ...promoteLines(promotion)]
  if (recommended && promotable?.why === 'same') return [`  ${promotable.sentence}.`]
  if (recommended && promotable?.passes !== false)
    return [`  Next: loopai promote ${task} ${recommended.version}`]
  const { sentence, wouldDecide } = promotable!
  const stays = active === undefined ? 'Not enough to promote' : `The active version, ${active}, stays`
  const title = recommended ? `${stays}:` : 'None is recommended:'
  const lines = wrap(`  ${title} ${sentence}.`, 4)
  for (const text of wouldDecide) lines.push(...wrap(`  ${asSentence(text)}`, 4))
  if (recommended) lines.push(`  Or: loopai promote ${task} ${recommended.version} --force --reason "…"`)
  return lines
}

function quality(recommended: Recommendation, rows: SynthResult['rows']): string[] {
  const { test, validation, fits } = recommended
  const known = standInText(recommended)
  const lines: string[] = []
  // On one line even if it is long, so that a figure is never separated from the program it belongs to.
  const of = ofTwin(recommended.selectedAs)
  if (test) {
    const reads = test.reads === 1 ? 'read once' : `read by ${test.reads} versions, so the interval is wider`
    lines.push(`  Sealed test  ${paint('bold', figureText(test))}, ${reads}`)
  } else if (known !== undefined) {
    lines.push(
      `  Accuracy     ${known}${of}`,
      '               there is no sealed test yet: about 50 more rows make one'
    )
  }
  if (!test && fits) lines.push(`  Accuracy     ${fitsText(fits)}`)
  if (validation && rows.validation > 0) {
    lines.push(`  Validation   ${figureText(validation)}${of}, chosen on these rows`)
  }
  return lines
}

/** The labels that are confused most often, with an example input each; or else single rows. */
function mistakeLines({ mistakes = [], selectedAs }: Recommendation): string[] {
  const by = selectedAs === undefined ? '' : ` by ${selectedAs}`
  return mistakes.flatMap(({ expected, got, rows, line, input }, at) => {
    const title = (at === 0 ? 'Wrong most' : '').padEnd(13)
    const quoted = input === undefined ? undefined : `"${snippet(readable(input), 48)}"`
    const what =
      rows === undefined
        ? `${line === undefined ? '' : `line ${line} `}${quoted}: expected ${snippet(readable(expected), 40)}, got ${snippet(readable(got), 40)}`
        : `${expected} → ${got} ${rows} ×${by}${quoted ? `, e.g. ${quoted}` : ''}`
    return wrap(`  ${title}${what}`, 15)
  })
}

function excluded(candidates: readonly CandidateReport[]): string[] {
  const lines = candidates.flatMap(({ name, memorizes, contradicted }) => {
    const why = memorizes ?? contradicted
    return why ? wrap(`  ! ${name} is out: ${why}`, 4) : []
  })
  const below = candidates.filter(({ below, memorizes }) => below && memorizes === undefined)
  if (below.length === 0) return lines
  const names = listed(
    below.map(({ name }) => name),
    6
  )
  const are = below.length === 1 ? 'is' : 'are'
  return [...lines, ...wrap(`  ! ${names} ${are} out: below always the same answer`, 4)]
}

function candidateCells(candidate: CandidateReport, oneLanguage: boolean): string[] {
  const { version, name, language, validation, bytes, lines, p50Us, usd } = candidate
  const { crossValidated, unseen, fits } = candidate
  let accuracy = ''
  if (unseen) accuracy = `not seen ${crossValidatedScore(unseen)}, ${plural(unseen.rows, 'row')}`
  else if (validation) accuracy = `validation ${figureWith(validation)}`
  else if (crossValidated)
    accuracy = `cross-validated ${crossValidatedScore(crossValidated)}, ${plural(crossValidated.rows, 'row')}`
  else if (fits) accuracy = fitsText(fits)
  const shape = bytes > 20_000 ? size(bytes) : plural(lines, 'line')
  const who = oneLanguage ? name : `${name} ${language}`
  const cells = [version ?? 'not kept', who, accuracy, shape, duration(p50Us)]
  return usd ? [...cells, usdText(usd)] : cells
}
