internal static partial class Runtime
{
    // First and last code points of spaces and of punctuation.
    private static readonly int[] Spaces =
    {
        0x9, 0xd, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028,
        0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
    };
    private static readonly int[] Punctuation =
    {
        0xab, 0xac, 0xae, 0xb1, 0xb4, 0xb4, 0xb6, 0xb8, 0xbb, 0xbb, 0xbf, 0xbf, 0xd7, 0xd7,
        0xf7, 0xf7, 0x55a, 0x55f, 0x589, 0x58a, 0x5be, 0x5be, 0x60c, 0x60d, 0x61b, 0x61b,
        0x61e, 0x61f, 0x66a, 0x66d, 0x6d4, 0x6d4, 0x964, 0x965, 0x2010, 0x2027, 0x2030,
        0x205e, 0x20a0, 0x20cf, 0x2100, 0x214f, 0x2190, 0x2bff, 0x2e00, 0x2e7f, 0x3001,
        0x3003, 0x3008, 0x3020, 0x3030, 0x3030, 0x30fb, 0x30fb, 0xfe10, 0xfe19, 0xfe30,
        0xfe6f, 0xff01, 0xff0f, 0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0,
        0xffee, 0xfff9, 0xfffd, 0x1f000, 0x1faff,
    };

    private static bool IsIn(int[] ranges, int code)
    {
        for (var i = 0; i < ranges.Length; i += 2)
            if (code >= ranges[i] && code <= ranges[i + 1])
                return true;
        return false;
    }

    // 1 for digits, 2 lower-case, 4 upper-case and 8 other letters, 16 spaces, 32 punctuation.
    private static int KindOf(int code)
    {
        var isLetter = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
        if (code >= '0' && code <= '9')
            return 1;
        if (IsIn(Spaces, code))
            return 16;
        if (code < 0xaa ? !isLetter : IsIn(Punctuation, code))
            return 32;
        if (LowerOf(code) != code)
            return 4;
        return UpperOf(code) != code ? 2 : 8;
    }

    private static int LowerOf(int code)
    {
        if (code < 0x80)
            return code >= 'A' && code <= 'Z' ? code + 32 : code;
        if (code < 0x100)
            return code >= 0xc0 && code <= 0xde && code != 0xd7 ? code + 32 : code;
        if (code == 0x178)
            return 0xff;
        if (code < 0x180)
        {
            var isOdd = (code >= 0x139 && code <= 0x148) || code >= 0x179;
            return IsPaired(code) && (code % 2 == 1) == isOdd ? code + 1 : code;
        }
        if (code >= 0x391 && code <= 0x3a9 && code != 0x3a2)
            return code + 32;
        if (code >= 0x400 && code <= 0x42f)
            return code + (code < 0x410 ? 80 : 32);
        return code;
    }

    private static int UpperOf(int code)
    {
        if (code < 0x80)
            return code >= 'a' && code <= 'z' ? code - 32 : code;
        if (code == 0xff)
            return 0x178;
        if (code < 0x100)
            return code >= 0xe0 && code != 0xf7 ? code - 32 : code;
        if (code < 0x180)
        {
            var isOdd = (code >= 0x139 && code <= 0x148) || code >= 0x179;
            return code != 0x178 && IsPaired(code) && (code % 2 == 0) == isOdd ? code - 1 : code;
        }
        if (code >= 0x3b1 && code <= 0x3c9 && code != 0x3c2)
            return code - 32;
        if (code >= 0x430 && code <= 0x45f)
            return code - (code < 0x450 ? 32 : 80);
        return code;
    }

    // Of U+0100 to U+017F: letters that lie beside their other case.
    private static bool IsPaired(int code) =>
        code != 0x130 && code != 0x131 && code != 0x138 && code != 0x149 && code != 0x17f;
}
