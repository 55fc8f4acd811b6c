internal static partial class Runtime
{
    // A node goes on at Yes where the value of its column is at most its limit, else at No;
    // where it has no column (-1), Yes is what it adds.
    // given columns, limits, yes, no
    private static readonly int[] Columns = { 0, -1, -1, -1 };
    private static readonly double[] Limits = { 2.5, 0.0, 0.0, 0.0 };
    private static readonly int[] Yes = { 1, 7, -3, 4 };
    private static readonly int[] No = { 2, 0, 0, 0 };

    // The first nodes of the trees of each sum.
    // given roots
    private static readonly int[][] Roots = { new[] { 0, 3 }, new[] { 3 } };

    // given head
    private static double[] TreeSums(params double[] values)
    {
        // given sums
        var sums = new double[] { 1, -1 };
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
        // given answer
        return sums;
    }
}
