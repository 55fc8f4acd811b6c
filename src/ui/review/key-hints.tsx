import { Box } from 'ink'
import type { Item } from '../../loop/review/review-queue.js'
import { Text } from '../text.js'
import { bold, dim } from '../theme.js'
import type { ReviewState } from './review-keys.js'

const letters = ['u undo', 's skip', 'x not valid', 'n note', '? keys', 'Esc ends']
const withCtrl = ['Ctrl-U undo', 'Ctrl-S skip', 'Ctrl-X not valid', 'Ctrl-N note', 'Esc ends']

/** The keys that do something now, in pieces. `isLong`: the input has more lines than are shown. */
export function hintsOf({ form, noting, offers }: ReviewState, { hidden }: Item, isLong: boolean): string[] {
  if (noting) return ['Enter keeps the note']
  const other = offers?.length ? ['Ctrl-T one answer, then the other'] : []
  const more = [...other, ...(isLong ? ['PgDn reads on'] : [])]
  switch (form.kind) {
    case 'labels': {
      if (form.filter !== undefined) return ['Enter takes the marked one', '↑ ↓ mark', ...more, ...withCtrl]
      const first = hidden || offers ? ['1–9 answers'] : ['Enter accepts', '1–9 another']
      return [...first, 'typing filters', ...more, ...letters]
    }
    case 'fields':
      return ['Enter goes on, at the last saves', '↑ ↓ fields', ...more, ...withCtrl]
    default:
      return ['Enter saves', ...more, ...withCtrl]
  }
}

const keys = [
  ['Enter', 'take what is marked or typed; in a structure the next field'],
  ['1–9', 'answer with that label'],
  ['↑ ↓', 'mark another label, go to another field'],
  ['PgUp PgDn', 'read a long input'],
  ['letters', 'only labels with them; / begins with any letter'],
  ['u', 'take the last decision back, also of last week'],
  ['s', 'skip: it waits for another time'],
  ['x', 'not a valid input: it becomes no row'],
  ['n', 'a note, kept with the row'],
  ['Ctrl', 'with one of these letters where letters are text'],
  ['Ctrl-T', 'in a duel: one answer, then the other'],
  ['Esc', 'end: rows are made of what was decided']
]

/** All keys and what they do. */
export function AllKeys() {
  return (
    <Box flexDirection="column">
      {keys.map(([name, does]) => (
        <Box key={name} marginLeft={2}>
          <Box width={11} flexShrink={0}>
            <Text>{bold(name)}</Text>
          </Box>
          <Text>{does}</Text>
        </Box>
      ))}
      <Text>{dim('  any key goes back')}</Text>
    </Box>
  )
}
