# First and last code points of spaces and of punctuation.
SPACES = [
    0x9, 0xd, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028,
    0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
]
PUNCTUATION = [
    0xab, 0xac, 0xae, 0xb1, 0xb4, 0xb4, 0xb6, 0xb8, 0xbb, 0xbb, 0xbf, 0xbf, 0xd7, 0xd7,
    0xf7, 0xf7, 0x55a, 0x55f, 0x589, 0x58a, 0x5be, 0x5be, 0x60c, 0x60d, 0x61b, 0x61b,
    0x61e, 0x61f, 0x66a, 0x66d, 0x6d4, 0x6d4, 0x964, 0x965, 0x2010, 0x2027, 0x2030,
    0x205e, 0x20a0, 0x20cf, 0x2100, 0x214f, 0x2190, 0x2bff, 0x2e00, 0x2e7f, 0x3001,
    0x3003, 0x3008, 0x3020, 0x3030, 0x3030, 0x30fb, 0x30fb, 0xfe10, 0xfe19, 0xfe30,
    0xfe6f, 0xff01, 0xff0f, 0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0,
    0xffee, 0xfff9, 0xfffd, 0x1f000, 0x1faff,
]


def is_in(ranges: list[int], code: int) -> bool:
    return any(first <= code <= last for first, last in zip(ranges[::2], ranges[1::2]))


def kind_of(char: str) -> int:
    """1 for digits, 2 lower-case, 4 upper-case and 8 other letters, 16 spaces, 32 punctuation."""
    code = ord(char)
    if "0" <= char <= "9":
        return 1
    if is_in(SPACES, code):
        return 16
    is_ascii_letter = "A" <= char <= "Z" or "a" <= char <= "z"
    if (not is_ascii_letter) if code < 0xAA else is_in(PUNCTUATION, code):
        return 32
    if lower_of(char) != char:
        return 4
    return 2 if upper_of(char) != char else 8


# Capitals in runs: of each the first, the last, and the small letter of the first; where that is the next code
# point, capitals and small letters take turns. Later runs overrule earlier ones.
CASE_RUNS = (
    "İİiǅǅǆǈǈǉǋǋǌǲǲǳϴϴθẞẞßΩΩωKKkÅÅåΜΜµIIıSSſǄǄǅǇǇǈǊǊǋǱǱǲΣΣςΒΒϐΘΘϑΦΦϕΠΠϖΚΚϰΡΡϱΕΕϵВВᲀДДᲁООᲂ"
    "ССᲃТТᲄТТᲅЪЪᲆѢѢᲇꙊꙊᲈṠṠẛΙΙιAZaÀÖàØÞøĀĮāĲĶĳĹŇĺŊŶŋŸŸÿŹŽźƁƁɓƂƄƃƆƆɔƇƇƈƉƊɖƋƋƌƎƎǝƏƏəƐƐɛƑƑƒƓƓɠ"
    "ƔƔɣƖƖɩƗƗɨƘƘƙƜƜɯƝƝɲƟƟɵƠƤơƦƦʀƧƧƨƩƩʃƬƬƭƮƮʈƯƯưƱƲʊƳƵƴƷƷʒƸƸƹƼƼƽǄǄǆǇǇǉǊǊǌǍǛǎǞǮǟǱǱǳǴǴǵǶǶƕǷǷƿ"
    "ǸȞǹȠȠƞȢȲȣȺȺⱥȻȻȼȽȽƚȾȾⱦɁɁɂɃɃƀɄɄʉɅɅʌɆɎɇͰͲͱͶͶͷͿͿϳΆΆάΈΊέΌΌόΎΏύΑΡαΣΫσϏϏϗϘϮϙϷϷϸϹϹϲϺϺϻϽϿͻЀЏѐ"
    "АЯаѠҀѡҊҾҋӀӀӏӁӍӂӐԮӑԱՖաႠჅⴀჇჇⴧჍჍⴭᎠᏯꭰᏰᏵᏸᲐᲺაᲽᲿჽḀẔḁẠỾạἈἏἀἘἝἐἨἯἠἸἿἰὈὍὀὙὙὑὛὛὓὝὝὕὟὟὗὨὯὠᾈᾏᾀᾘᾟᾐ"
    "ᾨᾯᾠᾸᾹᾰᾺΆὰᾼᾼᾳῈΉὲῌῌῃῘῙῐῚΊὶῨῩῠῪΎὺῬῬῥῸΌὸῺΏὼῼῼῳℲℲⅎⅠⅯⅰↃↃↄⒶⓏⓐⰀⰯⰰⱠⱠⱡⱢⱢɫⱣⱣᵽⱤⱤɽⱧⱫⱨⱭⱭɑⱮⱮɱⱯⱯɐⱰⱰɒ"
    "ⱲⱲⱳⱵⱵⱶⱾⱿȿⲀⳢⲁⳫⳭⳬⳲⳲⳳꙀꙬꙁꚀꚚꚁꜢꜮꜣꜲꝮꜳꝹꝻꝺꝽꝽᵹꝾꞆꝿꞋꞋꞌꞍꞍɥꞐꞒꞑꞖꞨꞗꞪꞪɦꞫꞫɜꞬꞬɡꞭꞭɬꞮꞮɪꞰꞰʞꞱꞱʇꞲꞲʝꞳꞳꭓꞴꟂꞵꟄꟄꞔ"
    "ꟅꟅʂꟆꟆᶎꟇꟉꟈꟐꟐꟑꟖꟘꟗꟵꟵꟶＡＺａ𐐀𐐧𐐨𐒰𐓓𐓘𐕰𐕺𐖗𐕼𐖊𐖣𐖌𐖒𐖳𐖔𐖕𐖻𐲀𐲲𐳀𑢠𑢿𑣀𖹀𖹟𖹠𞤀𞤡𞤢"
)
CAPITALS = [
    (chr(ord(first) + i), chr(ord(small) + i))
    for first, last, small in zip(CASE_RUNS[::3], CASE_RUNS[1::3], CASE_RUNS[2::3])
    for i in range(0, ord(last) - ord(first) + 1, 2 if ord(small) == ord(first) + 1 else 1)
]
LOWER_CASE = dict(CAPITALS)


def lower_of(char: str) -> str:
    return LOWER_CASE.get(char, char)


UPPER_CASE = {small: capital for capital, small in CAPITALS}


def upper_of(char: str) -> str:
    return UPPER_CASE.get(char, char)
