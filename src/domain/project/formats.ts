/** The format of loopai.json that this version writes. */
export const manifestFormat = 1

/** That of task.json, which speaks for the journals beside it too. 2: `require` has the names of `--min` and `--max`. */
export const taskFormat = 2

/** That of program.json. */
export const programFormat = 1
