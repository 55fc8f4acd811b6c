import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loopai, scratch } from '../helpers/cli.js'

const esc = '\u001b'
const labels = ['ok|pipe', 'x\n::error::forged', `${esc}[31mred\u202E\u200B`]
const field = `te${esc}[2Jxt\n::error::a|b`
const rows = Array.from({ length: 90 }, (_, i) => {
  const sure = i % 7 !== 0
  const text = `${sure ? ['great', 'bad', 'ugly'][i % 3] : 'hmm'}\n::warning::${esc}[1m ${'abcdefgh'[i % 8].repeat(3)} thing ${(i * 7919) % 1000}`
  return { [field]: text, size: i % 5, output: labels[i % 3] }
})
const jsonl = (values: unknown[]) => values.map(value => `${JSON.stringify(value)}\n`).join('')

test('no text of a file is obeyed by a terminal or by the log of a job, whatever command tells it', async () => {
  const cwd = await scratch()
  await writeFile(join(cwd, 'r.jsonl'), jsonl(rows))
  await writeFile(
    join(cwd, 'more.jsonl'),
    jsonl([{ [field]: 'new', size: 1, output: `${esc}[2Jnew\n::warning::b` }])
  )
  await writeFile(join(cwd, 'other.jsonl'), jsonl([{ [field]: 'a', size: 1 }]))
  const run = ['--output-field', 'output']
  const thresholds = labels.flatMap(label => ['--min', `recall.${label}=.5`])
  const commands: [string[], number[]][] = [
    [['init', 't', 'other.jsonl', ...run], [2]],
    [['init', 't', 'r.jsonl'], [2]],
    [['init', 't', 'r.jsonl', '--output-field', 'x\n::error::y'], [2]],
    [['init', 't', 'r.jsonl', ...run], [0]],
    [
      ['synth', 't', '--promote'],
      [0, 1]
    ],
    [['synth', 't', '--dry-run'], [0]],
    [
      ['eval', 't', 'v1', ...thresholds],
      [0, 1]
    ],
    [
      ['eval', 't', 'v1', '--format', 'github', ...thresholds],
      [0, 1]
    ],
    [
      ['eval', 't', 'v1', '--format', 'junit', ...thresholds],
      [0, 1]
    ],
    [
      ['eval', 't', 'v1', '--format', 'md', ...thresholds],
      [0, 1]
    ],
    [['eval', 't', 'v1', '--min', `recall.${esc}[31mno=.5`], [2]],
    [['explain', 't', 'v1', '--input', JSON.stringify({ [field]: rows[2][field], size: 1 })], [0]],
    [
      ['run', 't', 'v1', '--input', JSON.stringify({ [`${field}?`]: 'x' })],
      [0, 1, 2]
    ],
    [
      ['promote', 't', 'v1', '--force', '--reason', 'x\n::error::y'],
      [0, 1, 2]
    ],
    [['add', 't', 'more.jsonl', ...run], [0]],
    [['status'], [0]],
    [['status', `t\n::error::${esc}[0m`], [2]]
  ]
  for (const [words, codes] of commands) {
    const { code, stdout, stderr } = await loopai(words, { cwd, env: { LOOPAI_JOBS: '1' } })
    const told = `${words.join(' ')}\n${stdout}${stderr}`
    expect(codes, told).toContain(code)
    const ours = words.includes('github') ? /^::(?:notice|error) title=loopai[^:]*::/ : /^$/
    for (const line of `${stdout}\n${stderr}`.split('\n')) {
      expect(line, told).not.toMatch(/[\p{Cc}\u202E\u200B]/u)
      expect(line.replace(ours, ''), told).not.toMatch(/^\s*::|##\[/)
    }
    if (words.includes('md')) {
      const [head, , row] = stdout.trimEnd().split('\n')
      const cells = (line: string) => line.split(/(?<!\\)\|/).length
      expect(stdout.trimEnd().split('\n')).toHaveLength(3)
      expect(cells(row), row).toBe(cells(head))
    }
  }
}, 120_000)
