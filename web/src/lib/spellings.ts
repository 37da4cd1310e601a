// How reports write a name, beside the form that heads the page.

interface Named {
  name: string
  names: { name: string; reports: string[] }[]
}

/** Each spelling once, whether its accents are letters of their own or not; those of later reports left out. */
export function spellingsOf({ name, names }: Named, later: Set<string>): string[] {
  const told = names.filter((one) => one.reports.some((report) => !later.has(report))).map((one) => one.name.normalize('NFC'))
  return [...new Set(told)].filter((one) => one !== name.normalize('NFC'))
}
