import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { taskFormat } from '../../src/domain/project/formats.js'
import { migrate } from '../../src/store/migrate.js'
import { TaskFolder } from '../../src/store/task-folder.js'
import { taskFormats } from '../../src/store/task-migrations.js'
import { scratch } from '../helpers/cli.js'

const minimal = {
  kind: 'classification',
  input: { type: 'object' },
  output: { enum: ['a', 'b'] },
  split: { by: 'exact', seed: 0, shares: [0.6, 0.2, 0.2] }
}

const to = (value: Json) => migrate(value, 'task.json', taskFormats, '1.2.3')

describe('task.json of format 1', () => {
  it.each([
    [{ accuracy: 0.9 }, { min: { accuracy: 0.9 } }],
    [
      { macroF1: 0.8, recall: { 'a=b': 0.5, c: 1 } },
      { min: { 'macro-f1': 0.8, 'recall.a=b': 0.5, 'recall.c': 1 } }
    ],
    [{ p99Us: 1000, sizeKb: 50 }, { max: { p99: '1000us', size: '50kb' } }],
    [{ accuracy: 0.9, min: { accuracy: 0.8 } }, { min: { accuracy: 0.8 } }],
    [{ acuracy: 0.9 }, { acuracy: 0.9 }],
    [{}, {}]
  ])('requires %j, which is now %j', (require, expected) => {
    expect(to({ ...minimal, require }).value).toEqual({ ...minimal, require: expected })
    expect(to({ ...minimal, format: 2, require }).value).toEqual({ ...minimal, format: 2, require: expected })
  })

  it('names what each name is called now, once', () => {
    const { notes } = to({ require: { accuracy: 0.9, p99Us: 100 } })
    expect(notes).toEqual([
      'require: accuracy is now "min": {"accuracy": 0.9}; p99Us is now "max": {"p99": "100us"} (the old names are still read)'
    ])
    expect(to({ ...minimal, require: { min: { accuracy: 1 } } }).notes).toEqual([])
  })
})

describe('migrate', () => {
  it('takes each step once, from the format of the file on', () => {
    const step = (name: string) => (value: object) => ({ value: { ...value, [name]: true }, notes: [name] })
    const formats = { current: 3, steps: [step('one'), step('two')] }
    expect(migrate({}, 'f', formats, '1')).toEqual({ value: { one: true, two: true }, notes: ['one', 'two'] })
    expect(migrate({ format: 2 }, 'f', formats, '1')).toEqual({
      value: { format: 3, two: true },
      notes: ['two']
    })
    expect(migrate({ format: 3 }, 'f', formats, '1')).toEqual({ value: { format: 3 }, notes: [] })
  })

  it.each([[{ format: 'two' }], [{ format: 0 }], [[1]], [null]])('leaves %j to the schema', value => {
    expect(to(value)).toEqual({ value, notes: [] })
  })

  it('refuses what only a newer Loopai knows, by its format', () => {
    expect(() => to({ format: 9 })).toThrow(
      `task.json has format 9, and Loopai 1.2.3 knows formats up to ${taskFormat}: it needs a Loopai newer than 1.2.3.`
    )
  })
})

describe('TaskFolder', () => {
  it('reads an old task.json, says what is called otherwise each time, and writes the current format', async () => {
    const root = await scratch()
    const path = join(root, 't', 'task.json')
    await mkdir(join(root, 't'))
    await writeFile(path, JSON.stringify({ ...minimal, require: { accuracy: 0.9 } }))
    const told: string[] = []
    const folder = new TaskFolder(root, 't', 't', '1', note => told.push(note))
    const task = await folder.task()
    expect(task.require).toEqual({ min: { accuracy: 0.9 } })
    expect(await folder.task()).toEqual(task)
    expect(told).toHaveLength(2)
    expect(told[0]).toMatch(/^t\/task.json: require: accuracy is now/)
    await folder.writeTask(task)
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      format: taskFormat,
      require: { min: { accuracy: 0.9 } }
    })
    await folder.task()
    expect(told).toHaveLength(2)
  })

  it.each([
    [
      { min: { acuracy: 0.9 } },
      /t\/task.json:1: require.min.acuracy: "acuracy" is not a metric; such as accuracy/
    ],
    [{ max: { p99: '1' } }, /require.max.p99: expected a number with a unit/],
    [
      { min: { accuracy: 95 } },
      /require.min.accuracy: expected a share between 0 and 1, or a percentage; such as accuracy=95%/
    ],
    [{ min: { p99: '1ms' } }, /require.min.p99: p99 has an upper bound/]
  ])('names the line of a bound that is none: %j', async (require, message) => {
    const root = await scratch()
    await mkdir(join(root, 't'))
    await writeFile(join(root, 't', 'task.json'), JSON.stringify({ ...minimal, require }))
    const error = { code: 'bad-config', message: expect.stringMatching(message) }
    await expect(new TaskFolder(root, 't', 't', '1').task()).rejects.toMatchObject(error)
  })
})
