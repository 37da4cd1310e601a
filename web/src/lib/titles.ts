// What the window is called on each screen: in the history, on the tab, to who hears the page.

export const TITLES: Record<string, string> = {
  people: 'People',
  person: 'Person',
  reports: 'Reports',
  report: 'Report',
  map: 'Map',
  inbox: 'Inbox',
  pairs: 'Same person?',
  changes: 'What changed',
  judgements: 'The log of judgements',
}
