using System;
using System.Collections.Generic;
using System.Linq;

internal static partial class Runtime
{
    // Whether a text is made from a template; placeholders stand for what holds no space, unless loose.
    private static bool Fits(string text, string template, string placeholder, bool loose)
    {
        var parts = template.Split(new[] { placeholder }, StringSplitOptions.None);
        var last = parts[parts.Length - 1];
        if (parts.Length == 1)
            return text == template;
        if (!text.StartsWith(parts[0], StringComparison.Ordinal) || !text.EndsWith(last, StringComparison.Ordinal))
            return false;
        var ends = new List<int> { parts[0].Length };
        foreach (var part in parts.Skip(1).Take(parts.Length - 2))
        {
            var found = new List<int>();
            var next = 0;
            var limit = -1;
            foreach (var start in ends)
            {
                if (limit < start)
                    limit = loose ? -1 : text.IndexOf(' ', start);
                if (limit == -1)
                    limit = text.Length;
                next = Math.Max(next, start);
                while (next <= limit)
                {
                    var at = text.IndexOf(part, next, StringComparison.Ordinal);
                    if (at == -1 || at > limit)
                        break;
                    found.Add(at + part.Length);
                    next = at + 1;
                }
            }
            ends = found;
        }
        var stop = text.Length - last.Length;
        var least = loose ? 0 : text.Substring(0, Math.Max(stop, 0)).LastIndexOf(' ') + 1;
        return ends.Any(end => end >= least && end <= stop);
    }
}
