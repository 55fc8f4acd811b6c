/**
 * Simple case mappings of Unicode 15: runs of capitals, of each the first, the last, and the small letter of the first;
 * where that is the next code point, capitals and small letters take turns. Later runs overrule earlier ones, so that
 * what has no inverse stands first (ς is small for the capital of σ).
 */
export const caseRuns =
  'İİiǅǅǆǈǈǉǋǋǌǲǲǳϴϴθẞẞßΩΩωKKkÅÅåΜΜµIIıSSſǄǄǅǇǇǈǊǊǋǱǱǲΣΣςΒΒϐΘΘϑΦΦϕΠΠϖΚΚϰΡΡϱΕΕϵВВᲀДДᲁООᲂ' +
  'ССᲃТТᲄТТᲅЪЪᲆѢѢᲇꙊꙊᲈṠṠẛΙΙιAZaÀÖàØÞøĀĮāĲĶĳĹŇĺŊŶŋŸŸÿŹŽźƁƁɓƂƄƃƆƆɔƇƇƈƉƊɖƋƋƌƎƎǝƏƏəƐƐɛƑƑƒƓƓɠ' +
  'ƔƔɣƖƖɩƗƗɨƘƘƙƜƜɯƝƝɲƟƟɵƠƤơƦƦʀƧƧƨƩƩʃƬƬƭƮƮʈƯƯưƱƲʊƳƵƴƷƷʒƸƸƹƼƼƽǄǄǆǇǇǉǊǊǌǍǛǎǞǮǟǱǱǳǴǴǵǶǶƕǷǷƿ' +
  'ǸȞǹȠȠƞȢȲȣȺȺⱥȻȻȼȽȽƚȾȾⱦɁɁɂɃɃƀɄɄʉɅɅʌɆɎɇͰͲͱͶͶͷͿͿϳΆΆάΈΊέΌΌόΎΏύΑΡαΣΫσϏϏϗϘϮϙϷϷϸϹϹϲϺϺϻϽϿͻЀЏѐ' +
  'АЯаѠҀѡҊҾҋӀӀӏӁӍӂӐԮӑԱՖաႠჅⴀჇჇⴧჍჍⴭᎠᏯꭰᏰᏵᏸᲐᲺაᲽᲿჽḀẔḁẠỾạἈἏἀἘἝἐἨἯἠἸἿἰὈὍὀὙὙὑὛὛὓὝὝὕὟὟὗὨὯὠᾈᾏᾀᾘᾟᾐ' +
  'ᾨᾯᾠᾸᾹᾰᾺΆὰᾼᾼᾳῈΉὲῌῌῃῘῙῐῚΊὶῨῩῠῪΎὺῬῬῥῸΌὸῺΏὼῼῼῳℲℲⅎⅠⅯⅰↃↃↄⒶⓏⓐⰀⰯⰰⱠⱠⱡⱢⱢɫⱣⱣᵽⱤⱤɽⱧⱫⱨⱭⱭɑⱮⱮɱⱯⱯɐⱰⱰɒ' +
  'ⱲⱲⱳⱵⱵⱶⱾⱿȿⲀⳢⲁⳫⳭⳬⳲⳲⳳꙀꙬꙁꚀꚚꚁꜢꜮꜣꜲꝮꜳꝹꝻꝺꝽꝽᵹꝾꞆꝿꞋꞋꞌꞍꞍɥꞐꞒꞑꞖꞨꞗꞪꞪɦꞫꞫɜꞬꞬɡꞭꞭɬꞮꞮɪꞰꞰʞꞱꞱʇꞲꞲʝꞳꞳꭓꞴꟂꞵꟄꟄꞔ' +
  'ꟅꟅʂꟆꟆᶎꟇꟉꟈꟐꟐꟑꟖꟘꟗꟵꟵꟶＡＺａ𐐀𐐧𐐨𐒰𐓓𐓘𐕰𐕺𐖗𐕼𐖊𐖣𐖌𐖒𐖳𐖔𐖕𐖻𐲀𐲲𐳀𑢠𑢿𑣀𖹀𖹟𖹠𞤀𞤡𞤢'

const runs = Array.from(caseRuns, char => char.codePointAt(0)!)

/** From capitals to small letters, or the inverse. */
export function caseMap(isUpper: boolean): ReadonlyMap<number, number> {
  const letters = new Map<number, number>()
  for (let at = 0; at < runs.length; at += 3) {
    const [first, last, small] = runs.slice(at, at + 3)
    for (let i = 0; first + i <= last; i += small === first + 1 ? 2 : 1) {
      if (isUpper) letters.set(small + i, first + i)
      else letters.set(first + i, small + i)
    }
  }
  return letters
}
