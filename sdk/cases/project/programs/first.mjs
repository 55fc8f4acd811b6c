export function run({ text }) {
  if (text === 'throw') throw new TypeError('it was told to')
  if (text === 'hang') for (;;) {}
  return `first:${text}`
}
