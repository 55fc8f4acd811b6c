// Walks a newcomer through the whole loop on the repository's own example, in a scratch folder.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const scratch = mkdtempSync(join(tmpdir(), 'loopai-quickstart-'))
const rows = join(root, 'tasks', 'support', 'examples.jsonl')
const mail = { body: 'The app shows error 500 when I open my invoice.', subject: 'Blank page' }

const quote = word => (/^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
function loopai(why, ...words) {
  console.log(`\n# ${why}\n$ loopai ${words.map(quote).join(' ')}`)
  const { status } = spawnSync(process.execPath, [join(root, 'bin', 'run.js'), ...words], {
    cwd: scratch,
    stdio: ['ignore', 'inherit', 'inherit']
  })
  if (status !== 0) {
    console.error(`\nquickstart stopped: exit code ${status}. The folder is ${scratch}`)
    process.exit(status ?? 70)
  }
}

const count = readFileSync(rows, 'utf8').trimEnd().split('\n').length
console.log(`Support mail to teams, from ${count} labeled rows. Everything happens in ${scratch}`)

loopai(
  'Read the rows, find out what they are, deal them to train, validation and test.',
  'init',
  'support',
  rows
)
loopai(
  'Learn programs from the training rows and compare them on rows they have not seen.',
  'synth',
  'support'
)
loopai('Make the recommended one active, if it passes the gate.', 'promote', 'support')
loopai('How good is it, where does it fail, how fast is it?', 'eval', 'support', '--split', 'test')
loopai('Ask it: no model, no network, no key.', 'run', 'support', '-i', JSON.stringify(mail))
loopai('Take it with you: one plain file without dependencies.', 'export', 'support', '-o', 'route.mjs')
loopai('Where things stand.', 'status')
console.log(`\nDone. Look around in ${scratch}`)
