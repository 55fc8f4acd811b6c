import { isDead, ownerName } from '../owner.js'
import { lockOf, withLock } from './lock.js'
import type { RootedFiles } from './rooted-files.js'

/** Who has taken what, and until when, in ms since 1970. */
interface Claim {
  by: string
  /** The process, so that the claims of one that died end with it. */
  owner: string
  until: number
}

/** A claim that is not renewed ends after this long: somebody left the screen. */
const claimMs = 10 * 60_000

/** Items that one person at a time works on: on this machine no two get the same. */
export class Claims {
  readonly #path: string

  constructor(
    private readonly files: RootedFiles,
    private readonly name: string
  ) {
    this.#path = `claims/${name}.json`
  }

  /** Takes the first of these that nobody else has, instead of all that `by` had; undefined where there is none. */
  async take(ids: Iterable<string>, by: string, now = Date.now()): Promise<string | undefined> {
    return (await this.takeSome(ids, by, 1, now))[0]
  }

  /** Takes the first `most` of these that nobody else has, instead of all that `by` had. */
  async takeSome(ids: Iterable<string>, by: string, most: number, now = Date.now()): Promise<string[]> {
    return withLock(this.files, lockOf(`claims.${this.name}`), async () => {
      const others = (await this.#read()).filter(
        ([, claim]) => claim.by !== by && claim.until > now && !isDead(claim.owner)
      )
      const taken = new Set(others.map(([id]) => id))
      const free = firstOf(ids, most, id => !taken.has(id))
      const claim: Claim = { by, owner: ownerName(), until: now + claimMs }
      const claims = [...others, ...free.map((id): [string, Claim] => [id, claim])]
      await this.files.write(this.#path, JSON.stringify(Object.fromEntries(claims)))
      return free
    })
  }

  /** Gives back what `by` has. */
  async release(by: string): Promise<void> {
    await this.takeSome([], by, 0)
  }

  async #read(): Promise<[string, Claim][]> {
    const text = await this.files.read(this.#path)
    return text === undefined ? [] : Object.entries(JSON.parse(text) as Record<string, Claim>)
  }
}

/** Looks at no more than it has to. */
function firstOf(ids: Iterable<string>, most: number, isMeant: (id: string) => boolean): string[] {
  const found: string[] = []
  if (most === 0) return found
  for (const id of ids) {
    if (isMeant(id)) found.push(id)
    if (found.length === most) break
  }
  return found
}
