import { describe, expect, it } from 'vitest'
import { changesSince } from '../../../src/loop/records/changes-since.js'
import { plainRows } from '../../../src/loop/rows/split-rows.js'
import { dataHash, type StoredExample } from '../../../src/store/examples-file.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

/** A task, and what has become of its validation rows since this was called. */
async function measuredTask() {
  const here = await taskHere(weatherRows(60))
  const project = await here.open()
  const folder = project.task('w')
  const rows = async () => plainRows(folder, await folder.task(), project)
  const { validation } = await rows()
  const data = dataHash(validation)
  const changes = async () => changesSince(folder, await rows(), 'validation', data)
  const other = ({ input, output, split }: StoredExample) => {
    return { input, output: output === 'sun' ? 'rain' : 'sun', split }
  }
  return { folder, validation, changes, corrected: validation.map(other) }
}

const added = (text: string) => ({ input: { text }, output: 'sun', split: 'validation' as const })

describe('changesSince', () => {
  it('counts what was corrected and what was added, each row one time', async () => {
    const { folder, changes, corrected, validation } = await measuredTask()
    expect(await changes()).toBeUndefined()
    await folder.appendExamples([added('a mild evening'), added('a calm morning')])
    expect(await changes()).toEqual({ counts: { corrected: 0, added: 2 } })
    await folder.appendExamples([...corrected.slice(0, 3), { ...added('a calm morning'), output: 'rain' }])
    expect(await changes()).toEqual({ counts: { corrected: 3, added: 2 } })
    // One is as it was before again, but the file says so in another line.
    await folder.appendExamples(validation.slice(0, 1))
    expect(await changes()).toEqual({ counts: { corrected: 3, added: 2 } })
  })

  it('leaves rows of other splits out, and finds none where all is as it was', async () => {
    const { folder, changes, corrected, validation } = await measuredTask()
    await folder.appendExamples([{ ...added('fog'), split: 'train' }])
    expect(await changes()).toBeUndefined()
    await folder.appendExamples([corrected[0], validation[0]])
    expect(await changes()).toBeUndefined()
  })

  it('says that there is a change where the file was written anew', async () => {
    const { folder, changes } = await measuredTask()
    const [, ...others] = await folder.examples(() => {})
    await folder.locked(() => folder.writeExamples(others.toReversed()))
    expect(await changes()).toEqual({})
  })
})
