export const run = ({ value }) => value
