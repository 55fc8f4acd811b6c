import { alwaysAnswers } from '../../domain/abstain.js'
import type { LanguageName } from '../../domain/language.js'
import type { LinearModel } from './model.js'

const about = [
  'Where the largest sum leads the next by less (where there is one sum: is less from 0), the answer is',
  'none; 0 answers always.'
]

/** The constant below which a program answers null, and the function that tells the lead. */
export function leadParts(language: LanguageName, { biases }: LinearModel): string[] {
  const comment = about.map(line => `${language === 'python' ? '#' : '//'} ${line}\n`).join('')
  return [`${comment}${alwaysAnswers(language)}`, ...(biases.length === 1 ? [] : [functions[language]])]
}

/** `leadOf` in records/answers.ts, for more than one sum. */
const functions: Record<LanguageName, string> = {
  python: `def lead_of(sums, best):
    return sums[best] - max(size for place, size in enumerate(sums) if place != best)`,
  javascript: `function leadOf(sums, best) {
  return sums[best] - Math.max(...sums.filter((_, place) => place !== best))
}`,
  go: `func leadOf(sums []int64, best int) int64 {
	lead := int64(math.MaxInt64)
	for i, sum := range sums {
		if i != best && sums[best]-sum < lead {
			lead = sums[best] - sum
		}
	}
	return lead
}`,
  csharp: `private static long LeadOf(long[] sums, int best)
{
    var lead = long.MaxValue;
    for (var i = 0; i < sums.Length; i++)
    {
        if (i != best)
            lead = Math.Min(lead, sums[best] - sums[i]);
    }
    return lead;
}`
}
