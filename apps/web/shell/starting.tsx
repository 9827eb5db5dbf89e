import { shell } from '../words/shell.js'
import { Mark } from './mark.js'

export const Starting = () => (
  <div role="status" aria-label={shell.starting} className="grid min-h-dvh place-items-center">
    <Mark className="size-10 animate-pulse" />
  </div>
)
