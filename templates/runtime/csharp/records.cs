internal static partial class Runtime
{
    private static double OneIf(bool condition) => condition ? 1 : 0;

    // A number, or what stands for one that is missing.
    private static double NumberOr(double number, double other) => double.IsNaN(number) ? other : number;
}
