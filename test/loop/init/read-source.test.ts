import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSource } from '../../../src/loop/init/read-source.js'
import { emptyFolder } from '../../helpers/in-process.js'

const { signal } = new AbortController()
const options = { signal, emit: () => {} }
const answers = { task: 'w', description: '', outputField: 'label' }

it('reads the rows of a file, and official test rows beside them', async () => {
  const folder = await emptyFolder()
  const [file, test] = [join(folder, 'rows.csv'), join(folder, 'test.csv')]
  await writeFile(file, 'text,label\na,x\nb,y\n')
  await writeFile(test, 'text,label\nc,x\n')
  const source = await readSource(
    { ...answers, source: { file } },
    { ...options, test, excludeFields: ['id'] }
  )
  expect(source).toMatchObject({ name: file, outputField: 'label', excludeFields: ['id'] })
  expect(source.rows.map(row => 'value' in row && row.value)).toEqual([
    { text: 'a', label: 'x' },
    { text: 'b', label: 'y' }
  ])
  expect(source.test).toMatchObject({ name: test, rows: [{ value: { text: 'c', label: 'x' } }] })
})

it('takes a template with what it settles, and no flags that are meant for files', async () => {
  const source = await readSource(
    { ...answers, source: { template: 'spam' } },
    { ...options, excludeFields: ['id'] }
  )
  expect(source).toMatchObject({ name: 'template spam', settled: { kind: expect.any(String) } })
  expect(source.rows.length).toBeGreaterThan(10)
  expect(source.outputField).toBeUndefined()
  expect(source.excludeFields).toBeUndefined()
  const unknown = readSource({ ...answers, source: { template: 'spamm' } }, options)
  await expect(unknown).rejects.toMatchObject({ code: 'unknown-template', suggestions: ['--template spam'] })
})
