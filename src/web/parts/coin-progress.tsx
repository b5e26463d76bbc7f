import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts.ts'

interface CoinProgressProps {
  /** 0 to 1; null while it is not known how much there is. */
  readonly share: number | null
  readonly label: string
  readonly size?: 'small' | 'large'
}

const radius = 16
const around = 2 * Math.PI * radius

/** A ring that fills, and drops once like a coin when it is full. Without movement for who asks for less of it. */
export function CoinProgress({ share, label, size = 'small' }: CoinProgressProps): JSX.Element {
  const { format, parts } = useTexts()
  const isFull = share !== null && share >= 1
  const hasDropped = useDrop(isFull)
  const percent = share === null ? null : Math.min(100, Math.floor(share * 100))
  return (
    <span
      class={`coin-progress coin-${size} ${isFull ? 'is-full' : ''} ${hasDropped ? 'has-dropped' : ''} ${share === null ? 'is-counting' : ''}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      aria-valuetext={percent === null ? label : parts.percentDone(format.share(percent / 100))}
    >
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="19" class="coin-face" />
        <circle cx="20" cy="20" r={radius} class="coin-track" />
        <circle
          cx="20"
          cy="20"
          r={radius}
          class="coin-ring"
          stroke-dasharray={`${String((share ?? 0.15) * around)} ${String(around)}`}
          transform="rotate(-90 20 20)"
        />
        <text x="20" y="24.500" text-anchor="middle" class="coin-text">
          {isFull ? '25' : percent === null ? '…' : String(percent)}
        </text>
      </svg>
    </span>
  )
}

/** True from the moment it becomes full while somebody looks; not when it was full already. */
function useDrop(isFull: boolean): boolean {
  const [began] = useState(isFull)
  const [hasDropped, drop] = useState(false)
  useEffect(() => {
    if (isFull && !began) drop(true)
  }, [isFull, began])
  return hasDropped
}
