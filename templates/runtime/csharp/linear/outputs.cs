internal static partial class Runtime
{
    private static readonly object[] Outputs =
    {
        // given outputs
        "no", "yes"
    };

    // only with sums
    private static readonly long[] Biases =
    {
        // given biases
        0
    };

    private static object Constant()
    {
        // given place
        return Outputs[0];
    }
}
