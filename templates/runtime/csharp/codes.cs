using System.Collections.Generic;
using System.Linq;

internal static partial class Runtime
{
    // only here
    // The code points of a text.
    private static List<int> Codes(string text)
    {
        var codes = new List<int>();
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1)
            codes.Add(char.ConvertToUtf32(text, i));
        return codes;
    }

    // only here
    private static string TextFrom(IEnumerable<int> codes) =>
        string.Concat(codes.Select(char.ConvertFromUtf32));
}
