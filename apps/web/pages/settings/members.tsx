import { ROLES, type Role } from '@reelwright/contract/role'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../api/queries.js'
import { useMay, useSession } from '../../api/session.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { Choice } from '../../ui/choice.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { ago } from '../../ui/times.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { settings } from '../../words/settings.js'

const words = settings.members
const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['members'] })

const Invite = ({ organizationId }: { readonly organizationId: string }) => {
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('editor')
  const invite = useMutation({
    mutationFn: () =>
      answerOf(
        studio.POST('/api/organizations/{id}/invitations', {
          params: { path: { id: organizationId } },
          body: { email, role },
          headers: once(),
        }),
      ),
    onSuccess: () => {
      tell({ title: words.invited(email) })
      setEmail('')
      return refresh()
    },
    onError: tellProblem,
  })
  const open = useQuery({
    queryKey: ['members', 'invitations', organizationId],
    queryFn: () =>
      answerOf(studio.GET('/api/organizations/{id}/invitations', { params: { path: { id: organizationId }, query: { limit: 100 } } })),
  })
  const takeBack = useMutation({
    mutationFn: (invitationId: string) =>
      answerOf(
        studio.DELETE('/api/organizations/{id}/invitations/{invitationId}', { params: { path: { id: organizationId, invitationId } } }),
      ),
    onSuccess: refresh,
    onError: tellProblem,
  })
  const pending = open.data?.items.filter(({ state }) => state === 'pending') ?? []
  return (
    <Panel title={words.invite}>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          invite.mutate()
        }}
      >
        <Field label={words.email} className="min-w-52 flex-1">
          <Input type="email" required value={email} onChange={(event) => setEmail(event.target.value)} />
        </Field>
        <Field label={words.role} className="w-32">
          <Choice value={role} options={ROLES.map((value) => ({ value, label: words.roles[value] }))} onChange={setRole} />
        </Field>
        <Button type="submit" kind="primary" busy={invite.isPending}>
          {words.invite}
        </Button>
      </form>
      {pending.length > 0 && (
        <>
          <h3 className="mt-5 text-xs text-quiet">{words.open}</h3>
          <ul className="divide-y divide-line">
            {pending.map((invitation) => (
              <li key={invitation.id} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1 truncate">{invitation.email}</span>
                <span className="text-xs text-faint">
                  {words.roles[invitation.role]} · {ago(invitation.createdAt)}
                </span>
                <Button size="small" kind="quiet" onClick={() => takeBack.mutate(invitation.id)}>
                  {words.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** Who works here, and as what. */
export const Members = () => {
  const { organization, user } = useSession()
  const admin = useMay('admin')
  const path = { id: organization.id }
  const { data, error, refetch } = useQuery({
    queryKey: ['members', organization.id],
    queryFn: () => answerOf(studio.GET('/api/organizations/{id}/members', { params: { path, query: { limit: 100 } } })),
  })
  const change = useMutation({
    mutationFn: ({ userId, role }: { userId: string; role: Role }) =>
      answerOf(studio.PATCH('/api/organizations/{id}/members/{userId}', { params: { path: { ...path, userId } }, body: { role } })),
    onSuccess: refresh,
    onError: (problem) => {
      tellProblem(problem)
      void refresh()
    },
  })
  const remove = useMutation({
    mutationFn: ({ userId }: { userId: string; name: string }) =>
      answerOf(studio.DELETE('/api/organizations/{id}/members/{userId}', { params: { path: { ...path, userId } } })),
    onSuccess: (_, { name }) => {
      tell({ title: words.removed(name) })
      return refresh()
    },
    onError: tellProblem,
  })
  return (
    <>
      {admin && <Invite organizationId={organization.id} />}
      <Panel title={settings.sections.members}>
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton className="h-24" />}
        <ul className="divide-y divide-line">
          {data?.items.map((member) => (
            <li key={member.userId} className="flex flex-wrap items-center gap-3 py-2.5">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">
                  {member.name ?? member.email}
                  {member.userId === user.id && <span className="ml-1.5 text-xs font-normal text-faint">{words.you}</span>}
                </span>
                <span className="block truncate text-xs text-faint">{member.email}</span>
              </span>
              {admin ? (
                <>
                  <div className="w-32">
                    <Choice
                      label={`${words.role}: ${member.email}`}
                      value={member.role}
                      options={ROLES.map((value) => ({ value, label: words.roles[value] }))}
                      onChange={(role) => change.mutate({ userId: member.userId, role })}
                    />
                  </div>
                  {member.userId !== user.id && (
                    <Button
                      size="small"
                      kind="quiet"
                      onClick={() => remove.mutate({ userId: member.userId, name: member.name ?? member.email })}
                    >
                      {words.remove}
                    </Button>
                  )}
                </>
              ) : (
                <span className="text-quiet">{words.roles[member.role]}</span>
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
