import { EXPORT_FORMATS, type Export, type ExportFormat } from '@reelwright/contract/export'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Download, Package } from 'lucide-react'
import { queries } from '../../api/queries.js'
import { useMay } from '../../api/session.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { bytesOf } from '../../ui/bytes.js'
import { ProgressBar } from '../../ui/progress-bar.js'
import { dayOf } from '../../ui/times.js'
import { tellProblem } from '../../ui/toasts.js'
import { finish } from '../../words/finish.js'
import { exportsQuery } from './finish-queries.js'

const Row = ({ one }: { readonly one: Export }) => {
  const running = one.status === 'QUEUED' || one.status === 'PROCESSING'
  return (
    <li className="py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{finish.formats[one.format]}</span>
          <span className="block text-xs text-quiet">{one.holds}</span>
        </span>
        {one.downloadUrl && (
          <a href={one.downloadUrl} download className={buttonClasses({ size: 'small' })}>
            <Download aria-hidden />
            {one.bytes === null ? finish.download : bytesOf(one.bytes)}
          </a>
        )}
      </div>
      {running && <ProgressBar label={finish.formats[one.format]} value={one.progress} className="mt-2" />}
      {one.failure && (
        <p role="alert" className="mt-1 text-xs text-bad">
          {one.failure.message}
        </p>
      )}
      {one.removed ? (
        <p className="mt-1 text-xs text-faint">{finish.removed}</p>
      ) : (
        one.removedAt && <p className="mt-1 text-xs text-faint">{finish.removedOn(dayOf(one.removedAt))}</p>
      )}
    </li>
  )
}

/** Packages for an editor: made when asked for, kept for a week. */
export const Packages = ({ projectId }: { readonly projectId: string }) => {
  const may = useMay('editor')
  const { data } = useQuery(exportsQuery(projectId))
  const make = useMutation({
    mutationFn: (format: ExportFormat) =>
      answerOf(studio.POST('/api/projects/{id}/export', { params: { path: { id: projectId } }, body: { format }, headers: once() })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['project', projectId] }),
    onError: tellProblem,
  })
  return (
    <>
      <p className="mb-3 text-xs text-quiet">{finish.packagesHelp}</p>
      {may && (
        <div className="mb-2 flex flex-wrap gap-2">
          {EXPORT_FORMATS.map((format) => (
            <Button key={format} busy={make.isPending && make.variables === format} onClick={() => make.mutate(format)}>
              <Package aria-hidden />
              {finish.formats[format]}
            </Button>
          ))}
        </div>
      )}
      <ul className="divide-y divide-line">
        {data?.items.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
    </>
  )
}
