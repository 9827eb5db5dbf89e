import { useEffect, useState } from 'react'
import type { LiveState } from '../api/live.js'

/** Whether the connection has been away for longer than `patience` milliseconds: a short break is nobody's business. */
export const useAwayFor = (state: LiveState, patience: number): boolean => {
  const [away, setAway] = useState(false)
  useEffect(() => {
    if (state === 'open') return setAway(false)
    const timer = setTimeout(() => setAway(true), patience)
    return () => clearTimeout(timer)
  }, [state, patience])
  return away
}
