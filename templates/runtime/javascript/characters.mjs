// First and last code points of spaces and of punctuation.
// biome-ignore format: programs are printed so
const spaces = [
  0x9, 0xd, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028,
  0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
]
// biome-ignore format: programs are printed so
const punctuation = [
  0xab, 0xac, 0xae, 0xb1, 0xb4, 0xb4, 0xb6, 0xb8, 0xbb, 0xbb, 0xbf, 0xbf, 0xd7, 0xd7,
  0xf7, 0xf7, 0x55a, 0x55f, 0x589, 0x58a, 0x5be, 0x5be, 0x60c, 0x60d, 0x61b, 0x61b,
  0x61e, 0x61f, 0x66a, 0x66d, 0x6d4, 0x6d4, 0x964, 0x965, 0x2010, 0x2027, 0x2030, 0x205e,
  0x20a0, 0x20cf, 0x2100, 0x214f, 0x2190, 0x2bff, 0x2e00, 0x2e7f, 0x3001, 0x3003, 0x3008,
  0x3020, 0x3030, 0x3030, 0x30fb, 0x30fb, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff0f,
  0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0, 0xffee, 0xfff9, 0xfffd,
  0x1f000, 0x1faff,
]

export function isIn(ranges, code) {
  for (let i = 0; i < ranges.length; i += 2) if (code >= ranges[i] && code <= ranges[i + 1]) return true
  return false
}

// 1 for digits, 2 lower-case, 4 upper-case and 8 other letters, 16 spaces, 32 punctuation.
export function kindOf(char) {
  const code = char.codePointAt(0)
  if (code >= 48 && code <= 57) return 1
  if (isIn(spaces, code)) return 16
  if (code < 0xaa ? !/[A-Za-z]/.test(char) : isIn(punctuation, code)) return 32
  if (lowerOf(char) !== char) return 4
  return upperOf(char) !== char ? 2 : 8
}

// Capitals in runs: of each the first, the last, and the small letter of the first; where that is the next code
// point, capitals and small letters take turns. Later runs overrule earlier ones.
// biome-ignore format: programs are printed so
const caseRuns = Array.from(
  'İİiǅǅǆǈǈǉǋǋǌǲǲǳϴϴθẞẞßΩΩωKKkÅÅåΜΜµIIıSSſǄǄǅǇǇǈǊǊǋǱǱǲΣΣςΒΒϐΘΘϑΦΦϕΠΠϖΚΚϰΡΡϱΕΕϵВВᲀДДᲁООᲂ' +
  'ССᲃТТᲄТТᲅЪЪᲆѢѢᲇꙊꙊᲈṠṠẛΙΙιAZaÀÖàØÞøĀĮāĲĶĳĹŇĺŊŶŋŸŸÿŹŽźƁƁɓƂƄƃƆƆɔƇƇƈƉƊɖƋƋƌƎƎǝƏƏəƐƐɛƑƑƒƓƓɠ' +
  'ƔƔɣƖƖɩƗƗɨƘƘƙƜƜɯƝƝɲƟƟɵƠƤơƦƦʀƧƧƨƩƩʃƬƬƭƮƮʈƯƯưƱƲʊƳƵƴƷƷʒƸƸƹƼƼƽǄǄǆǇǇǉǊǊǌǍǛǎǞǮǟǱǱǳǴǴǵǶǶƕǷǷƿ' +
  'ǸȞǹȠȠƞȢȲȣȺȺⱥȻȻȼȽȽƚȾȾⱦɁɁɂɃɃƀɄɄʉɅɅʌɆɎɇͰͲͱͶͶͷͿͿϳΆΆάΈΊέΌΌόΎΏύΑΡαΣΫσϏϏϗϘϮϙϷϷϸϹϹϲϺϺϻϽϿͻЀЏѐ' +
  'АЯаѠҀѡҊҾҋӀӀӏӁӍӂӐԮӑԱՖաႠჅⴀჇჇⴧჍჍⴭᎠᏯꭰᏰᏵᏸᲐᲺაᲽᲿჽḀẔḁẠỾạἈἏἀἘἝἐἨἯἠἸἿἰὈὍὀὙὙὑὛὛὓὝὝὕὟὟὗὨὯὠᾈᾏᾀᾘᾟᾐ' +
  'ᾨᾯᾠᾸᾹᾰᾺΆὰᾼᾼᾳῈΉὲῌῌῃῘῙῐῚΊὶῨῩῠῪΎὺῬῬῥῸΌὸῺΏὼῼῼῳℲℲⅎⅠⅯⅰↃↃↄⒶⓏⓐⰀⰯⰰⱠⱠⱡⱢⱢɫⱣⱣᵽⱤⱤɽⱧⱫⱨⱭⱭɑⱮⱮɱⱯⱯɐⱰⱰɒ' +
  'ⱲⱲⱳⱵⱵⱶⱾⱿȿⲀⳢⲁⳫⳭⳬⳲⳲⳳꙀꙬꙁꚀꚚꚁꜢꜮꜣꜲꝮꜳꝹꝻꝺꝽꝽᵹꝾꞆꝿꞋꞋꞌꞍꞍɥꞐꞒꞑꞖꞨꞗꞪꞪɦꞫꞫɜꞬꞬɡꞭꞭɬꞮꞮɪꞰꞰʞꞱꞱʇꞲꞲʝꞳꞳꭓꞴꟂꞵꟄꟄꞔ' +
  'ꟅꟅʂꟆꟆᶎꟇꟉꟈꟐꟐꟑꟖꟘꟗꟵꟵꟶＡＺａ𐐀𐐧𐐨𐒰𐓓𐓘𐕰𐕺𐖗𐕼𐖊𐖣𐖌𐖒𐖳𐖔𐖕𐖻𐲀𐲲𐳀𑢠𑢿𑣀𖹀𖹟𖹠𞤀𞤡𞤢'
)
const capitals = caseRuns.flatMap((_, at) => {
  if (at % 3 !== 0) return []
  const [from, to, small] = caseRuns.slice(at, at + 3).map(char => char.codePointAt(0))
  const steps = Array.from({ length: to - from + 1 }, (_, i) => i).filter(
    i => small !== from + 1 || i % 2 === 0
  )
  return steps.map(i => [String.fromCodePoint(from + i), String.fromCodePoint(small + i)])
})
const lowerCase = new Map(capitals)

export function lowerOf(char) {
  return lowerCase.get(char) ?? char
}

const upperCase = new Map(capitals.map(([capital, small]) => [small, capital]))

export function upperOf(char) {
  return upperCase.get(char) ?? char
}
