/** Whether all of what takes long is to be tried, as it is nightly; otherwise a part. */
export const isWhole = process.env.LOOPAI_TEST_WHOLE === '1'
