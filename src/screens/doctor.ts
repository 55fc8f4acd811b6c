import type { Diagnosis } from '../loop/doctor/doctor.js'
import { paint } from '../terminal/colour.js'
import { table } from '../terminal/table.js'

/** What `loopai doctor` prints. */
export async function doctorScreen(diagnosis: Diagnosis): Promise<string> {
  const mark = (ok: boolean) => (ok ? paint('green', '✓') : paint('red', '✗'))
  const lines = await table(
    [
      ...diagnosis.tools.map(tool => [
        tool.name,
        mark(tool.ok),
        [tool.version ?? 'not found', tool.note].filter(Boolean).join('  ')
      ]),
      ...diagnosis.sandboxes.map(sandbox => [
        `sandbox ${sandbox.name}`,
        mark(sandbox.available),
        sandbox.available
          ? [sandbox.version, `runs ${sandbox.languages.join(', ')}`].filter(Boolean).join('  ')
          : 'not available'
      ]),
      ...diagnosis.languages.map(({ language, sandbox, runtime, mend }) => [
        language,
        mark(sandbox !== undefined),
        sandbox === undefined
          ? `nothing runs it here: ${mend}`
          : `${runtime ?? ''} in ${sandbox}${mend === undefined ? '' : `  (in a container: ${mend})`}`
      ]),
      ...diagnosis.models.map(({ api, ok, note }) => [`model ${api}`, ok ? mark(true) : '–', note]),
      ['limits', mark(true), limitsLine(diagnosis.limits)],
      ['project', mark(diagnosis.project !== undefined), diagnosis.project ?? noProject(diagnosis)]
    ],
    'lll'
  )
  for (const sandbox of diagnosis.sandboxes) {
    for (const note of sandbox.notes) lines.push(`  ${sandbox.name}: ${note}`)
  }
  if (diagnosis.findings.length > 0) lines.push('')
  for (const { problem, suggestions } of diagnosis.findings) {
    lines.push(`  ${paint('yellow', '!')} ${problem}`)
    for (const text of suggestions) lines.push(`    Try: ${text}`)
  }
  lines.push('', diagnosis.canRun ? '  Programs can run here.' : '  Nothing here can run a program.')
  return `${lines.join('\n')}\n`
}

function limitsLine({ memoryMb, outputKb, timeoutMs }: Diagnosis['limits']): string {
  return `${timeoutMs} ms a row, ${memoryMb} MB more than a program that does nothing, ${outputKb} KB of output`
}

/** Without a project: the findings say why there is none. */
function noProject({ findings }: Diagnosis): string {
  return findings.length > 0 ? 'cannot be used, see below' : 'no loopai.json here or above'
}
