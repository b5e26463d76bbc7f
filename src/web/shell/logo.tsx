import type { JSX } from 'preact'

/** The coin: 25 cents. */
export function Coin({ size = 32 }: { readonly size?: number }): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" class="logo-coin">
      <circle cx="16" cy="16" r="16" class="coin-metal" />
      <circle cx="16" cy="16" r="13.250" class="coin-rim" />
      <text x="16" y="20.700" text-anchor="middle">
        25
      </text>
    </svg>
  )
}
