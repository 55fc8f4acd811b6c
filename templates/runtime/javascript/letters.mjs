import { kindOf, lowerOf, upperOf } from './characters.mjs'

export function lower(text) {
  return Array.from(text, char => lowerOf(char)).join('')
}

export function upper(text) {
  return Array.from(text.replaceAll('ß', 'ss'), char => upperOf(char)).join('')
}

export function swapCase(text) {
  return Array.from(text, char => (lowerOf(char) !== char ? lowerOf(char) : upperOf(char))).join('')
}

// Every word starts with upper case; the rest is lower case.
export function title(text) {
  let isInside = false
  return Array.from(text, char => {
    const changed = isInside ? lowerOf(char) : upperOf(char)
    isInside = kindOf(char) < 16 || char === "'" || char === '\u2019'
    return changed
  }).join('')
}

// The first letter is upper case, the rest lower case.
export function sentence(text) {
  let hasStarted = false
  return Array.from(text, char => {
    if (hasStarted) return lowerOf(char)
    hasStarted = (kindOf(char) & 14) !== 0
    return upperOf(char)
  }).join('')
}

// The first character in upper case, the rest as it is.
export function capitalize(text) {
  const [first = '', ...rest] = text
  return first === '' ? '' : upperOf(first) + rest.join('')
}

// The first character in lower case, the rest as it is.
export function uncapitalize(text) {
  const [first = '', ...rest] = text
  return first === '' ? '' : lowerOf(first) + rest.join('')
}

// Latin letters without accents.
// biome-ignore format: programs are printed so
const accented = Array.from('ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŠšŽžĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıŁłŃńŅņŇňŌōŐőŘřŚśŞşŢţŤťŪūŮůŰűŲųŹźŻż')
// biome-ignore format: programs are printed so
const plain = 'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyySsZzAaAaAaCcCcDdDdEeEeEeEeGgIiIiIiLlNnNnNnOoOoRrSsSsTtTtUuUuUuUuZzZz'

export function fold(text) {
  return Array.from(text, char => (accented.includes(char) ? plain[accented.indexOf(char)] : char)).join('')
}
