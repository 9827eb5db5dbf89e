import { useMutation, useQuery } from '@tanstack/react-query'
import { Building2, ChevronsUpDown, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useSession } from '../api/session.js'
import { answerOf, studio } from '../api/studio.js'
import { type Appearance, chooseAppearance, useAppearance } from '../theme/appearance.js'
import { ActionsMenu } from '../ui/actions-menu.js'
import { tellProblem } from '../ui/toasts.js'
import { shell } from '../words/shell.js'

const APPEARANCES = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const satisfies readonly (readonly [Appearance, unknown])[]

/** Who is signed in and where; other organizations, the appearance, and the way out. */
export const AccountMenu = ({ short = false }: { readonly short?: boolean }) => {
  const { user, organization } = useSession()
  const appearance = useAppearance()
  const organizations = useQuery({
    queryKey: ['organizations'],
    queryFn: () => answerOf(studio.GET('/api/organizations')),
  })
  const logOut = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/auth/logout')),
    // Everything that this tab knew goes with whoever leaves.
    onSuccess: () => window.location.assign('/log-in'),
    onError: tellProblem,
  })
  const switchTo = useMutation({
    mutationFn: (id: string) => answerOf(studio.POST('/api/organizations/{id}/switch', { params: { path: { id } } })),
    onSuccess: () => window.location.assign('/'),
    onError: tellProblem,
  })
  const others = organizations.data?.items.filter(({ id }) => id !== organization.id) ?? []
  const initial = (user.name ?? user.email).slice(0, 1).toUpperCase()
  return (
    <ActionsMenu
      trigger={
        <button
          type="button"
          className="flex w-full min-w-0 items-center gap-2.5 rounded-lg p-1.5 text-left transition-colors hover:bg-sunken"
        >
          <span className="sr-only">{shell.account}</span>
          <span
            aria-hidden
            className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-wash text-xs font-semibold text-accent-ink"
          >
            {initial}
          </span>
          {!short && (
            <>
              <span className="min-w-0 flex-1">
                <span className="block truncate text-xs font-medium">{user.name ?? user.email}</span>
                <span className="block truncate text-2xs text-faint">{organization.name}</span>
              </span>
              <ChevronsUpDown aria-hidden className="size-3.5 text-faint" />
            </>
          )}
        </button>
      }
      actions={[
        ...others.map(({ id, name }) => ({
          id,
          label: shell.switchTo(name),
          icon: <Building2 aria-hidden />,
          onSelect: () => switchTo.mutate(id),
        })),
        ...(others.length > 0 ? (['line'] as const) : []),
        ...APPEARANCES.map(([value, Icon]) => ({
          id: value,
          label: shell.appearance[value] + (appearance === value ? ' ✓' : ''),
          icon: <Icon aria-hidden />,
          onSelect: () => chooseAppearance(value),
        })),
        'line',
        { id: 'log-out', label: shell.logOut, icon: <LogOut aria-hidden />, onSelect: () => logOut.mutate() },
      ]}
    />
  )
}
