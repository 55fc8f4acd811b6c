/** How many rows go together where nothing else decides. */
export const batchRows = 256

/** Rows that are all in memory, in order, in batches. */
export function* batchesOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += batchRows) yield rows.slice(start, start + batchRows)
}
