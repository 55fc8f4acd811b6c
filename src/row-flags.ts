import * as Flags from '@oclif/core/flags'
import { type Notation, notations } from './domain/rows/table/number-notation.js'
import { commandLine } from './domain/text/shell-word.js'
import { rowFormats } from './store/rows/read-rows.js'

/** Flags of commands that read a file of rows: what its bytes are. */
export function fileFlags(relations: { dependsOn?: string[] } = {}) {
  return {
    encoding: Flags.string({
      ...relations,
      helpValue: 'NAME',
      description:
        'the encoding of the file, where it is guessed wrong: windows-1252, utf-16le, shift_jis, gbk …'
    }),
    sheet: Flags.string({
      ...relations,
      helpValue: 'NAME',
      description: 'the sheet of a spreadsheet, by default the first'
    })
  }
}

/** Flags of commands that read labeled rows: how to find the examples in the file. */
export const rowFlags = {
  'output-field': Flags.string({
    helpValue: 'F',
    description: 'the column of flat records that is the output; one inside another by its path: meta.label'
  }),
  'input-field': Flags.string({
    helpValue: 'F',
    multiple: true,
    description: 'the columns that are the input, by default all others that are no identifiers'
  }),
  'exclude-field': Flags.string({
    helpValue: 'F',
    multiple: true,
    description: 'a column that is no input'
  }),
  format: Flags.option({ options: rowFormats })({
    description: 'what the file is, where its name does not tell'
  }),
  ...fileFlags(),
  'decimal-comma': Flags.boolean({
    exclusive: ['thousands-comma'],
    description: 'read 1,5 and 1.234,5 as numbers'
  }),
  'thousands-comma': Flags.boolean({
    exclusive: ['decimal-comma'],
    description: 'read 1,234 and 1,234.5 as numbers'
  }),
  'normalize-labels': Flags.boolean({
    description: 'make spellings of one label the same: case, spaces, form of letters, a final dot'
  }),
  'on-bad-row': Flags.option({ options: ['stop', 'skip'] as const })({
    description: 'what to do with a row that cannot be used [default: stop]'
  }),
  'dry-run': Flags.boolean({ char: 'n', description: 'say what was found, write nothing' })
}

/** The notation of numbers that flags name. */
export function notationIn(flags: { [name in Notation]: boolean }): Notation | undefined {
  return notations.find(notation => flags[notation])
}

/** The command line without the dry-run flag, to suggest for execution. */
export function withoutDryRun(command: string, argv: readonly string[]): string {
  const words = argv.flatMap(word => {
    if (word === '--dry-run' || word === '-n') return []
    // Short flags without values may be combined.
    return /^-[nqy]+$/.test(word) ? [word.replace('n', '')] : [word]
  })
  return commandLine(command, words)
}
