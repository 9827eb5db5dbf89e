import type { LiveMessage } from '@reelwright/contract/live'
import type { Project } from '@reelwright/contract/project'
import { useCallback, useState } from 'react'
import { useLive } from '../../api/live.js'
import { Skeleton } from '../../ui/notes.js'
import { script as words } from '../../words/script.js'

type Written = { readonly attempt: unknown; readonly text: string }

/** The script as it is being written: sentences as they come; another attempt begins anew. */
export const BeingWritten = ({ project }: { readonly project: Project }) => {
  const [written, setWritten] = useState<Written>({ attempt: undefined, text: '' })
  useLive(
    useCallback(
      ({ event, data }: LiveMessage) => {
        if (event !== 'words' || data.projectId !== project.id || typeof data.words !== 'string') return
        const said = data.words
        setWritten((before) => ({
          attempt: data.attempt,
          text: before.attempt === data.attempt ? `${before.text}${/\s$/.test(before.text) || /^\s/.test(said) ? '' : ' '}${said}` : said,
        }))
      },
      [project.id],
    ),
  )
  return (
    <div className="max-w-2xl py-8">
      <h2 className="text-lg">{words.writing}</h2>
      <p className="mt-1 text-quiet">{project.format === 'property' ? words.readingPhotos : words.writingLead}</p>
      <div aria-live="polite" className="mt-6 flex flex-col gap-3 text-[1.0625rem] leading-relaxed whitespace-pre-wrap">
        {written.text}
      </div>
      <div className="mt-4 flex flex-col gap-3">
        {['w-full', 'w-11/12', 'w-4/5', 'w-2/3'].map((width) => (
          <Skeleton key={width} className={`h-4 ${width}`} />
        ))}
      </div>
    </div>
  )
}
