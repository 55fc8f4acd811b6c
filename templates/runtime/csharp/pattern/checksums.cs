using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    // The checksum of Luhn: from the right every second digit counts double.
    private static bool FulfilsLuhn(string text)
    {
        var digits = DigitsOf(text);
        var total = digits.Select((digit, i) => i % 2 == 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9).Sum();
        return digits.Count > 1 && total % 10 == 0;
    }

    // Whether digits times weights, from the right and over again, divide by a modulus; a final X counts 10.
    private static bool FulfilsWeights(string text, int modulus, params int[] weights)
    {
        var digits = DigitsOf(text);
        if (digits.Count < 2)
            return false;
        if (text[text.Length - 1] == 'X' || text[text.Length - 1] == 'x')
            digits.Insert(0, 10);
        var total = digits.Select((digit, i) => (long)digit * weights[i % weights.Length]).Sum();
        return total % modulus == 0;
    }

    // The checksum of ISO 7064, mod 11,10.
    private static bool FulfilsMod1110(string text)
    {
        var digits = DigitsOf(text);
        var product = 10;
        for (var i = digits.Count - 1; i > 0; i--)
        {
            var sum = (digits[i] + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return digits.Count > 1 && (product + digits[0]) % 10 == 1;
    }

    // The checksum of IBAN: the first four characters moved to the end, letters from 10; modulo 97.
    private static bool FulfilsIban(string text)
    {
        var plain = Regex.Replace(text, "[^0-9A-Za-z]", "").ToUpperInvariant();
        if (plain.Length < 5)
            return false;
        var rest = 0;
        foreach (var unit in plain.Substring(4) + plain.Substring(0, 4))
        {
            var value = unit <= '9' ? unit - '0' : unit - 'A' + 10;
            rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
        }
        return rest == 1;
    }
}
