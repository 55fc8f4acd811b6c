/**
 * A label, or another short answer, as it stands in sentences and tables: in quotes where it has spaces, since nobody
 * would see where it begins and ends. Lists, records and what is quoted already stay as they are.
 */
export function labelText(label: string): string {
  return label === '' || (/\s/.test(label) && !/^["[{]/.test(label)) ? `"${label}"` : label
}
