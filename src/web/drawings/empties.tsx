import type { JSX } from 'preact'
import { Drawing } from './drawing.tsx'

/** The coin that drops. */
export function DroppingCoin(): JSX.Element {
  return (
    <Drawing>
      <path d="M24 72 h48 a5 5 0 0 1 5 5 v7 H19 v-7 a5 5 0 0 1 5-5 z" />
      <path d="M37 78 h22" />
      <circle class="copper" cx="48" cy="41" r="20" />
      <circle class="copper fine" cx="48" cy="41" r="16" />
      <path d="M40.500 37.500 a4 4 0 0 1 8 .7 c0 4-8 5-8 10 h8.500 M61 33.500" />
      <path d="M59 34.500 h-6.500 l-.7 6 a4.600 4.600 0 1 1-.1 6.500" />
      <path class="fine" d="M34 12 v-5 M48 14 V5 M62 12 v-5" />
    </Drawing>
  )
}

/** A list without anything: an open, empty drawer. */
export function EmptyDrawer(): JSX.Element {
  return (
    <Drawing>
      <path d="M16 12 h64 v20 M16 12 v72 h64 v-8 M16 32 h64" />
      <path class="fine" d="M42 22 h12" />
      <path d="M16 40 h64 l8 14 H8 z" />
      <path class="paper-fill" d="M8 54 h80 v20 a2 2 0 0 1-2 2 H10 a2 2 0 0 1-2-2 z" />
      <path class="copper" d="M39 64 h18" />
      <path class="fine" d="M25 46 l-2 4 M71 46 l2 4" />
    </Drawing>
  )
}

/** Nothing found: a magnifying glass over lines. */
export function Magnifier(): JSX.Element {
  return (
    <Drawing>
      <path d="M72 52 V16 a3 3 0 0 0-3-3 H19 a3 3 0 0 0-3 3 v64 a3 3 0 0 0 3 3 h28" />
      <path class="fine" d="M26 26 h36 M26 35 h36 M26 44 h16 M26 53 h11 M26 62 h9" />
      <circle class="paper-fill" cx="58" cy="58" r="17" />
      <path d="M70.500 70.500 L86 86" />
      <path class="copper" d="M48.500 56 a10 10 0 0 1 7-7.500" />
    </Drawing>
  )
}

/** Could not be read: a paper that is torn in two. */
export function TornPaper(): JSX.Element {
  return (
    <Drawing>
      <path d="M22 44 V15 a3 3 0 0 1 3-3 h32 l16 16 v14 l-9 5 -8-7 -9 8 -9-7 -8 7 z" />
      <path d="M57 12 v16 h16" />
      <path d="M24 60 l7-5 9 7 9-8 8 7 10-6 5 4 -2 24 a3 3 0 0 1-3 2.700 L28 86 a3 3 0 0 1-3-2.800 z" />
      <path class="fine" d="M31 26 h14 M31 34 h30 M34 75 h26" />
      <path class="copper" d="M80 46 l6-3 M81 52 h7 M16 50 l-6-3 M15 56 H8" />
    </Drawing>
  )
}

/** The sample firm: a bicycle shop. */
export function Bicycle(): JSX.Element {
  return (
    <Drawing>
      <circle cx="24" cy="63" r="17" />
      <circle cx="73" cy="63" r="17" />
      <path d="M24 63 L37 36 h26 L46 63 z M37 36 L46 63 M63 36 L73 63" />
      <path d="M63 36 L60.500 27 h9 a4 4 0 0 1 0 8" />
      <path d="M37 36 l-2.500-7 M28 28 h13" />
      <circle class="copper" cx="46" cy="63" r="4.500" />
      <path class="fine" d="M46 67.500 l3 7 h4" />
      <path class="fine" d="M24 46 a17 17 0 0 1 12 5 M60 52 a17 17 0 0 1 13-6" />
      <path d="M6 86 h84" class="fine" />
    </Drawing>
  )
}
