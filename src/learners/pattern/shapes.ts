/**
 * Shapes of strings that many forms and protocols ask for: hypotheses, which count only where the rows bear
 * them out. Patterns are of the portable kind that `matches` runs in every language: no class but those
 * spelled out, no counted negated class, no look-around; they match a whole text.
 */
export interface Shape {
  name: string
  pattern: string
}

const octet = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
const ipv4 = `${octet}(\\.${octet}){3}`
const h16 = '[0-9A-Fa-f]{1,4}'
const ipv6 = [
  `(${h16}:){7}(${h16}|:)`,
  `(${h16}:){6}(:${h16}|${ipv4}|:)`,
  `(${h16}:){5}((:${h16}){1,2}|:${ipv4}|:)`,
  `(${h16}:){4}((:${h16}){1,3}|(:${h16})?:${ipv4}|:)`,
  `(${h16}:){3}((:${h16}){1,4}|(:${h16}){0,2}:${ipv4}|:)`,
  `(${h16}:){2}((:${h16}){1,5}|(:${h16}){0,3}:${ipv4}|:)`,
  `(${h16}:){1}((:${h16}){1,6}|(:${h16}){0,4}:${ipv4}|:)`,
  `:((:${h16}){1,7}|(:${h16}){0,5}:${ipv4}|:)`
].join('|')
const label = '[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?'
const wideLabel =
  '[0-9A-Za-z\\u00a1-\\ud7ff\\uf900-\\uffef]([0-9A-Za-z\\u00a1-\\ud7ff\\uf900-\\uffef-]*[0-9A-Za-z\\u00a1-\\ud7ff\\uf900-\\uffef])?'
const topLevel = '([A-Za-z\\u00a1-\\ud7ff\\uf900-\\uffef]{2,63}|[Xx][Nn]--[0-9A-Za-z-]{2,59})'
const domain = `(${wideLabel}\\.)+${topLevel}`
const hostname = `${label}(\\.${label})*`
const port = '(6553[0-5]|655[0-2][0-9]|65[0-4][0-9][0-9]|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}|0)'
const atom = "[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+"
const local = `${atom}(\\.${atom})*`
const hour = '([01][0-9]|2[0-3])'
const sixty = '[0-5][0-9]'
const offset = `([Zz]|[+-]${hour}:${sixty})`
const clock = `${hour}:${sixty}:(${sixty}|60)(\\.[0-9]+)?`
/** Days that exist, leap years counted. */
function calendar(separator: string): string {
  const leap = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)'
  const days = [
    `(0[13578]|1[02])${separator}(0[1-9]|[12][0-9]|3[01])`,
    `(0[469]|11)${separator}(0[1-9]|[12][0-9]|30)`,
    `02${separator}(0[1-9]|1[0-9]|2[0-8])`
  ]
  return `([0-9]{4}${separator}(${days.join('|')})|${leap}${separator}02${separator}29)`
}
const date = calendar('-')
const monthDay = '(0?[1-9]|1[0-2])[/.-](0?[1-9]|[12][0-9]|3[01])'
const dayMonth = '(0?[1-9]|[12][0-9]|3[01])[/.-](0?[1-9]|1[0-2])'
const hex = '[0-9A-Fa-f]'
const pair = `${hex}{2}`
const escaped = `%${hex}{2}`
const uriChars = `([0-9A-Za-z._~:/?#@!$&'()*+,;=-]|\\[|\\]|${escaped})`
const pathChars = `([0-9A-Za-z._~:@!$&'()*+,;=/-]|${escaped})`
const queryChars = `([0-9A-Za-z._~:@!$&'()*+,;=/?-]|${escaped})`
const userInfo = `([0-9A-Za-z._~!$&'()*+,;=:-]|${escaped})`
const authority = `(${userInfo}*@)?(\\[(${ipv6})\\]|([0-9A-Za-z._~!$&'()*+,;=-]|${escaped})*)(:[0-9]*)?`
const tail = `(\\?${queryChars}*)?(#${queryChars}*)?`
const iri = '[^ ?#<>"\\\\^`{}|%\\[\\]]'
const number = '(0|[1-9][0-9]*)'
const identifier = '(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
const percent = '(100|[1-9]?[0-9])(\\.[0-9]+)?%'
const byte = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
const alpha = '(0|1|1\\.0+|0?\\.[0-9]+)'
const latitude = '[+-]?(90(\\.0+)?|[1-8]?[0-9](\\.[0-9]+)?)'
const longitude = '[+-]?(180(\\.0+)?|(1[0-7][0-9]|[1-9]?[0-9])(\\.[0-9]+)?)'
const minutes = `${'[0-5]?[0-9]'}`
const countries =
  'A[DEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]|F[IJKMOR]|' +
  'G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|' +
  'M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|' +
  'S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW]'

export const shapes: readonly Shape[] = Object.entries({
  'an IPv4 address': ipv4,
  'an IPv6 address': ipv6,
  'an IP address': `${ipv4}|${ipv6}`,
  'an IPv4 range': `${ipv4}/(3[0-2]|[12]?[0-9])`,
  'an IP range': `${ipv4}/(3[0-2]|[12]?[0-9])|(${ipv6})/(12[0-8]|1[01][0-9]|[1-9]?[0-9])`,
  'an IPv6 range': `(${ipv6})/(12[0-8]|1[01][0-9]|[1-9]?[0-9])`,
  'a host name': hostname,
  'a domain name': domain,
  'an e-mail address': `${local}@${domain}`,
  'an e-mail address, quoted or at an address': `(${local}|"([^"\\\\]|\\\\[ -~])*")@(${hostname}|\\[${ipv4}\\])`,
  'a named e-mail address': `[^<>]* ?<${local}@${domain}>`,
  'a web address': `(https?|ftp)://(${userInfo}+@)?(${domain}|${ipv4}|localhost|\\[(${ipv6})\\])(:${port})?([/?#][^ \\t\\r\\n<>"]*)?`,
  'a web address, with or without scheme': `((https?|ftp)://)?(${userInfo}+@)?(${domain}|${ipv4}|\\[(${ipv6})\\])(:${port})?([/?#][^ \\t\\r\\n<>"]*)?`,
  'a web address with port': `((https?|ftp)://)?(${userInfo}+@)?(${domain}|${ipv4}|\\[(${ipv6})\\]):${port}([/?#][^ \\t\\r\\n<>"]*)?`,
  'a URI': `[A-Za-z][0-9A-Za-z+.-]*:(//${authority}(/${pathChars}*)?|/(${pathChars.replace('/', '')}${pathChars}*)?|${pathChars.replace('/', '')}${pathChars}*|)${tail}`,
  'a URI reference': `([A-Za-z][0-9A-Za-z+.-]*:)?(//${authority}(/${pathChars}*)?|${pathChars}*)${tail}`,
  'an IRI': `[A-Za-z][0-9A-Za-z+.-]*:(//([^ /?#\\[\\]<>"\\\\^\`{}|:]*@?[^ /?#\\[\\]<>"\\\\^\`{}|:]*|\\[(${ipv6})\\])(:[0-9]*)?(/[^ ?#\\[\\]<>"\\\\^\`{}|]*)?|[^ /?#\\[\\]<>"\\\\^\`{}|][^ ?#\\[\\]<>"\\\\^\`{}|]*)(\\?[^ #<>"\\\\^\`{}|]*)?(#[^ #<>"\\\\^\`{}|]*)?`,
  'an IRI reference': `([A-Za-z][0-9A-Za-z+.-]*:)?(${iri}|\\[[0-9A-Fa-f:.]*\\]|${escaped})*(\\?([^ #<>"\\\\^\`{}|%]|${escaped})*)?(#([^ #<>"\\\\^\`{}|%]|${escaped})*)?`,
  'a URI template': `([^ {}<>"\\\\^\`|'%]|${escaped}|\\{[+#./;?&]?([0-9A-Za-z_]|${escaped})+(\\.([0-9A-Za-z_]|${escaped})+)*(:[1-9][0-9]{0,3}|\\*)?(,([0-9A-Za-z_]|${escaped})+(\\.([0-9A-Za-z_]|${escaped})+)*(:[1-9][0-9]{0,3}|\\*)?)*\\})*`,
  'a JSON pointer': '(/([^/~]|~[01])*)*',
  'a relative JSON pointer': `${number}(#|(/([^/~]|~[01])*)*)`,
  'a data URI': `data:([0-9A-Za-z+.-]+/[0-9A-Za-z+.-]+)?(;[0-9A-Za-z-]+=[^;, ]+)*(;base64)?,${uriChars}*`,
  'a magnet link':
    'magnet:\\?([^ ]*&)?xt(\\.1)?=urn:(aich|bitprint|btih|ed2k|ed2khash|kzhash|md5|sha1|tree:tiger):[0-9A-Za-z]{32}([0-9A-Za-z]{8})?([&:][^ ]*)?|magnet:\\?([^ ]*&)?xt=urn:btmh:1220[0-9A-Fa-f]{64}(&[^ ]*)?',
  'a media type': '[A-Za-z]+/[0-9A-Za-z][0-9A-Za-z.+-]*(; ?[0-9A-Za-z-]+=("[^"]*"|[^"; ]+))*',
  'a UUID': `${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`,
  'a UUID of version 1': `${hex}{8}-${hex}{4}-1${hex}{3}-[89ABab]${hex}{3}-${hex}{12}`,
  'a UUID of version 3': `${hex}{8}-${hex}{4}-3${hex}{3}-[89ABab]${hex}{3}-${hex}{12}`,
  'a UUID of version 4': `${hex}{8}-${hex}{4}-4${hex}{3}-[89ABab]${hex}{3}-${hex}{12}`,
  'a UUID of version 5': `${hex}{8}-${hex}{4}-5${hex}{3}-[89ABab]${hex}{3}-${hex}{12}`,
  'a UUID of version 7': `${hex}{8}-${hex}{4}-7${hex}{3}-[89ABab]${hex}{3}-${hex}{12}`,
  'a UUID of a known version': `${hex}{8}-${hex}{4}-[1-8]${hex}{3}-[89ABab]${hex}{3}-${hex}{12}`,
  'a ULID': '[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}',
  'a MAC address': `${pair}(:${pair}){5}|${pair}(-${pair}){5}|${pair}( ${pair}){5}|${hex}{4}\\.${hex}{4}\\.${hex}{4}`,
  'an EUI-64': `${pair}(:${pair}){7}|${pair}(-${pair}){7}|${pair}( ${pair}){7}|${hex}{4}\\.${hex}{4}\\.${hex}{4}\\.${hex}{4}`,
  'a MAC address or EUI-64': `${pair}((:${pair}){5}|(:${pair}){7}|(-${pair}){5}|(-${pair}){7}|( ${pair}){5}|( ${pair}){7})|${hex}{4}\\.${hex}{4}\\.${hex}{4}(\\.${hex}{4})?`,
  'a MAC address without separators': `${hex}{12}`,
  'an EUI-64 without separators': `${hex}{16}`,
  'a MAC address or EUI-64 without separators': `${hex}{12}|${hex}{16}`,
  'a date': date,
  'a date with slashes': calendar('/'),
  'a date with any separator': calendar('[-/.]'),
  'a date, month first': `${monthDay}[/.-]([0-9]{4}|[0-9]{2})`,
  'a date, day first': `${dayMonth}[/.-]([0-9]{4}|[0-9]{2})`,
  'a time of day': `${hour}:${sixty}`,
  'a time of day with seconds': `${hour}:${sixty}:${sixty}`,
  'a time of twelve hours': `(0?[1-9]|1[0-2]):${sixty}(:${sixty})? ?([AaPp][Mm])`,
  'a time with offset': `(${hour}:${sixty}:${sixty}|23:59:60|([01][0-9]|2[0-3]):[0-9]{2}:60)(\\.[0-9]+)?${offset}`,
  'a date and time': `${date}[Tt ]${clock}${offset}`,
  'a date and time, offset optional': `${date}([Tt ]${hour}:${sixty}(:(${sixty}|60)(\\.[0-9]+)?)?${offset.replace(':', ':?')}?)?`,
  'an ISO 8601 date': `${date}|[0-9]{4}(-(0[1-9]|1[0-2]))?|[0-9]{8}|[0-9]{4}-?W(0[1-9]|[1-4][0-9]|5[0-3])(-?[1-7])?|[0-9]{4}-?(00[1-9]|0[1-9][0-9]|[12][0-9][0-9]|3[0-5][0-9]|36[0-6])`,
  'an ISO 8601 duration':
    'P([0-9]+W|([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?)',
  'a semantic version': `${number}\\.${number}\\.${number}(-${identifier}(\\.${identifier})*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?`,
  'a language tag':
    '[a-z]{2,3}([_-][A-Za-z]{3}){0,3}([_-][A-Z][a-z]{3})?([_-]([A-Za-z]{2}|[0-9]{3}))?([_-]([0-9A-Za-z]{5,8}|[0-9][0-9A-Za-z]{3}))*([_-][0-9A-WYZa-wyz]([_-][0-9A-Za-z]{2,8})+)*(-x(-[0-9A-Za-z]{1,8})+)?',
  'a slug': '[0-9a-z]+([_-][0-9a-z]+)*',
  base16: `${hex}+`,
  base32: '([2-7A-Z]{8})*([2-7A-Z]{2}={6}|[2-7A-Z]{4}={4}|[2-7A-Z]{5}={3}|[2-7A-Z]{7}=|)',
  'base32 of Crockford': '[0-9A-HJKMNP-TV-Z]+',
  base58: '[1-9A-HJ-NP-Za-km-z]+',
  base64: '([0-9A-Za-z+/]{4})*([0-9A-Za-z+/]{2}==|[0-9A-Za-z+/]{3}=)?',
  'base64 without padding': '([0-9A-Za-z+/]{4})*([0-9A-Za-z+/]{2}|[0-9A-Za-z+/]{3})?',
  'base64 of URLs': '([0-9A-Za-z_-]{4})*([0-9A-Za-z_-]{2}(==)?|[0-9A-Za-z_-]{3}=?)?',
  'base64 of URLs with padding': '([0-9A-Za-z_-]{4})*([0-9A-Za-z_-]{2}==|[0-9A-Za-z_-]{3}=)?',
  'base64 of URLs without padding': '[0-9A-Za-z_-]*',
  'three parts of base64, with dots': '[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]*',
  'an MD5 hash': `${hex}{32}`,
  'a SHA-1 hash': `${hex}{40}`,
  'a SHA-256 hash': `${hex}{64}`,
  'a SHA-384 hash': `${hex}{96}`,
  'a SHA-512 hash': `${hex}{128}`,
  'a hash of 32 bits': `${hex}{8}`,
  'an object id of 24 hexadecimal digits': `${hex}{24}`,
  'an Ethereum address': `0[Xx]${hex}{40}`,
  'a Bitcoin address': '(bc1[02-9ac-hj-np-z]{38,59}|[13][1-9A-HJ-NP-Za-km-z]{25,34})',
  'a hexadecimal number': `(0[Xx])?${hex}+`,
  'an octal number': '(0[Oo])?[0-7]+',
  'a binary number': '(0[Bb])?[01]+',
  'a colour in hexadecimal': `#?(${hex}{3}|${hex}{4}|${hex}{6}|${hex}{8})`,
  'a colour in hexadecimal with #': `#(${hex}{3}|${hex}{4}|${hex}{6}|${hex}{8})`,
  'a colour in red, green and blue': `rgb\\( ?${byte}, ?${byte}, ?${byte} ?\\)|rgba\\( ?${byte}, ?${byte}, ?${byte}, ?${alpha} ?\\)|rgb\\(${percent}, ?${percent}, ?${percent}\\)|rgba\\(${percent}, ?${percent}, ?${percent}, ?${alpha}\\)`,
  'a colour in hue, saturation and lightness': `hsla?\\( ?[+-]?[0-9.]+(deg|grad|rad|turn)?( ?, ?| )${percent}( ?, ?| )${percent}(( ?[,/] ?)(${alpha}|${percent}))? ?\\)`,
  'an integer': '[+-]?[0-9]+',
  'an integer without leading zeros': `[+-]?${number}`,
  'a whole number': '[0-9]+',
  'a whole number without leading zeros': number,
  'a positive whole number': '[1-9][0-9]*',
  'a number': '[+-]?[0-9]+(\\.[0-9]+)?',
  'a decimal number': '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([Ee][+-]?[0-9]+)?',
  'a decimal number with comma': '[+-]?([0-9]+,?[0-9]*|,[0-9]+)([Ee][+-]?[0-9]+)?',
  'a decimal number with Arabic separator': '[+-]?([0-9]+\\u066b?[0-9]*|\\u066b[0-9]+)([Ee][+-]?[0-9]+)?',
  'a number in thousands': '[+-]?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?',
  'an amount of money': '-?[$\\u00a3\\u20ac\\u00a5]? ?-?([0-9]{1,3}(,[0-9]{3})*|[0-9]+)(\\.[0-9]{2})?',
  'a truth value': 'true|false|1|0',
  'a truth value in any case': '[Tt]rue|[Ff]alse|TRUE|FALSE|[Yy]es|[Nn]o|YES|NO|1|0',
  'a port': port,
  'a pair of latitude and longitude': `${latitude}, ?${longitude}|\\(${latitude}, ?${longitude}\\)`,
  'a pair of latitude and longitude in degrees':
    `([1-8]?[0-9]|90)[°d] ?${minutes}['′m] ?${minutes}(\\.[0-9]+)?["″s] ?[NSns], ?(1?[0-7]?[0-9]|180)[°d] ?${minutes}['′m] ?${minutes}(\\.[0-9]+)?["″s] ?[EWew]`
      .replaceAll('°', '\\u00b0')
      .replaceAll('′', '\\u2032')
      .replaceAll('″', '\\u2033'),
  'a phone number': '\\+?[0-9]{7,15}',
  'an international phone number': '\\+[1-9][0-9]{6,14}',
  'a bank account in IBAN form': '[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}',
  'a bank in BIC form': `[A-Z]{4}(${countries})[0-9A-Z]{2}([0-9A-Z]{3})?`,
  'a country in two letters': countries,
  'a security in ISIN form': '[A-Z]{2}[0-9A-Z]{9}[0-9]',
  'a recording in ISRC form': `(${countries})[0-9A-Z]{3}[0-9]{2}[0-9]{5}`,
  'a serial in ISSN form': '[0-9]{4}-[0-9]{3}[0-9X]',
  'a serial in ISSN form, hyphen optional': '[0-9]{4}-?[0-9]{3}[0-9Xx]',
  'a book in ISBN form': '(97[89][ -]?)?([0-9][ -]?){9}[0-9X]',
  'a book in ISBN-10 form': '([0-9][ -]?){9}[0-9X]',
  'a book in ISBN-13 form': '97[89][ -]?([0-9][ -]?){9}[0-9]',
  'an article in EAN form': '[0-9]{8}|[0-9]{13}|[0-9]{14}',
  'a card number':
    '[2-6][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{1,7}|3[0-9]{3}[ -]?[0-9]{6}[ -]?[0-9]{4,5}',
  'an e-mail address or none': `|${local}@${domain}`,
  'a DOI': '10\\.[0-9]{4,9}/[^ ]+',
  'a file name': '[^/\\\\:*?"<>|\\x00-\\x1f]+',
  'a variable name': '[A-Za-z_$][0-9A-Za-z_$]*',
  'ASCII letters': '[A-Za-z]+',
  'ASCII letters and digits': '[0-9A-Za-z]+',
  ASCII: '[\\x00-\\x7f]*',
  'printable ASCII': '[ -~]+',
  'full-width characters among others':
    '[\\s\\S]*[^\\x20-\\x7e\\uff61-\\uff9f\\uffa0-\\uffdc\\uffe8-\\uffee0-9A-Za-z][\\s\\S]*',
  'half-width characters among others':
    '[\\s\\S]*[\\x20-\\x7e\\uff61-\\uff9f\\uffa0-\\uffdc\\uffe8-\\uffee0-9A-Za-z][\\s\\S]*',
  'characters beyond ASCII among others': '[\\s\\S]*[^\\x00-\\x7f][\\s\\S]*',
  'upper-case text': '[^a-z]+',
  'lower-case text': '[^A-Z]+'
}).map(([name, pattern]) => ({ name, pattern }))
