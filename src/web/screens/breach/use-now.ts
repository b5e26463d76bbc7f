import { useEffect, useState } from 'preact/hooks'
import { nowMs } from '../../clock.ts'

/** A clock that is shown to the minute is drawn anew twice a minute. */
const stepMs = 30_000

/** What time it is, as long as it is looked at. */
export function useNow(): number {
  const [now, setNow] = useState(nowMs)
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), stepMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
