import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

type Colours = Readonly<Record<string, string>>

const sheet = readFileSync(new URL('10-tokens.css', import.meta.url), 'utf8')
/** Each colour stands once, as `light-dark(in the light, in the dark)`. */
const pairs = [...sheet.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)]
const light: Colours = Object.fromEntries(pairs.map(([, name, colour]) => [name, colour]))
const dark: Colours = Object.fromEntries(pairs.map(([, name, , colour]) => [name, colour]))

/** Text on what it stands on: [text, ground]. */
const texts = [
  ...['paper', 'card'].flatMap((ground) =>
    ['ink', 'soft', 'blue', 'copper', 'brick', 'leaf', 'unknown'].map((text) => [text, ground] as const),
  ),
  ...['blue', 'copper', 'brick', 'leaf'].flatMap(
    (tone) =>
      [
        [tone, `${tone}-tint`],
        ['ink', `${tone}-tint`],
        ['soft', `${tone}-tint`],
        ['on-fill', tone],
      ] as const,
  ),
] as const

/** Lines without which one would not see what something is. */
const lines = ['paper', 'card'].flatMap((ground) =>
  ['edge', 'unknown', 'blue', 'copper'].map((line) => [line, ground] as const),
)

for (const [name, colours] of Object.entries({ light, dark })) {
  test(`has text that can be read in the ${name} theme`, () => {
    for (const [text, ground] of texts) assertContrast(colours, { front: text, ground, least: 4.5 })
  })
  test(`has edges that can be seen in the ${name} theme`, () => {
    for (const [line, ground] of lines) assertContrast(colours, { front: line, ground, least: 3 })
  })
}

test('has a dark colour for every light one', () => {
  assert.ok(pairs.length > 10)
  const told = [...sheet.matchAll(/--([a-z-]+): (?:[^;]*[ (,])?(?:#|rgb)/g)].map(([, name]) => name)
  assert.deepEqual(
    told.filter((name) => !sheet.includes(`--${name}: light-dark(`)),
    [],
  )
  assert.deepEqual(told, [...new Set(told)], 'each colour stands once')
})

function assertContrast(
  colours: Colours,
  pair: { readonly front: string; readonly ground: string; readonly least: number },
): void {
  const [front, ground] = [colours[pair.front], colours[pair.ground]]
  assert.ok(front !== undefined && ground !== undefined, `no colour ${pair.front} or ${pair.ground}`)
  const [high = 0, low = 0] = [luminance(front), luminance(ground)].sort((a, b) => b - a)
  const contrast = (high + 0.05) / (low + 0.05)
  assert.ok(
    contrast >= pair.least,
    `${pair.front} on ${pair.ground} is ${contrast.toFixed(2)}, expected ${String(pair.least)}`,
  )
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
