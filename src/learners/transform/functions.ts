import { dates } from './dates.js'
import { numbers } from './numbers.js'
import { texts } from './texts.js'
import { decimals } from './values/decimals.js'
import { moments } from './values/moments.js'

/** The types of arguments and results of functions. */
export type Value = string | number | boolean

/** Every function that transform programs call, by name. */
export const functions = { ...texts, ...numbers, ...decimals, ...moments, ...dates } as unknown as Readonly<
  Record<string, (...values: Value[]) => Value>
>
