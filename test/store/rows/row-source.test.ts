import { symlink, writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSource } from '../../../src/store/rows/row-source.js'
import { scratch } from '../../helpers/cli.js'

async function textOf(path: string): Promise<string> {
  let text = ''
  for await (const chunk of openSource(path).chunks) text += chunk
  return text
}

describe('a file of rows', () => {
  it('is read, also through a link', async () => {
    const folder = await scratch()
    await writeFile(join(folder, 'rows.jsonl'), '{}\n')
    await symlink('rows.jsonl', join(folder, 'linked.jsonl'))
    expect(await textOf(join(folder, 'linked.jsonl'))).toBe('{}\n')
    expect(await textOf(devNull)).toBe('')
  })

  it.runIf(process.platform !== 'win32').each(['/dev/zero', '/dev/urandom'])(
    'is no device that never ends: %s',
    async device => {
      const link = join(await scratch(), 'rows.jsonl')
      await symlink(device, link)
      await expect(textOf(link)).rejects.toMatchObject({
        code: 'bad-file',
        message: `${link} is a device, not a file.`
      })
    }
  )
})
