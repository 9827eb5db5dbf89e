import { Volume2, VolumeX } from 'lucide-react'
import { IconButton } from '../ui/icon-button.js'
import { player as words } from '../words/player.js'
import type { Player, PlayerState } from './player.js'

/** How loud a film plays. */
export const Volume = ({
  player,
  state: { muted, volume },
}: {
  readonly player: Player
  readonly state: Pick<PlayerState, 'muted' | 'volume'>
}) => (
  <>
    <IconButton label={muted ? words.unmute : words.mute} onClick={() => player.setMuted(!muted)}>
      {muted ? <VolumeX /> : <Volume2 />}
    </IconButton>
    <input
      type="range"
      className="w-20 accent-accent max-sm:hidden"
      aria-label={words.volume}
      min={0}
      max={1}
      step={0.01}
      value={muted ? 0 : volume}
      onChange={({ target }) => {
        player.setMuted(false)
        player.setVolume(Number(target.value))
      }}
    />
  </>
)
