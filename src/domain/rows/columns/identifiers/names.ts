/** Words, in a few languages, of columns that name rows rather than describe them. */
const idWords = new Set(
  (
    'id ids uid oid pid rid uuid guid pk idx rownum rowno rownumber rowid rownr lfd lfdnr sha md5 checksum digest ' +
    'kennung identifiant identificador unnamed'
  ).split(' ')
)
/**
 * Words that mean so at the end of a name only: `order` and `row number`, not `order total` and `number of rows`.
 */
const lastWords = new Set(
  (
    'key index row nr no num number nummer numéro numero número seq sequence serial ref reference hash token ' +
    'schlüssel zeile ligne fila línea riga linea line record ticket order invoice case session thread ' +
    'conversation customer client patient user account'
  ).split(' ')
)
const owners =
  'ticket|user|order|row|record|customer|client|item|doc|document|msg|message|mail|email|case|transaction|txn|tx|' +
  'session|account|product|post|comment|sample|example|image|img|file|person|patient|passenger|employee|event|' +
  'log|line|tweet|review|request|invoice|booking|article|auftrag|kunden|rechnungs|bestell|vorgangs|zeilen|satz'
const idName = new RegExp(`^(?:${owners})s?(?:id|no|nr|num|number|nummer|key|code)$`)

/** The name given to a column without one: by its place, from 1. */
export function unnamed(place: number): string {
  return `column ${place}`
}

/** Whether a name is one that `unnamed` gave. */
export function isUnnamed(name: string): boolean {
  return /^column \d+$/.test(name)
}

/** The words of a column's name: the same for `ticketId`, `ticket_id` and `Ticket ID`. */
export function wordsOfName(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(word => word !== '')
}

/** Whether by its name a column names rows: `id`, `order_no`, `rownum`, `#`, or no name at all. */
export function namesRows(name: string): boolean {
  const words = wordsOfName(name)
  if (words.length === 0) return true
  if (isUnnamed(name)) return true
  return (
    words.some(word => idWords.has(word) || idName.test(word)) ||
    lastWords.has(words[words.length - 1]) ||
    idName.test(words.join(''))
  )
}

const quantityWords = new Set(
  (
    'price cost costs amount total sum fee salary income wage revenue sales turnover budget balance km miles mileage ' +
    'distance weight height length width depth size area volume population votes views likes duration ' +
    'bytes kb mb temperature speed power pressure calories points quantity qty altitude elevation ' +
    'preis betrag summe gehalt umsatz gewicht länge breite höhe fläche größe entfernung einwohner dauer menge ' +
    'prix montant salaire poids distancia precio importe peso prezzo importo preço valor'
  ).split(' ')
)
const dateWords = new Set(
  'date datum time timestamp datetime fecha data zeit created updated sent received when day'.split(' ')
)

const partWords = new Set(
  'page batch chunk block shard part fold section segment sheet lot seite blatt charge lote página pagina'.split(
    ' '
  )
)
const meterWords = new Set(
  'meter odometer counter uptime elapsed cumulative offset zähler zählerstand compteur contador contatore'.split(
    ' '
  )
)

/** Whether by its name a column numbers parts of a file, each of several rows. */
export function namesParts(name: string): boolean {
  return wordsOfName(name).some(word => partWords.has(word))
}

/** Whether by its name a column is a quantity that only rises with time, such as a meter and its readings. */
export function namesMeter(name: string): boolean {
  const words = wordsOfName(name)
  return words.some(word => meterWords.has(word)) || /^readings?$/.test(words[words.length - 1] ?? '')
}

/** Whether by its name a column is a measurement or an amount: a file may be sorted by it. */
export function namesQuantity(name: string): boolean {
  return !namesRows(name) && wordsOfName(name).some(word => quantityWords.has(word))
}

/** Whether by its name a column is a date or time. */
export function namesDate(name: string): boolean {
  return wordsOfName(name).some(word => dateWords.has(word))
}

const targetWords = new Set(
  'label labels target class klasse category kategorie y output answer gold truth expected prediction predicted pred'.split(
    ' '
  )
)

/**
 * Whether by its name a column is the output again: it has the words of the output's name or of a label, or a word
 * for labels.
 */
export function namesOutput(name: string, output: string, labels: Iterable<string> = []): boolean {
  const words = wordsOfName(name)
  const outputWords = new Set([...wordsOfName(output), ...[...labels].flatMap(wordsOfName)])
  return words.some(
    word => targetWords.has(word) || (word.length > 1 && outputWords.has(word) && !idWords.has(word))
  )
}
