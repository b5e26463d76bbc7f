import { createValue, useValue } from './value.ts'

/** Where the user is: the screen and its filters. Whatever somebody would like to send as a link lives here. */
export interface Address {
  readonly path: string
  readonly query: Query
}

export type Query = Readonly<Record<string, string>>

/** A change of some of the query; null takes a name out. */
export type QueryChange = Readonly<Record<string, string | null>>

const current = createValue<Address>(read())

/** The address now. */
export function useAddress(): Address {
  return useValue(current)
}

/** Goes to a screen: `go('/people', { role: 'customer' })`. Focus moves to the new screen's heading. */
export function go(path: string, query: Query = {}): void {
  moveTo(addressText(path, query))
}

/** Sets filters; the list stays where it is. `push` when the back button should undo it (an opened drawer), else `replace`. */
export function setQuery(change: QueryChange, how: 'replace' | 'push' = 'replace'): void {
  const { path, query } = current.get()
  const address = addressText(path, changedQuery(query, change))
  if (address === location.pathname + location.search) return
  if (how === 'push') rememberScroll()
  history[how === 'push' ? 'pushState' : 'replaceState'](
    how === 'push' ? newState() : history.state,
    '',
    address,
  )
  current.set(read())
}

/** One filter of the address, with the way to set it: `const [role, setRole] = useQuery('role')`. */
export function useQuery(
  name: string,
  how: 'replace' | 'push' = 'replace',
): readonly [string | undefined, (value: string | null) => void] {
  const { query } = useAddress()
  return [query[name], (value) => setQuery({ [name]: value }, how)]
}

/** A path with its query, as it stands in a link. Empty values are left out. */
export function addressText(path: string, query: Query = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '')
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled).toString()}`
}

/** The query after a change. */
export function changedQuery(query: Query, change: QueryChange): Query {
  const next: Record<string, string> = { ...query }
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') delete next[name]
    else next[name] = value
  }
  return next
}

/** Shows an address of our own, as a link does. */
export function moveTo(address: string): void {
  const isSame = address === location.pathname + location.search
  rememberScroll()
  history[isSame ? 'replaceState' : 'pushState'](newState(), '', address)
  arrive('heading')
  scrollTo(0, 0)
}

/** Begins to follow the back and forward buttons; called once. */
export function startAddress(): void {
  history.scrollRestoration = 'manual'
  if (stateKey() === '') history.replaceState(newState(), '')
  addEventListener('popstate', () => {
    arrive('heading')
    restoreScroll(stateKey())
  })
  addEventListener('pagehide', rememberScroll)
  restoreScroll(stateKey())
}

function read(): Address {
  // Tests of the pure functions load this file without a browser.
  if (typeof location === 'undefined') return { path: '/', query: {} }
  return { path: location.pathname, query: Object.fromEntries(new URLSearchParams(location.search)) }
}

function arrive(focus: 'heading' | 'stay'): void {
  const from = current.get().path
  current.set(read())
  if (focus === 'heading' && from !== current.get().path) wantedUntilMs = performance.now() + headingWaitMs
}

/** A screen that takes longer to come must not pull the focus out of what the user does meanwhile. */
const headingWaitMs = 3000
let wantedUntilMs = 0

/** True once after a navigation: for the heading that then takes the focus, so that a screen reader tells where it is. */
export function takeFocusWish(): boolean {
  const isWanted = performance.now() < wantedUntilMs
  wantedUntilMs = 0
  return isWanted
}

function newState(): { readonly key: string } {
  return { key: crypto.randomUUID() }
}

function stateKey(): string {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : ''
}

function rememberScroll(): void {
  sessionStorage.setItem(`scroll-${stateKey()}`, String(scrollY))
}

/** Lists come later than the screen: tries until the page is long enough. */
const restoreTries = 60

function restoreScroll(key: string, triesLeft = restoreTries): void {
  const wanted = Number(sessionStorage.getItem(`scroll-${key}`) ?? 0)
  if (key !== stateKey()) return
  const most = document.documentElement.scrollHeight - innerHeight
  scrollTo(0, Math.min(wanted, most))
  if (wanted > most && triesLeft > 0) requestAnimationFrame(() => restoreScroll(key, triesLeft - 1))
}
