import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pickUncertain, roomOf } from '../../../src/domain/feedback/execution.js'

const looked = fc.array(fc.record({ unseen: fc.constantFrom(0, 0.2, 0.5, 1) }), { maxLength: 40 })

it('half of a day is for what is least like the rows, half for whatever else comes', () => {
  const strange = [0.2, 0.9, 0.5, 0.7].map(unseen => ({ unseen }))
  const plain = Array.from({ length: 5 }, () => ({ unseen: 0 }))
  const { picked, left } = pickUncertain([...plain, ...strange], roomOf(5))
  expect(picked).toEqual([strange[1], strange[3], strange[2], plain[0], plain[1]])
  expect(left).toEqual({ unlike: 0, any: 0 })
})

it('what is plain takes no room of what is strange, and strange ones beyond theirs are taken as they come', () => {
  const strange = [0.2, 0.9, 0.5].map(unseen => ({ unseen }))
  expect(pickUncertain([{ unseen: 0 }, { unseen: 0 }], roomOf(4)).left).toEqual({ unlike: 2, any: 0 })
  expect(pickUncertain(strange, { unlike: 1, any: 1 }).picked).toEqual([strange[1], strange[0]])
})

it('none twice, none beyond the room, and room is left only where there was nothing more', () => {
  fc.assert(
    fc.property(looked, fc.nat(30), (looked, uncertain) => {
      const { picked, left } = pickUncertain(looked, roomOf(uncertain))
      expect(new Set(picked).size).toBe(picked.length)
      expect(picked.length + left.unlike + left.any).toBe(uncertain)
      const others = looked.filter(each => !picked.includes(each))
      expect(left.any === 0 || others.length === 0).toBe(true)
      expect(left.unlike === 0 || others.every(({ unseen }) => unseen === 0)).toBe(true)
    })
  )
})
