/** How large units are, by what they measure: in metres, kilograms, litres, seconds, bytes, metres a second, pascals. */
const scales: readonly (readonly number[])[] = [
  [0.001, 0.01, 1, 1000, 0.0254, 0.3048, 0.9144, 1609.344, 1852],
  [1e-6, 0.001, 1, 1000, 0.028349523125, 0.45359237, 6.35029318],
  [
    0.001, 0.01, 1, 0.0295735295625, 0.2365882365, 0.473176473, 0.946352946, 3.785411784, 4.54609,
    0.00492892159375, 0.01478676478125
  ],
  [1, 60, 3600, 86400, 604800],
  [1, 1024, 1048576, 1073741824, 1099511627776],
  [1, 1000, 1e6, 1e9],
  [1, 1 / 3.6, 0.44704, 1852 / 3600],
  [1, 1000, 100_000, 101_325, 6894.757293168, 133.322387415]
]

/** Ratios of two units of the same measure. */
export const ratios: readonly number[] = [
  ...new Set(scales.flatMap(units => units.flatMap(a => units.filter(b => a !== b).map(b => a / b))))
]

/** Slopes and offsets of conversions that are not plain ratios: degrees. */
export const degrees: readonly (readonly [slope: number, offset: number])[] = [
  [9 / 5, 32],
  [5 / 9, -160 / 9],
  [1, 273.15],
  [1, -273.15]
]
