// Where the page is. The path stands behind `#`, so that no screen can be taken for a route of the
// server, whose root belongs to another API.

export interface Route {
  screen: string
  id: string | null
  query: URLSearchParams
}

function parse(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen = '', id] = path.split('/')
  return { screen: screen || 'people', id: id ? decodeURIComponent(id) : null, query: new URLSearchParams(search) }
}

let current = $state<Route>(parse(location.hash))

addEventListener('hashchange', () => {
  current = parse(location.hash)
})

export const route = {
  get now(): Route {
    return current
  },
}

/** The address of a screen, for links. */
export function to(screen: string, id?: string | null, query: Record<string, string | number | null | undefined> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return `#/${screen}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`
}

export function go(address: string): void {
  location.hash = address.slice(1)
}
