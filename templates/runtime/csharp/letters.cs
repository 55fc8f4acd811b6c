using System.Collections.Generic;
using System.Linq;

internal static partial class Runtime
{
    private static string Lower(string text) => TextFrom(Codes(text).Select(code => LowerOf(code)));

    private static string Upper(string text) => TextFrom(Codes(text.Replace("ß", "ss")).Select(code => UpperOf(code)));

    private static string SwapCase(string text) =>
        TextFrom(Codes(text).Select(code => LowerOf(code) != code ? LowerOf(code) : UpperOf(code)));

    // Every word starts with upper case; the rest is lower case.
    private static string Title(string text)
    {
        var changed = new List<int>();
        var isInside = false;
        foreach (var code in Codes(text))
        {
            changed.Add(isInside ? LowerOf(code) : UpperOf(code));
            isInside = KindOf(code) < 16 || code == '\'' || code == 0x2019;
        }
        return TextFrom(changed);
    }

    // The first letter is upper case, the rest lower case.
    private static string Sentence(string text)
    {
        var changed = new List<int>();
        var hasStarted = false;
        foreach (var code in Codes(text))
        {
            changed.Add(hasStarted ? LowerOf(code) : UpperOf(code));
            hasStarted = hasStarted || (KindOf(code) & 14) != 0;
        }
        return TextFrom(changed);
    }

    // The first character in upper case, the rest as it is.
    private static string Capitalize(string text) =>
        TextFrom(Codes(text).Select((code, i) => i == 0 ? UpperOf(code) : code));

    // The first character in lower case, the rest as it is.
    private static string Uncapitalize(string text) =>
        TextFrom(Codes(text).Select((code, i) => i == 0 ? LowerOf(code) : code));

    // Latin letters with and without accents.
    private const string Accented =
        "ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŠšŽžĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıŁłŃńŅņŇňŌōŐőŘřŚśŞşŢţŤťŪūŮůŰűŲųŹźŻż";
    private const string Plain =
        "AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyySsZzAaAaAaCcCcDdDdEeEeEeEeGgIiIiIiLlNnNnNnOoOoRrSsSsTtTtUuUuUuUuZzZz";

    private static string Fold(string text) =>
        string.Concat(text.Select(letter => Accented.IndexOf(letter) < 0 ? letter : Plain[Accented.IndexOf(letter)]));
}
