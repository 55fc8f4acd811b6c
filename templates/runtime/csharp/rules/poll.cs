using System;
using System.Collections.Generic;
using System.Linq;

internal static partial class Runtime
{
    private static object Elected(string words)
    {
        // given texts
        var text = "^" + words + "$";
        var sums = new Dictionary<object, int>();
        var most = 0;
        // given fallback
        object answer = "ham";
        // given head
        Action<int, object, string> vote = (points, label, patterns) =>
        {
            int sum;
            sums.TryGetValue(label, out sum);
            sum += points * patterns.Split('|').Count(pattern => text.Contains(pattern));
            sums[label] = sum;
            if (sum > most)
            {
                most = sum;
                answer = label;
            }
        };
        // given ballots
        vote(2, "spam", " free |^ win");
        return answer;
    }
}
