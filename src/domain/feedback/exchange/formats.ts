import type { ExchangeFormat } from './exchange.js'

/** The formats in which inputs leave for review and come back. */
export const exchangeNames = ['jsonl', 'csv', 'label-studio', 'argilla', 'prodigy'] as const

export type ExchangeName = (typeof exchangeNames)[number]

/** Loads a format. */
export async function exchangeFormat(name: ExchangeName): Promise<ExchangeFormat> {
  switch (name) {
    case 'jsonl':
      return (await import('./jsonl.js')).jsonl
    case 'csv':
      return (await import('./csv.js')).csv
    case 'label-studio':
      return (await import('./label-studio.js')).labelStudio
    case 'argilla':
      return (await import('./argilla.js')).argilla
    case 'prodigy':
      return (await import('./prodigy.js')).prodigy
  }
}

/**
 * The format of a file, by its name and what it holds: `.csv`, JSON Lines of our own or of Prodigy, a list of records
 * of Argilla or of tasks of Label Studio.
 */
export function recognizeExchange(fileName: string, text: string): ExchangeName {
  if (/\.csv$/i.test(fileName)) return 'csv'
  if (/^\s*\[/.test(text))
    return /"fields"\s*:\s*\{/.test(text.slice(0, 100_000)) ? 'argilla' : 'label-studio'
  return /"answer"\s*:\s*"(?:accept|reject|ignore)"/.test(text.slice(0, 100_000)) ? 'prodigy' : 'jsonl'
}
