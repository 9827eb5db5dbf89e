import { createBrowserRouter, type LazyRouteFunction, type LoaderFunction, type RouteObject } from 'react-router'
import { projectQuery } from './api/projects.js'
import { queries } from './api/queries.js'
import { sessionQuery } from './api/session.js'
import { storyboardQuery } from './pages/project/project-queries.js'
import { NotFound } from './shell/not-found.js'
import { PageBroke } from './shell/page-broke.js'
import { Shell } from './shell/shell.js'
import { SignedIn } from './shell/signed-in.js'
import { SignedOut } from './shell/signed-out.js'
import { Starting } from './shell/starting.js'

/** A page's own script is fetched when somebody first goes there. */
const page =
  <Name extends string>(load: () => Promise<{ readonly [key in Name]: React.ComponentType }>, name: Name): LazyRouteFunction<RouteObject> =>
  async () => ({ Component: (await load())[name] })

/** Asks for what a page of a film will show while its script is still on its way; after who is signed in, as everything else. */
const ahead =
  (read: (id: string) => Promise<void>): LoaderFunction =>
  ({ params: { id = '' } }) => {
    const ask = async (): Promise<void> => {
      if (await queries.ensureQueryData(sessionQuery)) await read(id)
    }
    void ask().catch(() => {}) // the page asks again, and says what is wrong
    return null
  }

/** Every page of the studio, and where it stands. */
export const router = createBrowserRouter([
  {
    errorElement: <PageBroke />,
    hydrateFallbackElement: <Starting />,
    children: [
      {
        element: <SignedOut />,
        children: [
          { path: '/log-in', lazy: page(() => import('./pages/sign-in/log-in.js'), 'LogIn') },
          { path: '/sign-up', lazy: page(() => import('./pages/sign-in/sign-up.js'), 'SignUp') },
          { path: '/forgotten', lazy: page(() => import('./pages/sign-in/forgotten.js'), 'Forgotten') },
          { path: '/reset-password', lazy: page(() => import('./pages/sign-in/reset-password.js'), 'ResetPassword') },
        ],
      },
      { path: '/verify-email', lazy: page(() => import('./pages/sign-in/verify-email.js'), 'VerifyEmail') },
      { path: '/invitation', lazy: page(() => import('./pages/sign-in/invitation.js'), 'Invitation') },
      {
        element: <SignedIn />,
        children: [
          { path: '/welcome', lazy: page(() => import('./pages/welcome/welcome.js'), 'Welcome') },
          { path: '/films/:id/timeline', lazy: page(() => import('./editor/timeline-page.js'), 'TimelinePage') },
          {
            element: <Shell />,
            errorElement: <PageBroke />,
            children: [
              { path: '/', lazy: page(() => import('./pages/dashboard/dashboard.js'), 'Dashboard') },
              { path: '/new', lazy: page(() => import('./pages/new-film/new-film.js'), 'NewFilm') },
              { path: '/new/documentary', lazy: page(() => import('./pages/new-film/new-documentary.js'), 'NewDocumentary') },
              { path: '/new/property', lazy: page(() => import('./pages/new-film/new-property.js'), 'NewProperty') },
              { path: '/films', lazy: page(() => import('./pages/films/films.js'), 'Films') },
              {
                path: '/films/:id',
                lazy: page(() => import('./pages/project/project.js'), 'Project'),
                loader: ahead((id) => queries.prefetchQuery(projectQuery(id))),
                children: [
                  {
                    index: true,
                    lazy: page(() => import('./pages/storyboard/storyboard.js'), 'Storyboard'),
                    loader: ahead((id) => queries.prefetchQuery(storyboardQuery(id))),
                  },
                  { path: 'finish', lazy: page(() => import('./pages/finish/finish.js'), 'Finish') },
                  { path: 'script', lazy: page(() => import('./pages/script/script.js'), 'Script') },
                ],
              },
              {
                path: '/library',
                lazy: page(() => import('./pages/library/library.js'), 'Library'),
                children: [
                  { index: true, lazy: page(() => import('./pages/library/own-media.js'), 'OwnMedia') },
                  { path: 'stock', lazy: page(() => import('./pages/library/stock.js'), 'Stock') },
                ],
              },
              { path: '/brand-kits', lazy: page(() => import('./pages/brand-kits/brand-kits.js'), 'BrandKits') },
              { path: '/brand-kits/:id', lazy: page(() => import('./pages/brand-kits/brand-kit.js'), 'BrandKit') },
              {
                path: '/costs',
                lazy: page(() => import('./pages/costs/costs.js'), 'Costs'),
                children: [
                  { index: true, lazy: page(() => import('./pages/costs/overview.js'), 'Overview') },
                  { path: 'ledger', lazy: page(() => import('./pages/costs/ledger.js'), 'Ledger') },
                  { path: 'unknown', lazy: page(() => import('./pages/costs/unknown-calls.js'), 'UnknownCalls') },
                ],
              },
              {
                path: '/settings',
                lazy: page(() => import('./pages/settings/settings.js'), 'Settings'),
                children: [
                  { index: true, lazy: page(() => import('./pages/settings/profile.js'), 'Profile') },
                  { path: 'appearance', lazy: page(() => import('./pages/settings/appearance.js'), 'Appearance') },
                  { path: 'organization', lazy: page(() => import('./pages/settings/organization.js'), 'Organization') },
                  { path: 'members', lazy: page(() => import('./pages/settings/members.js'), 'Members') },
                  { path: 'provider-keys', lazy: page(() => import('./pages/settings/provider-keys.js'), 'ProviderKeys') },
                  { path: 'limits', lazy: page(() => import('./pages/settings/limits.js'), 'Limits') },
                  { path: 'api-keys', lazy: page(() => import('./pages/settings/api-keys.js'), 'ApiKeys') },
                  { path: 'notifications', lazy: page(() => import('./pages/settings/notifications.js'), 'Notifications') },
                  { path: 'activity', lazy: page(() => import('./pages/settings/activity.js'), 'Activity') },
                ],
              },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
])
