import { comment, literal } from '../../languages/source-text.js'
import type { Code } from '../print/code.js'
import { factCode } from '../print/facts.js'
import { folded } from '../print/folded.js'
import { expressionText, printSource, syntaxes } from '../print/source.js'
import { spaces, wordRanges } from '../text/ranges.js'
import { closeLimit } from '../text/reading.js'
import { leadParts } from './lead.js'
import { type LinearModel, levels, loudness, unit } from './model.js'
import {
  constantOf,
  factLetters,
  fieldsOf,
  firstLimit,
  lettersCaption,
  longestRunOf,
  readsTwice,
  type TermTable,
  termTables
} from './tables.js'

const { json } = syntaxes.csharp

/** A model as a C# class. `header` is its first comment, a line an entry. */
export function printCSharp(model: LinearModel, header: readonly string[]): string {
  const outputs = `private static readonly object[] Outputs =\n{\n${folded(model.outputs.map(json), 4, 92)}\n};`
  if (model.starts.length === 1) {
    const body = `        return Outputs[${constantOf(model)}];\n`
    return printSource({ header, body, codes: [], definitions: [outputs] }, 'csharp')
  }
  const tables = termTables(model)
  const facts = model.facts.map(factCode)
  const fields = fieldsOf(tables).map(({ path }): Code => ({ field: path, as: 'text' }))
  const definitions = [
    ...(tables.length > 0 ? [reading(model, tables), weigh] : []),
    outputs,
    `private static readonly long[] Biases =\n{\n${folded(model.biases.map(String), 4, 92)}\n};`,
    weights(model),
    ...(tables.length > 0 ? [loading, ...tables.map(tableText)] : []),
    ...(facts.length > 0 ? factTable(model, facts) : []),
    ...leadParts('csharp', model)
  ]
  return printSource(
    {
      ...{ header, definitions },
      body: bodyOf(model, tables, fields),
      codes: [...fields, ...facts],
      imports: [
        ...['System', 'System.Collections.Generic'],
        ...(tables.length > 0 ? ['System.Linq', 'System.Text', 'System.Text.RegularExpressions'] : [])
      ]
    },
    'csharp'
  )
}

function bodyOf(model: LinearModel, tables: TermTable[], fields: Code[]): string {
  const lines = ['var sums = (long[])Biases.Clone();']
  fieldsOf(tables).forEach((field, place) => {
    const name = fields.length === 1 ? 'text' : `text${place + 1}`
    const value = expressionText(fields[place], 'csharp')
    const kinds = field.tables.map(({ kind }) => kind)
    lines.push(`var ${name} = new Reading(${value}, ${firstLimit(kinds)});`)
    const close = readsTwice(kinds) ? name.replace('text', 'beginning') : name
    if (close !== name) {
      lines.push(`var ${close} = ${name}.IsLong ? new Reading(${value}, ${closeLimit}) : ${name};`)
    }
    for (const { kind, place } of field.tables) {
      lines.push(`Weigh(sums, Terms${place + 1}, ${termsOf[kind](kind === 'words' ? name : close)});`)
    }
  })
  if (model.facts.length > 0) {
    lines.push('for (var i = 0; i < Facts.Length; i++)', '{', '    if (Facts[i](input))')
    lines.push(`        Add(sums, FactWeights[i], ${unit});`, '}')
  }
  if (model.biases.length === 1) {
    lines.push('if (Math.Abs(sums[0]) < LeastLead)', '    return null;')
    lines.push('return Outputs[sums[0] >= 0 ? 0 : 1];')
  } else {
    lines.push('var best = 0;', 'for (var i = 1; i < sums.Length; i++)', '{')
    lines.push('    if (sums[i] > sums[best])', '        best = i;', '}')
    lines.push('if (LeastLead > 0 && LeadOf(sums, best) < LeastLead)', '    return null;')
    lines.push('return Outputs[best];')
  }
  return lines.map(line => `        ${line}\n`).join('')
}

const termsOf: Record<TermTable['kind'], (text: string) => string> = {
  words: text => `WithPairs(${text}.Tokens)`,
  characters: text => `${text}.Characters()`,
  shapes: text => `WithPairs(${text}.Shapes)`
}

const hex = (code: number) => `0x${code.toString(16)}`

/** `read` in text/reading.ts and `termsIn` in vocabulary.ts. */
function reading(model: LinearModel, tables: TermTable[]): string {
  const { cased } = model
  const longestRun = longestRunOf(model)
  const flat = (list: readonly (readonly [number, number])[]) => folded(list.flat().map(hex), 4, 92)
  const pairs = [...cased].map(([from, to]) => `[${hex(from)}] = ${hex(to)}`)
  const table = pairs.length === 0 ? '' : `\n{\n${folded(pairs, 4, 92)}\n}`
  const kinds = new Set(tables.map(({ kind }) => kind))
  const hasShapes = kinds.has('shapes')
  const words = `

// Tokens and pairs of neighbours.
private static IEnumerable<string> WithPairs(List<string> tokens)
{
    for (var i = 0; i < tokens.Count; i++)
    {
        yield return tokens[i];
        if (i > 0)
            yield return tokens[i - 1] + " " + tokens[i];
    }
}`
  const characters = `

    // Runs of 2 to ${longestRun} characters within what spaces part, with the spaces around.
    public IEnumerable<string> Characters()
    {
        for (var start = 0; start + 2 < Starts.Count; start++)
        {
            for (var end = start + 2; end <= start + ${longestRun} && end < Starts.Count; end++)
            {
                yield return Text.Substring(Starts[start], Starts[end] - Starts[start]);
                if (Text[Starts[end - 1]] == ' ')
                    break;
            }
        }
    }`
  return `// What words are made of, and spaces, by first and last code point; every other character is a token of its own.
private static readonly int[] WordRanges =
{
${flat(wordRanges)}
};

private static readonly int[] SpaceRanges =
{
${flat(spaces)}
};

// Lower case beyond A to Z.
private static readonly Dictionary<int, int> Lower = new Dictionary<int, int>${table === '' ? '()' : table};

private const byte Word = 1;
private const byte Space = 2;
private static readonly byte[] Kinds = ClassifyAll();

private static byte[] ClassifyAll()
{
    var kinds = new byte[0x20000];
    Classify(kinds, WordRanges, Word);
    Classify(kinds, SpaceRanges, Space);
    return kinds;
}

private static void Classify(byte[] kinds, int[] ranges, byte kind)
{
    for (var i = 0; i < ranges.Length; i += 2)
    {
        for (var code = ranges[i]; code <= ranges[i + 1] && code < kinds.Length; code++)
            kinds[code] = kind;
    }
}

// A text in lower case, with one space around and between what spaces part: where its code points start
// and it ends, and its words and single other characters${hasShapes ? ', and their shapes' : ''}. Reads so many
// code points; a text is long if it has more than ${closeLimit}.
private sealed class Reading
{
    public readonly string Text;
    public readonly bool IsLong;
    public readonly List<int> Starts = new List<int> { 0 };
    public readonly List<string> Tokens = new List<string>();${hasShapes ? '\n    public readonly List<string> Shapes = new List<string>();' : ''}

    public Reading(string value, int limit)
    {
        var text = new StringBuilder(" ");
        var wordStart = -1;${hasShapes ? '\n        var last = -1;' : ''}
        var isSpaced = true;
        var n = 0;
        for (var i = 0; i < value.Length && n < limit; i++, n++)
        {
            var isPair = char.IsHighSurrogate(value[i]);
            var code = isPair ? char.ConvertToUtf32(value, i++) : value[i];
            var kind = code < Kinds.Length ? Kinds[code] : Word;
            if (wordStart >= 0 && kind != Word)
            {
                Tokens.Add(text.ToString(wordStart, text.Length - wordStart));
                wordStart = -1;
            }
            if (kind == Space && isSpaced)
                continue;
            isSpaced = kind == Space;
            Starts.Add(text.Length);
            if (kind == Space)
            {
                text.Append(' ');
                continue;
            }
${hasShapes ? shaping : ''}            if (kind == Word && wordStart < 0)
                wordStart = text.Length;
            int small;
            if (code >= 'A' && code <= 'Z')
                text.Append((char)(code + 'a' - 'A'));
            else if (code > 127 && Lower.TryGetValue(code, out small))
                text.Append(char.ConvertFromUtf32(small));
            else
                text.Append(isPair ? char.ConvertFromUtf32(code) : ((char)code).ToString());
            if (kind != Word)
                Tokens.Add(text.ToString(Starts[Starts.Count - 1], text.Length - Starts[Starts.Count - 1]));
        }
        if (wordStart >= 0)
            Tokens.Add(text.ToString(wordStart, text.Length - wordStart));
        if (!isSpaced)
        {
            Starts.Add(text.Length);
            text.Append(' ');
        }
        Starts.Add(text.Length);
        Text = text.ToString();
        IsLong = n > ${closeLimit};
    }${kinds.has('characters') ? characters : ''}${hasShapes ? shapeOf : ''}
}${kinds.has('words') || hasShapes ? words : ''}`
}

const shaping = `            var shape = ShapeOf(code, kind);
            if (kind != Word || wordStart < 0)
            {
                Shapes.Add("");
                last = -1;
            }
            if (shape != last)
                Shapes[Shapes.Count - 1] += char.ConvertFromUtf32(shape);
            last = shape;
`

const shapeOf = `

    // A, a, 9 and u for upper case, lower case, digits and other letters; what is none of them is itself.
    private static int ShapeOf(int code, byte kind)
    {
        if (code >= 'a' && code <= 'z')
            return 'a';
        if (kind != Word || code == '_')
            return code;
        if ((code >= 'A' && code <= 'Z') || Lower.ContainsKey(code))
            return 'A';
        return code >= '0' && code <= '9' ? '9' : 'u';
    }`

/** The sums of predict.ts. */
const weigh = `// What a term counts that a text has once, twice and so on: the logarithm of how often, in sixteenths.
private static readonly long[] Loudness =
{
${folded(loudness.map(String), 4, 92)}
};

private static long LoudnessOf(int count) => Loudness[Math.Min(count, Loudness.Length) - 1];

// Adds the weights of the terms found, each by how often; together they count what one would alone.
private static void Weigh(long[] sums, Dictionary<string, Weight[]> table, IEnumerable<string> terms)
{
    var times = new Dictionary<string, int>();
    foreach (var term in terms)
    {
        int count;
        times.TryGetValue(term, out count);
        if (table.ContainsKey(term))
            times[term] = count + 1;
    }
    if (times.Count == 0)
        return;
    var squares = times.Values.Sum(count => LoudnessOf(count) * LoudnessOf(count));
    var scale = (long)(${unit} / Math.Sqrt(squares));
    foreach (var pair in times)
        Add(sums, table[pair.Key], LoudnessOf(pair.Value) * scale);
}`

function weights(model: LinearModel): string {
  return `// A weight of one of the sums.
private struct Weight
{
    public int Target;
    public long Size;
}

private static void Add(long[] sums, Weight[] weights, long scale)
{
    foreach (var weight in weights)
        sums[weight.Target] += weight.Size * scale;
}

${lettersCaption(model)
  .map(line => `${comment(line, 'csharp')}\n`)
  .join('')}private static readonly long[] Levels =
{
${folded(levels.map(String), 4, 92)}
};

private static Weight[] WeightsOf(string letters)
{
    var weights = new List<Weight>();
    int target = 0, skip = 0;
    foreach (var letter in letters)
    {
        if (letter < 'A')
        {
            skip = 10 * skip + letter - '0';
            continue;
        }
        target += skip;
        skip = 0;
        var size = letter < 'a' ? Levels[letter - 'A'] : -Levels[letter - 'a'];
        weights.Add(new Weight { Target = target++, Size = size });
    }
    return weights.ToArray();
}`
}

/** The table is indented as the class is. */
const loading = `// Reads a table, indented by four spaces; backslashes escape as in a regular expression.
private static Dictionary<string, Weight[]> Load(string text)
{
    var table = new Dictionary<string, Weight[]>();
    foreach (var line in text.Replace("\\r", "").Substring(1).Split('\\n'))
    {
        var tab = line.IndexOf('\\t');
        var term = line.Substring(4, tab - 4);
        table[term.IndexOf('\\\\') < 0 ? term : Regex.Unescape(term)] = WeightsOf(line.Substring(tab + 1));
    }
    return table;
}`

function tableText({ caption, lines }: TermTable, place: number): string {
  const text = lines.map(({ term, letters }) => `${literal(term, 'csharp', 'table')}\t${letters}`)
  return `${comment(`${caption}, each with its weights.`, 'csharp')}\nprivate static readonly Dictionary<string, Weight[]> Terms${place + 1} = Load(@"\n${text.join('\n')}");`
}

function factTable(model: LinearModel, facts: Code[]): string[] {
  const tests = facts.map(fact => `    input => ${expressionText(fact, 'csharp')}`)
  const letters = factLetters(model).map(text => `WeightsOf("${text}")`)
  return [
    `// Facts, and the weights of each.
private static readonly Func<object, bool>[] Facts =
{
${tests.join(',\n')}
};`,
    `private static readonly Weight[][] FactWeights =\n{\n${folded(letters, 4, 92)}\n};`
  ]
}
