import { crossValidatedScore } from '../domain/honesty/cross-validated.js'
import { fitsText } from '../domain/honesty/evidence.js'
import { standInText } from '../domain/honesty/stand-in.js'
import { labelText } from '../domain/text/label-text.js'
import { usdText } from '../domain/text/money.js'
import { asSentence, byTwins, duration, listed, plural, size } from '../domain/text/wording.js'
import type { Recommendation } from '../loop/synth/choose/recommend.js'
import type { CandidateReport, SynthResult } from '../loop/synth/synth-result.js'
import { paint } from '../terminal/colour.js'
import { snippet } from '../terminal/snippet.js'
import { table } from '../terminal/table.js'
import {
  answerText,
  figureText,
  figureWith,
  rangeNote,
  readable,
  readsText,
  shortFigure,
  unlikeRows,
  unlikeText
} from './figures.js'
import { modelLines } from './model-lines.js'
import { outlookLines } from './outlook-lines.js'
import { previewLines } from './preview.js'
import { promoteLines } from './promote.js'

/** What `loopai synth` prints: the candidates, the recommended one, how good it is and what to do next. */
export async function synthScreen(result: SynthResult): Promise<string> {
  const { candidates, recommended } = result
  const oneLanguage = new Set(candidates.map(candidate => candidate.language)).size === 1
  const unlike = sameUnlikeRows(candidates)
  const cells = candidates.map(candidate => candidateCells(candidate, oneLanguage, unlike !== undefined))
  const note = unlike === undefined ? [] : [`  unlike: ${unlike}`]
  const lines = ['', ...(await table(cells, 'lllrrr')), ...note, ...excluded(candidates), '']
  if (recommended) lines.push(...recommendedLines(result, recommended))
  if (result.outlook) lines.push(...outlookLines(result.outlook))
  if (result.preview) lines.push(...(await previewLines(result.preview)))
  if (result.model) lines.push(...(await modelLines(result.model, candidates)))
  lines.push(...result.hints.map(hint => `  Hint: ${hint}`))
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
    lines.push(`  ! not in ${language}: ${reason}`)
  }
  if (recommended.reason) lines.push(`    ${recommended.reason}`)
  if (selectedAs) {
    const both = plural(rows.train + rows.validation, 'row')
    lines.push(
      `    ${selectedAs}, its twin, learned again from training and validation rows together (${both})`
    )
  }
  const figures = quality(recommended, rows)
  lines.push(...figures)
  if (figures.some(line => line.includes('–'))) lines.push(`               ${paint('dim', rangeNote)}`)
  for (const note of recommended.notes ?? []) lines.push(`  Note         ${note}`)
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
  const lines = [`  ${title} ${sentence}.`, ...wouldDecide.map(text => `  ${asSentence(text)}`)]
  if (recommended) lines.push(`  Or: loopai promote ${task} ${recommended.version} --force --reason "…"`)
  return lines
}

function quality(recommended: Recommendation, rows: SynthResult['rows']): string[] {
  const { test, validation, fits } = recommended
  const known = standInText(recommended)
  const lines: string[] = []
  const of = byTwins(recommended.selectedAs)
  if (test) {
    const figure = `${paint('bold', shortFigure(test))} on ${plural(test.rows, 'row')} kept from learning and choosing`
    lines.push(`  Sealed test  ${figure}${readsText(test.reads)}${unlikeText(test.unlike)}`)
  } else if (known !== undefined) {
    lines.push(
      `  Accuracy     ${known}${of}`,
      '               no rows are kept for a sealed test yet: with about 50 more some are'
    )
  }
  if (!test && fits) lines.push(`  Accuracy     ${fitsText(fits)}`)
  if (validation && rows.validation > 0) {
    lines.push(
      `  Validation   ${figureText(validation)}${of}; this version was chosen by it, so it may be too good to be true`
    )
  }
  return lines
}

/** The labels that are confused most often, with an example input each; or else single rows. */
function mistakeLines({ mistakes = [], selectedAs }: Recommendation): string[] {
  const by = selectedAs === undefined ? '' : ` (by ${selectedAs})`
  return mistakes.map(({ expected, got, rows, line, input }, at) => {
    const title = (at === 0 ? 'Mistakes' : '').padEnd(13)
    const quoted = input === undefined ? undefined : `"${snippet(readable(input), 48)}"`
    const what =
      rows === undefined
        ? `${line === undefined ? '' : `line ${line} `}${quoted}: expected ${answerText(expected, 40)}, got ${answerText(got, 40)}`
        : `${labelText(expected)}, answered as ${labelText(got ?? '(failed)')}: ${rows} ×${by}${quoted ? `, such as ${quoted}` : ''}`
    return `  ${title}${what}`
  })
}

function excluded(candidates: readonly CandidateReport[]): string[] {
  const lines = candidates.flatMap(({ name, memorizes, contradicted }) => {
    const why = memorizes ?? contradicted
    return why ? [`  ! ${name} is left out: ${why}`] : []
  })
  const below = candidates.filter(({ below, memorizes }) => below && memorizes === undefined)
  if (below.length === 0) return lines
  const names = listed(
    below.map(({ name }) => name),
    6
  )
  const are = below.length === 1 ? 'is' : 'are'
  return [...lines, `  ! ${names} ${are} left out: worse than always giving the same answer`]
}

/** The rows of all second figures, to be told one time below the table; undefined where they differ. */
function sameUnlikeRows(candidates: readonly CandidateReport[]): string | undefined {
  const unlike = candidates.flatMap(({ validation }) => validation?.unlike ?? [])
  const rows = new Set(unlike.map(unlikeRows))
  return unlike.length > 1 && rows.size === 1 && unlike[0].rows > 0 ? [...rows][0] : undefined
}

function candidateCells(candidate: CandidateReport, oneLanguage: boolean, isNoted: boolean): string[] {
  const { version, name, language, validation, bytes, lines, p50Us, usd } = candidate
  const { crossValidated, unseen, fits } = candidate
  let accuracy = ''
  if (unseen) accuracy = `unseen rows ${crossValidatedScore(unseen)}, ${plural(unseen.rows, 'row')}`
  else if (validation?.unlike && isNoted)
    accuracy = `validation ${shortFigure(validation)}; unlike ${shortFigure(validation.unlike)}`
  else if (validation) accuracy = `validation ${figureWith(validation)}`
  else if (crossValidated)
    accuracy = `cross-validated ${crossValidatedScore(crossValidated)}, ${plural(crossValidated.rows, 'row')}`
  else if (fits) accuracy = fitsText(fits)
  const shape = bytes > 20_000 ? size(bytes) : plural(lines, 'line')
  const who = oneLanguage ? name : `${name} ${language}`
  const cells = [version ?? 'not kept', who, accuracy, shape, duration(p50Us)]
  return usd ? [...cells, usdText(usd)] : cells
}
