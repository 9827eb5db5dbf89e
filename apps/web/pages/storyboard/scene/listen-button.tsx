import { Pause, Volume2 } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { listen, useListening } from './listen.js'

/** Lets a narration be heard. */
export const ListenButton = ({ url, className }: { readonly url: string; readonly className?: string }) => {
  const sounds = useListening((state) => state.url === url)
  return (
    <IconButton label={sounds ? words.stopListening : words.listen} pressed={sounds} onClick={() => listen(url)} className={className}>
      {sounds ? <Pause aria-hidden /> : <Volume2 aria-hidden />}
    </IconButton>
  )
}
