import type { Project } from '@reelwright/contract/project'
import { CircleAlert, Hand } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useMay } from '../../api/session.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { classes } from '../../ui/classes.js'
import { Modal } from '../../ui/modal.js'
import { project as words } from '../../words/project.js'
import { CapDialog } from './cap-dialog.js'
import { FairHousing } from './fair-housing.js'

/** What the rules changed, a sentence each. */
const Repairs = ({ repairs }: { readonly repairs: readonly string[] }) => {
  const [open, setOpen] = useState(false)
  if (repairs.length === 0) return null
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
        {words.whatChanged(repairs.length)}
      </Button>
      <Modal open={open} onOpenChange={setOpen} title={words.repairsTitle} description={words.repairsLead} width="medium">
        <ul className="divide-y divide-line">
          {repairs.map((repair) => (
            <li key={repair} className="py-2 text-pretty">
              {repair}
            </li>
          ))}
        </ul>
      </Modal>
    </>
  )
}

const linkTo = (to: string, label: string): ReactNode => (
  <Link to={to} className={buttonClasses({ size: 'small' })}>
    {label}
  </Link>
)

const wayOut = (reason: string, id: string, pathname: string, openCap: () => void): ReactNode => {
  const onScript = pathname.endsWith('/script')
  const onBoard = pathname === `/films/${id}`
  if (reason === 'approve-script') return onScript ? null : linkTo(`/films/${id}/script`, words.readScript)
  if (reason === 'approve-storyboard') return onBoard ? null : linkTo(`/films/${id}`, words.openStoryboard)
  if (reason === 'cap-project')
    return (
      <Button size="small" onClick={openCap}>
        {words.raiseCap}
      </Button>
    )
  if (reason.startsWith('cap-') || reason === 'call-unknown') return linkTo('/costs', words.openCosts)
  if (reason === 'quality') return linkTo(`/films/${id}/finish`, words.openFinish)
  if (reason === 'vendor-locked' || reason === 'vendor-credit') return linkTo('/settings/provider-keys', words.openKeys)
  return null
}

/** Why nothing goes on by itself, in a line, and the way out. Nothing where it does. */
export const NeedsYou = ({ project }: { readonly project: Project }) => {
  const { id, pausedReason, failure, repairs, findings } = project
  const { pathname } = useLocation()
  const may = useMay('editor')
  const [cap, setCap] = useState(false)
  const open = findings.filter(({ overridden }) => !overridden)
  if (!pausedReason && open.length === 0) return null
  const bad = pausedReason === 'failed' || pausedReason === 'quality'
  const Icon = bad ? CircleAlert : Hand
  const said = (pausedReason && words.asks[pausedReason]) ?? pausedReason
  return (
    <section className="border-b border-line bg-panel px-4 sm:px-6">
      {pausedReason && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <Icon aria-hidden className={classes('size-4 shrink-0', bad ? 'text-bad' : 'text-accent-ink')} />
          <p className="min-w-0 flex-1 basis-64 text-pretty">
            {said}
            {failure && <span className="text-bad"> {failure.message}</span>}
          </p>
          <Repairs repairs={repairs} />
          {may && wayOut(pausedReason, id, pathname, () => setCap(true))}
        </div>
      )}
      {findings.length > 0 && <FairHousing project={project} />}
      <CapDialog projectId={id} open={cap} onOpenChange={setCap} />
    </section>
  )
}
