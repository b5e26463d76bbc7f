import type { JSX } from 'preact'
import { Drawing } from './drawing.tsx'

/** E-mail: an envelope with a letter that looks out of it. */
export function Envelope(): JSX.Element {
  return (
    <Drawing>
      <path d="M12 40 L46.500 15.500 a3 3 0 0 1 3.300 0 L84 40 v39 a4 4 0 0 1-4 4 H16 a4 4 0 0 1-4-4 z" />
      <path
        class="paper-fill"
        d="M23 54 V27 a3 3 0 0 1 3-3 h44 a3 3 0 0 1 3 3 v27 L50.500 69 a4.500 4.500 0 0 1-5 0 z"
      />
      <path d="M12 41 L45 67 a5 5 0 0 0 6 0 L84 41 M14 81 L38 62 M82 81 L58 62" />
      <path class="fine" d="M32 42 h26 M32 49 h19" />
      <path class="copper" d="M32 34 h17" />
    </Drawing>
  )
}

/** Computer and phone. */
export function Devices(): JSX.Element {
  return (
    <Drawing>
      <path d="M62 70 H10 a3 3 0 0 1-3-3 V25 a3 3 0 0 1 3-3 h62 a3 3 0 0 1 3 3 v10" />
      <path d="M33 70 l-3 11 M49 70 l2 11 M24 81 h33" />
      <path class="fine" d="M17 34 h22 M17 42 h32 M17 50 h15" />
      <rect class="paper-fill" x="63" y="36" width="25" height="46" rx="4" />
      <path class="fine" d="M72 41.500 h7" />
      <circle class="copper-fill" cx="75.500" cy="75.500" r="2.600" />
      <path class="fine" d="M69 52 h13 M69 58 h9" />
    </Drawing>
  )
}

/** Updates and antivirus: an umbrella over the computer's cable. */
export function Umbrella(): JSX.Element {
  return (
    <Drawing>
      <path d="M48 12 v6" />
      <path d="M10 52 C11 32 27 18 48 18 s37 14 38 34 c-4-5-9-6-13-1 -4-6-9-6-13 0 -3-6-9-6-12-6 s-9 0-12 6 c-4-6-9-6-13 0 -4-5-9-4-13 1 z" />
      <path class="fine" d="M48 18 c-8 7-12 17-12 33 M48 18 c8 7 12 17 12 33" />
      <path d="M48 45 v31 a7 7 0 0 1-14 0 v-2" />
      <path class="copper" d="M70 64 l-3 7 M81 61 l-3 7 M79 75 l-3 7 M17 62 l-3 7 M24 73 l-3 7" />
    </Drawing>
  )
}

/** Website: a shop with an awning. */
export function Shop(): JSX.Element {
  return (
    <Drawing>
      <path d="M15 48 v33 a3 3 0 0 0 3 3 h60 a3 3 0 0 0 3-3 V48" />
      <path d="M19 16 h58 l10 22 H9 z" />
      <path d="M9 38 a9.750 9.750 0 0 0 19.500 0 a9.750 9.750 0 0 0 19.500 0 a9.750 9.750 0 0 0 19.500 0 a9.750 9.750 0 0 0 19.500 0" />
      <path class="fine" d="M33 16 l-4.500 22 M48 16 v22 M63 16 l4.500 22" />
      <path d="M24 56 h24 v19 H24 z M58 84 V56 h15 v28" />
      <path class="fine" d="M28 70 c3-6 6-6 8 0 M37 70 c2-9 5-9 7 0" />
      <circle class="copper-fill" cx="62.500" cy="70.500" r="2.200" />
    </Drawing>
  )
}

/** Cloud: with the paper that lies in it. */
export function Cloud(): JSX.Element {
  return (
    <Drawing>
      <path d="M25 66 a16 16 0 0 1-2-31.900 A23 23 0 0 1 66 29 a18.500 18.500 0 0 1 8.500 36.500 H66 M25 66 h4" />
      <path
        class="paper-fill"
        d="M35 47 h18 l9 9 v26 a2 2 0 0 1-2 2 H35 a2 2 0 0 1-2-2 V49 a2 2 0 0 1 2-2 z"
      />
      <path d="M53 47 v9 h9" />
      <path class="fine" d="M39 63 h16 M39 70 h16" />
      <path class="copper" d="M39 77 h8" />
    </Drawing>
  )
}

/** Webmail: a letter in a browser window. */
export function Webmail(): JSX.Element {
  return (
    <Drawing>
      <rect x="9" y="15" width="78" height="66" rx="5" />
      <path d="M9 29 h78" />
      <path class="fine" d="M17 22 h.1 M23 22 h.1 M29 22 h.1" />
      <path class="fine" d="M40 22 h38" />
      <path d="M28 42 h40 a2 2 0 0 1 2 2 v24 a2 2 0 0 1-2 2 H28 a2 2 0 0 1-2-2 V44 a2 2 0 0 1 2-2 z M27 44 l19 14 a3.500 3.500 0 0 0 4 0 l19-14" />
      <circle class="copper-fill" cx="70" cy="42" r="5" />
    </Drawing>
  )
}

/** Paper: two binders that lean on each other. */
export function Binder(): JSX.Element {
  return (
    <Drawing>
      <path d="M14 17 h19 a2 2 0 0 1 2 2 v63 H12 V19 a2 2 0 0 1 2-2 z M35 17 h19 a2 2 0 0 1 2 2 v63 H35" />
      <path d="M63.500 23.500 l14-4.500 a2 2 0 0 1 2.500 1.300 L92 76.500 72.500 82 56.500 29" />
      <path d="M7 82 h83" />
      <path d="M18 27 h11 v16 H18 z M40 27 h11 v16 H40 z" />
      <path class="fine" d="M21 32.500 h5 M21 37.500 h5 M43 32.500 h5 M43 37.500 h5" />
      <circle cx="23.500" cy="67" r="5" />
      <circle class="copper" cx="45.500" cy="67" r="5" />
      <path class="fine" d="M66 33 l9.500-3 4 12.500 -9.500 3 z" />
      <circle cx="80" cy="66" r="4.500" />
    </Drawing>
  )
}

/** Staff: coffee mugs, one of them with a spoon. */
export function Mugs(): JSX.Element {
  return (
    <Drawing>
      <path d="M14 42 h32 v29 a9 9 0 0 1-9 9 H23 a9 9 0 0 1-9-9 z M46 48 h4 a7.500 7.500 0 0 1 0 17 h-4" />
      <path class="paper-fill" d="M58 51 h24 v22 a7 7 0 0 1-7 7 H65 a7 7 0 0 1-7-7 z" />
      <path d="M82 56 h2 a6 6 0 0 1 0 13 h-2" />
      <path d="M8 84 h80" />
      <path class="fine" d="M23 33 c-4-5 4-7 0-13 M31 33 c-4-5 4-7 0-13 M39 33 c-4-5 4-7 0-13" />
      <path class="fine" d="M66 43 c-3-4 3-6 0-10" />
      <path class="copper" d="M14 55 h32" />
      <path class="fine" d="M74 51 L79 34" />
    </Drawing>
  )
}
