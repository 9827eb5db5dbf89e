import { useMutation, useQuery } from '@tanstack/react-query'
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { queries } from '../../api/queries.js'
import { useMay } from '../../api/session.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { CopyButton } from '../../ui/copy-button.js'
import { Field, Input } from '../../ui/field.js'
import { ago } from '../../ui/times.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { finish } from '../../words/finish.js'
import { watchLinksQuery } from './finish-queries.js'

/** Links by which anyone can watch a master. */
export const WatchLinks = ({ projectId, master }: { readonly projectId: string; readonly master: string }) => {
  const may = useMay('editor')
  const [fresh, setFresh] = useState<{ readonly id: string; readonly url: string }>()
  const { data } = useQuery(watchLinksQuery(projectId))
  const refresh = () => queries.invalidateQueries({ queryKey: ['project', projectId, 'watch-links'] })
  const make = useMutation({
    mutationFn: () =>
      answerOf(
        studio.POST('/api/projects/{id}/watch-links', {
          params: { path: { id: projectId } },
          body: { noindex: true, ...(master ? { master } : {}) },
          headers: once(),
        }),
      ),
    onSuccess: ({ id, url }) => {
      setFresh({ id, url: new URL(url, window.location.href).href })
      return refresh()
    },
    onError: tellProblem,
  })
  const revoke = useMutation({
    mutationFn: (id: string) => answerOf(studio.DELETE('/api/watch-links/{id}', { params: { path: { id } } })),
    onSuccess: ({ id }) => {
      // An address that leads nowhere is not offered to be copied.
      setFresh((now) => (now?.id === id ? undefined : now))
      tell({ title: finish.revokedNow })
      return refresh()
    },
    onError: tellProblem,
  })
  return (
    <>
      <p className="mb-3 text-xs text-quiet">{finish.linksHelp}</p>
      {fresh && (
        <div className="mb-3 flex items-end gap-2">
          <Field label={finish.linkOnce} className="flex-1">
            <Input readOnly value={fresh.url} onFocus={(event) => event.target.select()} />
          </Field>
          <CopyButton text={fresh.url} copied={finish.copied}>
            {finish.copy}
          </CopyButton>
        </div>
      )}
      {may && (
        <Button busy={make.isPending} onClick={() => make.mutate()}>
          <Link2 aria-hidden />
          {finish.makeLink}
        </Button>
      )}
      <ul className="mt-2 divide-y divide-line">
        {data?.items.map((link) => (
          <li key={link.id} className="flex items-center gap-3 py-2">
            <span className="min-w-0 flex-1 truncate text-quiet">
              {finish.made(ago(link.createdAt))}
              {link.master && ` · ${finish.masterNames(link.master)}`}
            </span>
            {link.revokedAt ? (
              <span className="text-xs text-faint">{finish.revoked}</span>
            ) : (
              may && (
                <Button size="small" kind="quiet" onClick={() => revoke.mutate(link.id)}>
                  {finish.revoke}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
