import { Component, type ReactNode } from 'react'
import { commonMessages } from './i18n/index.ts'
import { Actions, Button, Notice, PageFrame } from './ui/index.ts'

type Props = { children: ReactNode }
type State = { broken: boolean }

/** Calm words where a bug stopped a screen; what was saved is in the tablet's store, so reloading is safe. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const t = commonMessages()
  return (
    <PageFrame>
      <Notice tone="warn" title={t.crash.title} level="h1">
        <p>{t.crash.body}</p>
        <Actions>
          <Button kind="primary" onPress={() => location.reload()}>
            {t.act.reload}
          </Button>
        </Actions>
      </Notice>
    </PageFrame>
  )
}
