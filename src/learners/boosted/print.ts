import type { LanguageName } from '../../domain/language.js'
import { languages } from '../../languages/languages.js'
import type { Code, LibraryFunction, Statement } from '../print/code.js'
import { printProgram } from '../print/program.js'
import { answerImports, answerLines, answerName, answerTypes, giveAnswer } from '../records/answers.js'
import { testPrinter } from '../records/arguments.js'
import type { Test } from '../records/columns.js'
import { doubleText, listOf } from '../records/tables.js'
import type { BoostedModel } from './model.js'

/** Boosted trees as source. `header` is the first comment, a line an entry. */
export function printBoosted(model: BoostedModel, language: LanguageName, header: readonly string[]): string {
  const { tests, answer, cased } = model
  const { lets, codeOf, library } = testPrinter(tests, cased)
  const asked = askedOf(tests)
  const values = asked.values.map((test): Code => {
    if (test.kind === 'at-most') return { field: test.path, as: 'number' }
    return { call: 'oneIf', with: [{ not: codeOf(test) }] }
  })
  const statements: Statement[] = [...lets, ...giveAnswer(answer, values)]
  return printProgram({ header, statements, library: [...library, sumFunction(model, asked)] }, language)
}

/** The values that tests look at: one for each number, one (0 where it holds) for each other test. */
interface Asked {
  values: Test[]
  /** For each test its value, and the limit up to which it is met. */
  places: number[]
  limits: number[]
}

function askedOf(tests: readonly Test[]): Asked {
  const values: Test[] = []
  const known = new Map<string, number>()
  const asked: Asked = { values, places: [], limits: [] }
  for (const test of tests) {
    const key = JSON.stringify(test.kind === 'at-most' ? [test.path] : test)
    const place = known.get(key) ?? values.push(test) - 1
    known.set(key, place)
    asked.places.push(place)
    asked.limits.push(test.kind === 'at-most' ? test.limit : 0)
  }
  return asked
}

/** The function that adds up what the trees say of values. */
function sumFunction(
  { nodes, roots, biases, answer }: BoostedModel,
  { places, limits }: Asked
): LibraryFunction {
  const columns = nodes.map(({ test }) => String(test < 0 ? -1 : places[test]))
  const bounds = nodes.map(({ test }) => (test < 0 ? 0 : limits[test]))
  const yes = nodes.map(node => String(node.yes))
  const no = nodes.map(node => String(node.no))
  const tail = answerLines(answer, biases.length)
  const types = answerTypes(answer)
  const lists = (language: LanguageName, row: (items: string) => string) =>
    listOf(
      language,
      roots.map(trees =>
        row(trees.join(', ') + (trees.length === 1 ? languages[language].syntax.list.lone : ''))
      )
    )
  const table = (language: LanguageName, items: readonly string[]) => listOf(language, items)
  const limitsIn = (language: LanguageName) =>
    table(
      language,
      bounds.map(bound => doubleText(bound, language))
    )
  const indented = (lines: string[], by: string) => lines.map(line => `${by}${line}`).join('\n')
  const name = answerName(answer)
  return {
    name,
    imports: answerImports(answer),
    source: {
      javascript: `// A node goes on at yes where the value of its column is at most its limit, else at no;
// where it has no column (-1), yes is what it adds.
const columns = ${table('javascript', columns)}
const limits = ${limitsIn('javascript')}
const yes = ${table('javascript', yes)}
const no = ${table('javascript', no)}
// The first nodes of the trees of each sum.
const roots = ${lists('javascript', items => `[${items}]`)}

function ${name}(...values) {
  const sums = [${biases.join(', ')}]
  roots.forEach((trees, i) => {
    for (const root of trees) {
      let node = root
      while (columns[node] >= 0) node = values[columns[node]] <= limits[node] ? yes[node] : no[node]
      sums[i] += yes[node]
    }
  })
${indented(tail.javascript, '  ')}
}`,
      python: `# A node goes on at YES where the value of its column is at most its limit, else at NO;
# where it has no column (-1), YES is what it adds.
COLUMNS = ${table('python', columns)}
LIMITS = ${limitsIn('python')}
YES = ${table('python', yes)}
NO = ${table('python', no)}
# The first nodes of the trees of each sum.
ROOTS = ${lists('python', items => `(${items})`)}


def ${name}(*values):
    sums = [${biases.join(', ')}]
    for i, trees in enumerate(ROOTS):
        for node in trees:
            while COLUMNS[node] >= 0:
                node = YES[node] if values[COLUMNS[node]] <= LIMITS[node] else NO[node]
            sums[i] += YES[node]
${indented(tail.python, '    ')}`,
      go: `// A node goes on at yes where the value of its column is at most its limit, else at no;
// where it has no column (-1), yes is what it adds.
var columns = []int${table('go', columns)}
var limits = []float64${limitsIn('go')}
var yes = []int${table('go', yes)}
var no = []int${table('go', no)}

// roots holds the first nodes of the trees of each sum.
var roots = [][]int${lists('go', items => `{${items}}`)}

func ${name}(values ...float64) ${types.go} {
	sums := []float64{${biases.join(', ')}}
	for i, trees := range roots {
		for _, node := range trees {
			for columns[node] >= 0 {
				if values[columns[node]] <= limits[node] {
					node = yes[node]
				} else {
					node = no[node]
				}
			}
			sums[i] += float64(yes[node])
		}
	}
${indented(tail.go, '\t')}
}`,
      csharp: `// A node goes on at Yes where the value of its column is at most its limit, else at No;
// where it has no column (-1), Yes is what it adds.
private static readonly int[] Columns =
${table('csharp', columns)};
private static readonly double[] Limits =
${limitsIn('csharp')};
private static readonly int[] Yes =
${table('csharp', yes)};
private static readonly int[] No =
${table('csharp', no)};

// The first nodes of the trees of each sum.
private static readonly int[][] Roots =
${lists('csharp', items => `new[] { ${items} }`)};

private static ${types.csharp} ${name === 'winner' ? 'Winner' : 'Estimate'}(params double[] values)
{
    var sums = new double[] { ${biases.join(', ')} };
    for (var i = 0; i < Roots.Length; i++)
    {
        foreach (var root in Roots[i])
        {
            var node = root;
            while (Columns[node] >= 0)
                node = values[Columns[node]] <= Limits[node] ? Yes[node] : No[node];
            sums[i] += Yes[node];
        }
    }
${indented(tail.csharp, '    ')}
}`
    }
  }
}
