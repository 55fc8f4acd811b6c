/** For the default of a switch over all members of a union: one that is not looked at does not compile. */
export function unreachable(what: string, value: never): never {
  throw new Error(`unknown ${what} ${JSON.stringify(value)}`)
}
