import { LANGUAGES } from '@reelwright/film/brief'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldProblem } from '../../api/problem.js'
import { queries } from '../../api/queries.js'
import { useSession } from '../../api/session.js'
import { answerOf, studio } from '../../api/studio.js'
import { Badge } from '../../ui/badge.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { Choice } from '../../ui/choice.js'
import { Field, Input } from '../../ui/field.js'
import { Modal } from '../../ui/modal.js'
import { ProblemNote } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { ago } from '../../ui/times.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { newDocumentary } from '../../words/new-film.js'
import { settings } from '../../words/settings.js'
import { ui } from '../../words/ui.js'
import { NewPasswordField } from '../sign-in/fields.js'

const words = settings.profile
const { languages: OWN_NAMES } = newDocumentary

const Name = () => {
  const { user } = useSession()
  const [name, setName] = useState(user.name ?? '')
  const [language, setLanguage] = useState(user.language)
  const save = useMutation({
    mutationFn: () => answerOf(studio.PATCH('/api/users/me', { body: { name, language } })),
    onSuccess: () => {
      tell({ title: settings.saved })
      return queries.invalidateQueries({ queryKey: ['session'] })
    },
  })
  const verify = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/users/me/verify')),
    onSuccess: () => tell({ title: words.verificationSent }),
    onError: tellProblem,
  })
  return (
    <Panel title={settings.sections.profile}>
      <form
        className="flex max-w-md flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Field label={words.name} problem={fieldProblem(save.error, 'name')}>
          <Input value={name} autoComplete="name" maxLength={120} onChange={(event) => setName(event.target.value)} />
        </Field>
        <div>
          <p className="text-xs font-medium text-quiet">{words.email}</p>
          <p className="mt-1 flex flex-wrap items-center gap-2">
            {user.email}
            <Badge tone={user.emailVerified ? 'good' : 'asks'}>{user.emailVerified ? words.verified : words.unverified}</Badge>
            {!user.emailVerified && (
              <Button size="small" kind="quiet" busy={verify.isPending} onClick={() => verify.mutate()}>
                {words.sendVerification}
              </Button>
            )}
          </p>
        </div>
        <Field label={words.language}>
          <Choice value={language} options={LANGUAGES.map((one) => ({ value: one, label: OWN_NAMES[one] }))} onChange={setLanguage} />
        </Field>
        <Button type="submit" className="self-start" busy={save.isPending} disabled={name.trim() === ''}>
          {ui.save}
        </Button>
      </form>
    </Panel>
  )
}

const Password = () => {
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/users/me/password', { body: { currentPassword, newPassword } })),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      tell({ title: words.changed })
    },
  })
  return (
    <Panel title={words.password}>
      <form
        className="flex max-w-md flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate()
        }}
      >
        {change.error && <ProblemNote error={change.error} />}
        <Field label={words.current}>
          <Input
            type="password"
            autoComplete="current-password"
            required
            value={currentPassword}
            onChange={(event) => setCurrent(event.target.value)}
          />
        </Field>
        <NewPasswordField label={words.next} name="newPassword" value={newPassword} onChange={setNext} error={change.error} />
        <Button type="submit" className="self-start" busy={change.isPending}>
          {words.change}
        </Button>
      </form>
    </Panel>
  )
}

const Sessions = () => {
  const { data, error } = useQuery({ queryKey: ['sessions'], queryFn: () => answerOf(studio.GET('/api/users/me/sessions')) })
  const end = useMutation({
    mutationFn: (id: string) => answerOf(studio.DELETE('/api/users/me/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      tell({ title: words.ended })
      return queries.invalidateQueries({ queryKey: ['sessions'] })
    },
    onError: tellProblem,
  })
  return (
    <Panel title={words.sessions}>
      {error && <ProblemNote error={error} />}
      <ul className="divide-y divide-line">
        {data?.items.map((session) => (
          <li key={session.id} className="flex items-center gap-3 py-2">
            <span className="min-w-0 flex-1">
              <span className="block truncate">{session.userAgent || session.ipAddress}</span>
              <span className="block text-xs text-faint">
                {session.current ? words.thisOne : ago(session.createdAt)} · {session.ipAddress}
              </span>
            </span>
            {!session.current && (
              <Button size="small" kind="quiet" onClick={() => end.mutate(session.id)}>
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Removal = () => {
  const { user } = useSession()
  const [open, setOpen] = useState(false)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const remove = useMutation({
    mutationFn: () => answerOf(studio.DELETE('/api/users/me', { body: { email, ...(password ? { password } : {}) } })),
    onSuccess: () => window.location.assign('/log-in'),
  })
  return (
    <Panel title={words.data}>
      <p className="mb-3 text-quiet">{words.dataHelp}</p>
      <div className="flex flex-wrap gap-2">
        <a href="/api/users/me/data" download="reelwright.json" className={buttonClasses()}>
          {words.export}
        </a>
        <Button kind="danger" onClick={() => setOpen(true)}>
          {words.remove}
        </Button>
      </div>
      <Modal
        open={open}
        onOpenChange={setOpen}
        title={words.remove}
        description={words.removeHelp}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{ui.cancel}</Button>
            <Button kind="danger" disabled={email !== user.email} busy={remove.isPending} onClick={() => remove.mutate()}>
              {words.removed}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          {remove.error && <ProblemNote error={remove.error} />}
          <Field label={words.email}>
            <Input value={email} autoComplete="off" placeholder={user.email} onChange={(event) => setEmail(event.target.value)} />
          </Field>
          <Field label={words.current}>
            <Input type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
          </Field>
        </div>
      </Modal>
    </Panel>
  )
}

/** The person: name, password, sessions, data. */
export const Profile = () => (
  <>
    <Name />
    <Password />
    <Sessions />
    <Removal />
  </>
)
