package runtime

// First and last code points of spaces and of punctuation.
var spaceRanges = []rune{
	0x9, 0xd, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028,
	0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
}

var punctuationRanges = []rune{
	0xab, 0xac, 0xae, 0xb1, 0xb4, 0xb4, 0xb6, 0xb8, 0xbb, 0xbb, 0xbf, 0xbf, 0xd7, 0xd7,
	0xf7, 0xf7, 0x55a, 0x55f, 0x589, 0x58a, 0x5be, 0x5be, 0x60c, 0x60d, 0x61b, 0x61b, 0x61e,
	0x61f, 0x66a, 0x66d, 0x6d4, 0x6d4, 0x964, 0x965, 0x2010, 0x2027, 0x2030, 0x205e, 0x20a0,
	0x20cf, 0x2100, 0x214f, 0x2190, 0x2bff, 0x2e00, 0x2e7f, 0x3001, 0x3003, 0x3008, 0x3020,
	0x3030, 0x3030, 0x30fb, 0x30fb, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff0f, 0xff1a,
	0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0, 0xffee, 0xfff9, 0xfffd, 0x1f000,
	0x1faff,
}

func isIn(ranges []rune, code rune) bool {
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i] <= code && code <= ranges[i+1] {
			return true
		}
	}
	return false
}

// kindOf returns 1 for digits, 2 for lower-case, 4 for upper-case and 8 for other letters, 16 for
// spaces, 32 for punctuation.
func kindOf(char rune) int {
	isLetter := 'A' <= char && char <= 'Z' || 'a' <= char && char <= 'z'
	switch {
	case '0' <= char && char <= '9':
		return 1
	case isIn(spaceRanges, char):
		return 16
	case char < 0xaa && !isLetter, char >= 0xaa && isIn(punctuationRanges, char):
		return 32
	case lowerOf(char) != char:
		return 4
	case upperOf(char) != char:
		return 2
	}
	return 8
}

// Capitals in runs: of each the first, the last, and the small letter of the first; where that is the next code
// point, capitals and small letters take turns. Later runs overrule earlier ones.
var caseRuns = []rune("İİiǅǅǆǈǈǉǋǋǌǲǲǳϴϴθẞẞßΩΩωKKkÅÅåΜΜµIIıSSſǄǄǅǇǇǈǊǊǋǱǱǲΣΣςΒΒϐΘΘϑΦΦϕΠΠϖΚΚϰΡΡϱΕΕϵВВᲀДДᲁООᲂ" +
	"ССᲃТТᲄТТᲅЪЪᲆѢѢᲇꙊꙊᲈṠṠẛΙΙιAZaÀÖàØÞøĀĮāĲĶĳĹŇĺŊŶŋŸŸÿŹŽźƁƁɓƂƄƃƆƆɔƇƇƈƉƊɖƋƋƌƎƎǝƏƏəƐƐɛƑƑƒƓƓɠ" +
	"ƔƔɣƖƖɩƗƗɨƘƘƙƜƜɯƝƝɲƟƟɵƠƤơƦƦʀƧƧƨƩƩʃƬƬƭƮƮʈƯƯưƱƲʊƳƵƴƷƷʒƸƸƹƼƼƽǄǄǆǇǇǉǊǊǌǍǛǎǞǮǟǱǱǳǴǴǵǶǶƕǷǷƿ" +
	"ǸȞǹȠȠƞȢȲȣȺȺⱥȻȻȼȽȽƚȾȾⱦɁɁɂɃɃƀɄɄʉɅɅʌɆɎɇͰͲͱͶͶͷͿͿϳΆΆάΈΊέΌΌόΎΏύΑΡαΣΫσϏϏϗϘϮϙϷϷϸϹϹϲϺϺϻϽϿͻЀЏѐ" +
	"АЯаѠҀѡҊҾҋӀӀӏӁӍӂӐԮӑԱՖաႠჅⴀჇჇⴧჍჍⴭᎠᏯꭰᏰᏵᏸᲐᲺაᲽᲿჽḀẔḁẠỾạἈἏἀἘἝἐἨἯἠἸἿἰὈὍὀὙὙὑὛὛὓὝὝὕὟὟὗὨὯὠᾈᾏᾀᾘᾟᾐ" +
	"ᾨᾯᾠᾸᾹᾰᾺΆὰᾼᾼᾳῈΉὲῌῌῃῘῙῐῚΊὶῨῩῠῪΎὺῬῬῥῸΌὸῺΏὼῼῼῳℲℲⅎⅠⅯⅰↃↃↄⒶⓏⓐⰀⰯⰰⱠⱠⱡⱢⱢɫⱣⱣᵽⱤⱤɽⱧⱫⱨⱭⱭɑⱮⱮɱⱯⱯɐⱰⱰɒ" +
	"ⱲⱲⱳⱵⱵⱶⱾⱿȿⲀⳢⲁⳫⳭⳬⳲⳲⳳꙀꙬꙁꚀꚚꚁꜢꜮꜣꜲꝮꜳꝹꝻꝺꝽꝽᵹꝾꞆꝿꞋꞋꞌꞍꞍɥꞐꞒꞑꞖꞨꞗꞪꞪɦꞫꞫɜꞬꞬɡꞭꞭɬꞮꞮɪꞰꞰʞꞱꞱʇꞲꞲʝꞳꞳꭓꞴꟂꞵꟄꟄꞔ" +
	"ꟅꟅʂꟆꟆᶎꟇꟉꟈꟐꟐꟑꟖꟘꟗꟵꟵꟶＡＺａ𐐀𐐧𐐨𐒰𐓓𐓘𐕰𐕺𐖗𐕼𐖊𐖣𐖌𐖒𐖳𐖔𐖕𐖻𐲀𐲲𐳀𑢠𑢿𑣀𖹀𖹟𖹠𞤀𞤡𞤢")

// only here
func caseMap(isUpper bool) map[rune]rune {
	letters := make(map[rune]rune)
	for at := 0; at < len(caseRuns); at += 3 {
		first, last, small := caseRuns[at], caseRuns[at+1], caseRuns[at+2]
		step := rune(1)
		if small == first+1 {
			step = 2
		}
		for i := rune(0); first+i <= last; i += step {
			if isUpper {
				letters[small+i] = first + i
			} else {
				letters[first+i] = small + i
			}
		}
	}
	return letters
}

var lowerCase = caseMap(false)

func lowerOf(char rune) rune {
	if small, ok := lowerCase[char]; ok {
		return small
	}
	return char
}

var upperCase = caseMap(true)

func upperOf(char rune) rune {
	if capital, ok := upperCase[char]; ok {
		return capital
	}
	return char
}
