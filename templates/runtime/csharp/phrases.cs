using System;
using System.Linq;

internal static partial class Runtime
{
    private static bool Has(string text, params string[] phrases) =>
        phrases.Any(phrase => text.Contains(" " + phrase + " "));

    private static bool Starts(string text, params string[] phrases) =>
        phrases.Any(phrase => text.StartsWith(" " + phrase + " ", StringComparison.Ordinal));

    private static bool Ends(string text, params string[] phrases) =>
        phrases.Any(phrase => text.EndsWith(" " + phrase + " ", StringComparison.Ordinal));
}
