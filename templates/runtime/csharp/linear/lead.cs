using System;

internal static partial class Runtime
{
    // Where the largest sum leads the next by less (where there is one sum: is less from 0), the answer is
    // none; 0 answers always.
    private static readonly long LeastLead = 0;

    private static long LeadOf(long[] sums, int best)
    {
        var lead = long.MaxValue;
        for (var i = 0; i < sums.Length; i++)
        {
            if (i != best)
                lead = Math.Min(lead, sums[best] - sums[i]);
        }
        return lead;
    }
}
