// only here: all

using System.Collections.Generic;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    // A weight of one of the sums.
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

    // given caption
    // Weights are letters.
    private static readonly long[] Levels =
    {
        1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28, 33, 39, 46, 54, 64, 76, 90, 107, 127,
        151, 179
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
    }

    // Reads a table, indented by four spaces; backslashes escape as in a regular expression.
    private static Dictionary<string, Weight[]> Load(string text)
    {
        var table = new Dictionary<string, Weight[]>();
        foreach (var line in text.Replace("\r", "").Substring(1).Split('\n'))
        {
            var tab = line.IndexOf('\t');
            var term = line.Substring(4, tab - 4);
            table[term.IndexOf('\\') < 0 ? term : Regex.Unescape(term)] = WeightsOf(line.Substring(tab + 1));
        }
        return table;
    }
}
