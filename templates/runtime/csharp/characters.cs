using System.Collections.Generic;

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

    // Capitals in runs: of each the first, the last, and the small letter of the first; where that is the next code
    // point, capitals and small letters take turns. Later runs overrule earlier ones.
    private const string CaseRuns =
        "İİiǅǅǆǈǈǉǋǋǌǲǲǳϴϴθẞẞßΩΩωKKkÅÅåΜΜµIIıSSſǄǄǅǇǇǈǊǊǋǱǱǲΣΣςΒΒϐΘΘϑΦΦϕΠΠϖΚΚϰΡΡϱΕΕϵВВᲀДДᲁООᲂ"
        + "ССᲃТТᲄТТᲅЪЪᲆѢѢᲇꙊꙊᲈṠṠẛΙΙιAZaÀÖàØÞøĀĮāĲĶĳĹŇĺŊŶŋŸŸÿŹŽźƁƁɓƂƄƃƆƆɔƇƇƈƉƊɖƋƋƌƎƎǝƏƏəƐƐɛƑƑƒƓƓɠ"
        + "ƔƔɣƖƖɩƗƗɨƘƘƙƜƜɯƝƝɲƟƟɵƠƤơƦƦʀƧƧƨƩƩʃƬƬƭƮƮʈƯƯưƱƲʊƳƵƴƷƷʒƸƸƹƼƼƽǄǄǆǇǇǉǊǊǌǍǛǎǞǮǟǱǱǳǴǴǵǶǶƕǷǷƿ"
        + "ǸȞǹȠȠƞȢȲȣȺȺⱥȻȻȼȽȽƚȾȾⱦɁɁɂɃɃƀɄɄʉɅɅʌɆɎɇͰͲͱͶͶͷͿͿϳΆΆάΈΊέΌΌόΎΏύΑΡαΣΫσϏϏϗϘϮϙϷϷϸϹϹϲϺϺϻϽϿͻЀЏѐ"
        + "АЯаѠҀѡҊҾҋӀӀӏӁӍӂӐԮӑԱՖաႠჅⴀჇჇⴧჍჍⴭᎠᏯꭰᏰᏵᏸᲐᲺაᲽᲿჽḀẔḁẠỾạἈἏἀἘἝἐἨἯἠἸἿἰὈὍὀὙὙὑὛὛὓὝὝὕὟὟὗὨὯὠᾈᾏᾀᾘᾟᾐ"
        + "ᾨᾯᾠᾸᾹᾰᾺΆὰᾼᾼᾳῈΉὲῌῌῃῘῙῐῚΊὶῨῩῠῪΎὺῬῬῥῸΌὸῺΏὼῼῼῳℲℲⅎⅠⅯⅰↃↃↄⒶⓏⓐⰀⰯⰰⱠⱠⱡⱢⱢɫⱣⱣᵽⱤⱤɽⱧⱫⱨⱭⱭɑⱮⱮɱⱯⱯɐⱰⱰɒ"
        + "ⱲⱲⱳⱵⱵⱶⱾⱿȿⲀⳢⲁⳫⳭⳬⳲⳲⳳꙀꙬꙁꚀꚚꚁꜢꜮꜣꜲꝮꜳꝹꝻꝺꝽꝽᵹꝾꞆꝿꞋꞋꞌꞍꞍɥꞐꞒꞑꞖꞨꞗꞪꞪɦꞫꞫɜꞬꞬɡꞭꞭɬꞮꞮɪꞰꞰʞꞱꞱʇꞲꞲʝꞳꞳꭓꞴꟂꞵꟄꟄꞔ"
        + "ꟅꟅʂꟆꟆᶎꟇꟉꟈꟐꟐꟑꟖꟘꟗꟵꟵꟶＡＺａ𐐀𐐧𐐨𐒰𐓓𐓘𐕰𐕺𐖗𐕼𐖊𐖣𐖌𐖒𐖳𐖔𐖕𐖻𐲀𐲲𐳀𑢠𑢿𑣀𖹀𖹟𖹠𞤀𞤡𞤢";

    // only here
    private static Dictionary<int, int> CaseMap(bool isUpper)
    {
        var letters = new Dictionary<int, int>();
        var runs = Codes(CaseRuns);
        for (var at = 0; at < runs.Count; at += 3)
        {
            var step = runs[at + 2] == runs[at] + 1 ? 2 : 1;
            for (var i = 0; runs[at] + i <= runs[at + 1]; i += step)
                letters[isUpper ? runs[at + 2] + i : runs[at] + i] = isUpper ? runs[at] + i : runs[at + 2] + i;
        }
        return letters;
    }

    private static readonly Dictionary<int, int> LowerCase = CaseMap(false);

    private static int LowerOf(int code)
    {
        int small;
        return LowerCase.TryGetValue(code, out small) ? small : code;
    }

    private static readonly Dictionary<int, int> UpperCase = CaseMap(true);

    private static int UpperOf(int code)
    {
        int capital;
        return UpperCase.TryGetValue(code, out capital) ? capital : code;
    }
}
