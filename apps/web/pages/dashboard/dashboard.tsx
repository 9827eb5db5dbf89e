import { Page } from '../../ui/page.js'
import { shell } from '../../words/shell.js'

export const Dashboard = () => <Page title={shell.dashboard}>{null}</Page>
