import type { LanguageName } from '../../domain/language.js'
import { literal } from '../../languages/source-text.js'
import { classPieces, literalLines, surrogatePieces } from '../print/class-text.js'
import type { LibraryFunction } from '../print/code.js'
import { type Range, spaces, wordRanges } from '../text/ranges.js'
import { csharpSpans } from './csharp.js'
import { goSpans } from './go.js'
import { javascriptSpans } from './javascript.js'
import type { SpanModel } from './model.js'
import { pythonSpans } from './python.js'

/** Letters of every script. */
const letterRanges = wordRanges.filter(([first]) => first !== 0x30 && first !== 0x5f)

/** What the sources of a language are made with. */
export interface SpanParts {
  /** Inside of the class of letters, as string literals of at most so many columns, without quotes. */
  letters(width: number): string[]
  /** Inside of the class of spaces. */
  space: string
  /** Weights and feature, as string literals in lines of at most so many columns. */
  table(width: number): string[]
  /** In C#: letters beyond U+FFFF as alternatives. */
  pairs: string
}

export interface SpanSources {
  spanScores(parts: SpanParts): string
  findSpan: string
  maskSpans: string
}

const sources: Record<LanguageName, SpanSources> = {
  javascript: javascriptSpans,
  python: pythonSpans,
  go: goSpans,
  csharp: csharpSpans
}

/**
 * `findSpan(text, mayLack)` and `maskSpans(text, placeholder)` of a model; both agree with model.ts. The
 * first gives '' where there is no span.
 */
export function spanLibrary(model: SpanModel): LibraryFunction[] {
  const inEach = <T>(write: (language: LanguageName) => T): Record<LanguageName, T> => ({
    python: write('python'),
    javascript: write('javascript'),
    go: write('go'),
    csharp: write('csharp')
  })
  return [
    {
      name: 'findSpan',
      needs: inEach(() => ['spanScores']),
      source: inEach(language => sources[language].findSpan)
    },
    {
      name: 'maskSpans',
      needs: inEach(() => ['spanScores']),
      source: inEach(language => sources[language].maskSpans)
    },
    {
      name: 'spanScores',
      imports: {
        python: ['re'],
        go: ['regexp', 'strconv', 'strings'],
        csharp: ['System', 'System.Collections.Generic', 'System.Linq', 'System.Text.RegularExpressions']
      },
      source: inEach(language => sources[language].spanScores(partsFor(language, model)))
    }
  ]
}

function partsFor(language: LanguageName, model: SpanModel): SpanParts {
  const ranges =
    language === 'csharp'
      ? letterRanges
          .filter(([first]) => first <= 0xffff)
          .map(([first, last]): Range => [first, Math.min(last, 0xffff)])
      : letterRanges
  const entries = [...model.weights].map(([feature, weights]) =>
    literal(`${weights.join(' ')} ${feature}`, language)
  )
  return {
    letters: width => literalLines(classPieces(ranges, language), width),
    space: classPieces(spaces, language).join(''),
    table: width => {
      const lines: string[] = []
      for (const entry of entries) {
        const last = lines.length - 1
        if (last >= 0 && lines[last].length + entry.length + 3 <= width) lines[last] += `, ${entry}`
        else lines.push(entry)
      }
      return lines
    },
    pairs: surrogatePieces(letterRanges).join('|')
  }
}
