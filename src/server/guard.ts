import type { Context, MiddlewareHandler } from 'hono'

/**
 * Mail and files are shown as text, and this policy is the second wall: nothing but our own files runs or loads, nothing
 * goes out, no page may frame us.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Headers that every answer has, also one that is given before a request comes to the routes. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // On pages over http a browser looks up the hosts of links before anybody follows them.
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
}

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  for (const [name, value] of Object.entries(guardHeaders)) headers.set(name, value)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}

/**
 * Only requests that were meant for this address: a site elsewhere may make a browser send requests here under its own
 * name (DNS rebinding) or from its own pages (cross-site request forgery).
 */
export function onlyFromHere(isHost: (host: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!isHost(host)) return context.text('Wrong host', 421)
    const site = context.req.header('sec-fetch-site')
    const isPage = context.req.method === 'GET' && context.req.header('sec-fetch-mode') === 'navigate'
    if (site !== undefined && site !== 'same-origin' && !isPage) return context.text('Wrong site', 403)
    if (changes(context) && !isSameOrigin(context, host)) return context.text('Wrong origin', 403)
    await next()
    return undefined
  }
}

function changes({ req }: Context): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD'
}

/** A browser always names the origin of a POST; a program with a bearer token has none, and no cookie to be abused. */
function isSameOrigin({ req }: Context, host: string): boolean {
  const origin = req.header('origin')
  if (origin === undefined) return req.header('authorization') !== undefined
  return origin === `http://${host}`
}
