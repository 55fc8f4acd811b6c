import type { LanguageName } from '../../domain/language.js'
import type { Code, LibraryFunction, Statement } from '../print/code.js'
import { printProgram } from '../print/program.js'
import { answerImports, answerLines, answerName, answerTypes, giveAnswer } from '../records/answers.js'
import { testPrinter } from '../records/arguments.js'
import type { Test } from '../records/columns.js'
import { doubleText, listOf } from '../records/tables.js'
import { type FormulaModel, type Term, termName } from './model.js'

/** A formula as source. `header` is the first comment, a line an entry. */
export function printFormula(model: FormulaModel, language: LanguageName, header: readonly string[]): string {
  const { terms, answer, cased } = model
  const tests = terms.flatMap((term): Test[] => (term.kind === 'test' ? [term.test] : []))
  const { lets, codeOf, library } = testPrinter(tests, cased)
  const values: Code[] = []
  for (const term of terms) {
    if (term.kind === 'test') values.push({ call: 'oneIf', with: [codeOf(term.test)] })
    else if (term.kind === 'number') values.push(numberCode(term))
  }
  const statements: Statement[] = [...lets, ...giveAnswer(answer, values)]
  return printProgram({ header, statements, library: [...library, sumFunction(model)] }, language)
}

function numberCode({ path, missing }: Extract<Term, { kind: 'number' }>): Code {
  return { call: 'numberOr', with: [{ field: path, as: 'number' }, { number: missing }] }
}

/** The function that adds up: weights by term, then what `answers.ts` says. */
function sumFunction({ terms, constants, weights, answer }: FormulaModel): LibraryFunction {
  const notes = terms.map(term => termName(term, terms))
  const rows = terms.map((_, t) => weights.map(own => own[t]))
  const products = terms.flatMap(term => (term.kind === 'product' ? [[term.left, term.right]] : []))
  const tail = answerLines(answer, constants.length)
  const types = answerTypes(answer)
  const indented = (lines: string[], by: string) => lines.map(line => `${by}${line}`).join('\n')
  const table = (language: LanguageName, row: (texts: string[]) => string) =>
    listOf(
      language,
      rows.map(own => row(own.map(weight => doubleText(weight, language)))),
      notes
    )
  const pairs = (language: LanguageName, open: string, close: string) =>
    listOf(
      language,
      products.map(pair => `${open}${pair.join(', ')}${close}`)
    )
  const doubles = (language: LanguageName) =>
    constants.map(constant => doubleText(constant, language)).join(', ')
  const any = products.length > 0
  return {
    name: answerName(answer),
    imports: answerImports(answer),
    source: {
      javascript: `// What each value adds to the sums for one of it.
const weights = ${table('javascript', row => `[${row.join(', ')}]`)}
${any ? `// Values that are multiplied, by their places.\nconst products = ${pairs('javascript', '[', ']')}\n` : ''}
function ${answerName(answer)}(...values) {
${any ? '  for (const [left, right] of products) values.push(values[left] * values[right])\n' : ''}  const sums = [${doubles('javascript')}]
  values.forEach((value, term) => {
    for (let i = 0; i < sums.length; i++) sums[i] += value * weights[term][i]
  })
${indented(tail.javascript, '  ')}
}`,
      python: `# What each value adds to the sums for one of it.
WEIGHTS = ${table('python', row => `(${row.join(', ')}${row.length === 1 ? ',' : ''})`)}
${any ? `# Values that are multiplied, by their places.\nPRODUCTS = ${pairs('python', '(', ')')}\n` : ''}

def ${answerName(answer)}(*values):
${any ? '    values = list(values)\n    for left, right in PRODUCTS:\n        values.append(values[left] * values[right])\n' : ''}    sums = [${doubles('python')}]
    for value, row in zip(values, WEIGHTS):
        for i, weight in enumerate(row):
            sums[i] += value * weight
${indented(tail.python, '    ')}`,
      go: `// weights holds what each value adds to the sums for one of it.
var weights = [][]float64${table('go', row => `{${row.join(', ')}}`)}
${any ? `\n// products holds values that are multiplied, by their places.\nvar products = [][2]int${pairs('go', '{', '}')}\n` : ''}
func ${answerName(answer)}(values ...float64) ${types.go} {
${any ? '\tfor _, pair := range products {\n\t\tvalues = append(values, values[pair[0]]*values[pair[1]])\n\t}\n' : ''}	sums := []float64{${doubles('go')}}
	for term, value := range values {
		for i, weight := range weights[term] {
			// Converted, or a compiler may fuse and round otherwise.
			sums[i] += float64(value * weight)
		}
	}
${indented(tail.go, '\t')}
}`,
      csharp: `// What each value adds to the sums for one of it.
private static readonly double[][] Weights =
${table('csharp', row => `new[] { ${row.join(', ')} }`)};
${any ? `\n// Values that are multiplied, by their places.\nprivate static readonly int[][] Products =\n${pairs('csharp', 'new[] { ', ' }')};\n` : ''}
private static ${types.csharp} ${answerName(answer) === 'winner' ? 'Winner' : 'Estimate'}(params double[] given)
{
    var values = new double[Weights.Length];
    given.CopyTo(values, 0);
${any ? '    for (var i = 0; i < Products.Length; i++)\n        values[given.Length + i] = values[Products[i][0]] * values[Products[i][1]];\n' : ''}    var sums = new[] { ${doubles('csharp')} };
    for (var term = 0; term < values.Length; term++)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += values[term] * Weights[term][i];
    }
${indented(tail.csharp, '    ')}
}`
    }
  }
}
