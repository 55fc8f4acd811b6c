/** The format of loopai.json that this version writes. */
export const manifestFormat = 1

/** The format of task.json and of the journals beside it. 2: `require` has the names of `--min` and `--max`. */
export const taskFormat = 2

/** The format of program.json. */
export const programFormat = 1

/** The description of `$schema` in all three files. */
export const schemaText = 'the JSON Schema of this file, for editors'
