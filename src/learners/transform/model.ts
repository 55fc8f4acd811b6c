import type { Json } from '../../domain/json.js'
import { textAt } from '../fields.js'
import type { Code } from '../print/code.js'
import { functions, type Value } from './functions.js'

/** A branch of a program: its result where its condition holds. */
export interface Branch {
  /** Absent in the last branch, which answers all other inputs. */
  when?: Code
  give: Code
  /** The number of training rows in this branch. */
  rows: number
}

/** A program from texts to a text: the first branch whose condition holds answers. */
export interface TransformModel {
  branches: Branch[]
}

/** Answers as a transform model does: the reference that printed programs must agree with. */
export function transformPredictor({ branches }: TransformModel): (input: Json) => Json {
  return input => {
    const branch = branches.find(({ when }) => when === undefined || evaluateCode(when, input) === true)
    return branch === undefined ? '' : (evaluateCode(branch.give, input) as Json)
  }
}

/** The value of an expression for an input. Throws for expressions that no learner here builds. */
export function evaluateCode(code: Code, input: Json): Value {
  if ('text' in code) return code.text
  if ('integer' in code) return code.integer
  if ('number' in code) return code.number
  if ('truth' in code) return code.truth
  if ('field' in code) return textAt(input, code.field).replace(/\p{Surrogate}/gu, '\ufffd')
  if ('join' in code) return code.join.map(part => evaluateCode(part, input)).join('')
  if ('not' in code) return !evaluateCode(code.not, input)
  if ('all' in code) return code.all.every(part => evaluateCode(part, input))
  if ('any' in code) return code.any.some(part => evaluateCode(part, input))
  if ('compare' in code)
    return compare(code.compare, evaluateCode(code.left, input), evaluateCode(code.right, input))
  if ('call' in code) return functions[code.call](...code.with.map(part => evaluateCode(part, input)))
  throw new TypeError(`not an expression of transform programs: ${JSON.stringify(code)}`)
}

function compare(operator: string, left: Value, right: Value): boolean {
  switch (operator) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    default:
      return left >= right
  }
}
